import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatProblem } from '#domain/problem.ts';
import type { Terminal } from '#pipeline/terminal.ts';
import { compareBuilds, type BuildComparison, type SizedBuild } from './compare-builds.ts';
import { readCorpus, type CorpusPaper } from './read-corpus.ts';
import { timeBuild, type TimedBuild } from './time-build.ts';
import { writeDataFolder } from './write-data-folder.ts';

const USAGE =
  'Usage: npm run --silent bench -- pipeline [--corpus FILE.ndjson[.gz]] [--sizes 82,1000,…] [--json]\n';
const SIZES = '82,1000,2500,5000,10000';
const CLI = join('src', 'pipeline', 'cli.mjs');

interface Options {
  readonly corpus: string | null;
  /** Ascending. */
  readonly sizes: readonly number[];
  readonly json: boolean;
}

function readOptions(args: readonly string[]): Options | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        corpus: { type: 'string' },
        sizes: { type: 'string', default: SIZES },
        json: { type: 'boolean', default: false },
      },
    });
    const parts = values.sizes.split(',');
    if (!parts.every((part) => /^[1-9]\d*$/.test(part))) return null;
    const sizes = [...new Set(parts.map(Number))].toSorted((a, b) => a - b);
    return { corpus: values.corpus ?? null, sizes, json: values.json };
  } catch {
    return null;
  }
}

/** The papers of the corpus; `null` when they cannot be read or are too few for the sizes. */
function loadCorpus(
  file: string,
  sizes: readonly number[],
  { stderr }: Terminal,
): CorpusPaper[] | null {
  let bytes: Uint8Array;
  try {
    // npm changes to the project's folder; paths are meant from where the command was typed.
    bytes = readFileSync(resolve(process.env['INIT_CWD'] ?? '.', file));
  } catch (error) {
    stderr.write(`${error instanceof Error ? error.message : `${file} cannot be read.`}\n`);
    return null;
  }
  const { papers, problems } = readCorpus(bytes, file);
  for (const problem of problems) stderr.write(`${formatProblem(problem)}\n`);
  const most = sizes.at(-1) ?? 0;
  if (most > papers.length) {
    stderr.write(
      `${file} holds ${String(papers.length)} papers: a digest of ${String(most)} cannot be written from it.\n`,
    );
    return null;
  }
  return problems.length > 0 ? null : papers;
}

function describe({ builds, steepest, targets }: BuildComparison): string {
  const columns: readonly (readonly [string, (build: SizedBuild) => string])[] = [
    ['papers', ({ papers }) => String(papers)],
    ['parse', ({ seconds }) => seconds.parse.toFixed(2)],
    ['enrich', ({ seconds }) => seconds.enrich.toFixed(2)],
    ['data', ({ seconds }) => seconds.data.toFixed(2)],
    ['pages', ({ seconds }) => seconds.pages.toFixed(2)],
    ['pipeline', ({ seconds }) => seconds.pipeline.toFixed(2)],
    ['bundle', ({ seconds }) => seconds.bundle.toFixed(2)],
    ['command', ({ command }) => command.toFixed(2)],
    ['cpu', ({ processor }) => processor.pipeline.toFixed(2)],
    ['cpu all', ({ processor }) => processor.all.toFixed(2)],
    ['load', ({ load }) => load.toFixed(1)],
    ['peak MB', ({ peakBytes }) => (peakBytes / 1e6).toFixed(0)],
    ['files', ({ files }) => String(files)],
    ['MB', ({ bytes }) => (bytes / 1e6).toFixed(1)],
    ['ms/paper', ({ perPaper }) => perPaper.toFixed(2)],
    ['ms/further', ({ perFurtherPaper }) => perFurtherPaper?.toFixed(2) ?? '—'],
  ];
  const row = (cells: readonly string[]) => cells.map((cell) => cell.padStart(10)).join(' ');
  return [
    row(columns.map(([name]) => name)),
    ...builds.map((build) => row(columns.map(([, read]) => read(build)))),
    '',
    'Seconds; the first row is this site. "pipeline" is parse to pages and "command" the whole process',
    'with Node and bundling, by the clock; "cpu" is processor time of the pipeline, "cpu all" of the',
    'process. "ms/paper" and "ms/further" (each paper more than in the row above) are of "cpu".',
    `Load over ${String(availableParallelism())} (the processors here) means a busy machine: then the clock says little.`,
    ...(steepest === null
      ? []
      : [`Dearest by cheapest further paper: ${steepest.toFixed(2)} (linear: 1).`]),
    ...targets.map(({ what, limit, measured }) => {
      const verdict = measured === null ? 'not built' : measured < limit ? 'kept' : 'MISSED';
      return `${what}: ${measured?.toFixed(2) ?? '—'}, at most ${String(limit)}: ${verdict}`;
    }),
    '',
  ].join('\n');
}

/**
 * `bench pipeline`: what it costs to build this site, and digests of `--sizes` papers written from
 * the corpus, each in a process of its own, with pages. Exit code 0 when measured, 1 when the
 * corpus or a build fails, 2 for wrong usage.
 */
export function runPipelineBench(args: readonly string[], terminal: Terminal): number {
  const options = readOptions(args);
  if (options === null) {
    terminal.stderr.write(USAGE);
    return 2;
  }
  const sizes = options.corpus === null ? [] : options.sizes;
  const papers = options.corpus === null ? [] : loadCorpus(options.corpus, sizes, terminal);
  if (papers === null) return 1;
  const own = process.env['DATA_DIR'] ?? 'data';
  const folder = mkdtempSync(join(tmpdir(), 'paper-digest-pipeline-'));
  const time = (dataDir: string, name: string): TimedBuild | null => {
    terminal.stderr.write(`building ${name} …\n`);
    const timed = timeBuild(CLI, dataDir);
    if ('costs' in timed) return timed.costs;
    terminal.stderr.write(timed.failure);
    return null;
  };
  try {
    const ownCosts = time(own, 'this site');
    if (ownCosts === null) return 1;
    const sized: { asked: number; costs: TimedBuild }[] = [];
    for (const asked of sizes) {
      const dataDir = join(folder, String(asked));
      writeDataFolder(dataDir, [{ name: 'papers', papers: papers.slice(0, asked) }], own);
      const costs = time(dataDir, `${String(asked)} papers`);
      if (costs === null) return 1;
      sized.push({ asked, costs });
    }
    const comparison = compareBuilds(ownCosts, sized);
    terminal.stdout.write(
      options.json ? `${JSON.stringify(comparison, null, 2)}\n` : describe(comparison),
    );
    return 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
