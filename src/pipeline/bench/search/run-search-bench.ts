import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatProblem } from '#domain/problem.ts';
import type { Terminal } from '#pipeline/terminal.ts';
import type { BenchPaper } from './bench-paper.ts';
import { describeReport } from './describe-report.ts';
import type { EngineName } from './engine-names.ts';
import { ENGINES } from './engines/all-engines.ts';
import { KINDS } from './known-items.ts';
import type { Measure } from './measurement.ts';
import { openBench, prepareSize, type Bench } from './measure-size.ts';
import { papersOfSize } from './papers-of-size.ts';
import { loadCorpus } from './read-corpus.ts';
import {
  readSearchBenchOptions,
  USAGE,
  type SearchBenchOptions,
} from './search-bench-options.ts';
import type { Outcome, SearchReport, SizeReport } from './search-report.ts';
import { compareWithTargets, ratiosOf } from './targets.ts';

const NOTES = [
  'Each engine at each size is built in one process and asked in another. Index bytes are what the library saves, gzip at level 6. Heap is what loading leaves behind once the garbage is collected. Times are of this machine; ratios hold on any.',
  'Latency: each keystroke is timed once and alone, after others to warm up: one word, two to four, letter by letter, one mistyped, rare names. At most 50 results are asked for.',
  'Typos are one slip in a word of four letters and more: a swap, a drop, an insertion or a replacement, in the first letter one time in twenty.',
  'By lot: what an order by lot among the titles that fit a query exactly would reach; a ranking that reaches more knows more than the query says.',
  'Composed queries: is:unread theme:… after:… -word "phrase" of a paper that meets them, beside one word of a title, over the texts of the papers. Themes, days and read marks are drawn, as the corpus has none.',
  'Not measured here: what a page paints, in Chromium.',
];

async function measureSize(
  bench: Bench,
  corpus: readonly BenchPaper[],
  size: number,
  { seed, papers: count, engines, all }: SearchBenchOptions,
  progress: (text: string) => void,
): Promise<SizeReport> {
  const { papers, note } = papersOfSize(corpus, size, seed);
  const measure = prepareSize(bench, papers, { seed, count });
  const notes = [note];
  const outcomes: Partial<Record<EngineName, Outcome>> = {};
  const measures: Partial<Record<EngineName, Measure>> = {};
  for (const name of engines) {
    const { hopelessFrom, sampleAt } = ENGINES[name];
    if (size >= hopelessFrom && !all) {
      const leftOut = `left out from ${String(hopelessFrom)} papers on, where it takes many minutes; --all measures it too`;
      outcomes[name] = { leftOut };
      continue;
    }
    progress(`${name}, ${String(size)} papers …\n`);
    const outcome = await measure.engine(name);
    outcomes[name] = outcome;
    if ('failed' in outcome) continue;
    measures[name] = outcome;
    const sample = sampleAt(size);
    if (sample !== null) {
      notes.push(
        `${name} is slow: asked ${String(sample.keystrokes)} of the keystrokes and ${String(sample.itemsPerKind)} queries of each kind, and not taken as the best library.`,
      );
    }
  }
  const composed = measures.ours === undefined ? null : await measure.composed();
  const ratios = ratiosOf(measures);
  const targets = compareWithTargets(size, measures, composed);
  const { byLot } = measure;
  return { papers: size, notes, engines: outcomes, composed, byLot, ratios, targets };
}

/**
 * `bench search`: our search beside five libraries on a corpus of papers, and beside the figures
 * to reach. Exit code 0 when measured, whatever the figures; 1 when the corpus is wrong; 2 for
 * wrong usage.
 */
export async function runSearchBench(
  args: readonly string[],
  { stdout, stderr }: Terminal,
): Promise<number> {
  const options = readSearchBenchOptions(args);
  if (options === null) {
    stderr.write(USAGE);
    return 2;
  }
  const { papers, problems } = loadCorpus(options.corpus);
  for (const problem of problems) stderr.write(`${formatProblem(problem)}\n`);
  if (problems.length > 0) return 1;
  const folder = mkdtempSync(join(tmpdir(), 'search-bench-'));
  try {
    const bench = await openBench(folder);
    const sizes: SizeReport[] = [];
    for (const size of options.sizes) {
      sizes.push(await measureSize(bench, papers, size, options, (text) => stderr.write(text)));
    }
    const report: SearchReport = {
      corpus: { file: options.corpus, papers: papers.length },
      seed: options.seed,
      papersPerKind: options.papers,
      node: process.version,
      settings: Object.fromEntries(
        options.engines.map((name) => [name, ENGINES[name].settings]),
      ),
      kinds: Object.fromEntries(KINDS.map(({ id, description }) => [id, description])),
      notes: NOTES,
      sizes,
    };
    stdout.write(
      options.json ? `${JSON.stringify(report, null, 2)}\n` : describeReport(report),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
  return 0;
}
