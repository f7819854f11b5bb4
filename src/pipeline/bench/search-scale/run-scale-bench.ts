import { formatProblem } from '#domain/problem.ts';
import { seededRandom, shuffled } from '#pipeline/bench/search/seeded-random.ts';
import type { Terminal } from '#pipeline/terminal.ts';
import { LONG_LIST } from './best-part.ts';
import { compareFit } from './compare-fit.ts';
import { describeScale } from './describe-scale.ts';
import { QUERY_KINDS } from './draw-queries.ts';
import { fitModel } from './fit-model.ts';
import { judgeScale, measureGrowth } from './judge-scale.ts';
import { makeArchive } from './make-archive.ts';
import { measureScale } from './measure-scale.ts';
import { readPapers } from './read-papers.ts';
import { readScaleOptions, USAGE } from './scale-options.ts';
import type { ScaleReport } from './scale-report.ts';

/** A corpus of fewer papers says little of words that not all papers have. */
const FEW = 1000;

const NOTES = [
  'Drawn papers recombine titles and sentences of real ones that are near each other; rare words give way to new ones as a Pitman–Yor process predicts. What is asked is the index as the page has it, in the pieces that the build writes, by the page’s own engine; bytes are as they lie on the host, not compressed on the way.',
  `Cold: a reader with the head of the index alone. Whole lists: as the page reads them. Best first: of lists of more than ${String(LONG_LIST)} papers those with the word in the title, whole ones only where a paper without all words in the title may be among the first fifty; a simulation, the page does not do this.`,
  'Exact: the first fifty are the right ones, in their order. Found: how many of the right ones are among them. Of whole lists the right ones are those of the index in one piece: what the pieces lose is some typos. Of best first they are those of whole lists.',
  'Common queries have a word with a long list, ordinary ones none. Not measured: texts of the papers found, which the page fetches to show them, and phrases; the places of words, which phrases need, are reckoned from the corpus.',
];

/**
 * `bench search-scale`: how the search in pieces scales, on archives drawn after a corpus. Exit
 * code 0 when measured, whatever the figures; 1 when the papers cannot be read; 2 for wrong usage.
 */
export function runScaleBench(args: readonly string[], { stdout, stderr }: Terminal): number {
  const options = readScaleOptions(args);
  if (options === null) {
    stderr.write(USAGE);
    return 2;
  }
  const { seed, queries: count } = options;
  const { file, papers: found, problems } = readPapers(options.corpus);
  for (const problem of problems) stderr.write(`${formatProblem(problem)}\n`);
  if (problems.length > 0) return 1;
  const papers = shuffled(found, seededRandom(seed, 'corpus order'));
  stderr.write(`fitting to ${String(papers.length)} papers …\n`);
  const model = fitModel(papers);
  const fit = compareFit(model, papers, seed);
  const sizes = options.sizes.map((size) => {
    stderr.write(`${String(size)} papers …\n`);
    const archive = makeArchive(model, size, { seed, count });
    return measureScale(archive, { seed, positionBytes: fit.positionBytes });
  });
  const growth = measureGrowth(sizes);
  const few =
    papers.length < FEW
      ? [
          `Fitted to ${String(papers.length)} papers only: give more with --corpus for figures to rely on.`,
        ]
      : [];
  const report: ScaleReport = {
    corpus: { file, papers: papers.length },
    seed,
    queriesPerKind: count,
    node: process.version,
    notes: [...few, ...NOTES],
    kinds: Object.fromEntries(QUERY_KINDS.map(({ id, description }) => [id, description])),
    fit,
    sizes,
    growth,
    targets: judgeScale(sizes, growth),
  };
  stdout.write(options.json ? `${JSON.stringify(report, null, 2)}\n` : describeScale(report));
  return 0;
}
