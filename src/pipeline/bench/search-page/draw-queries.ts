import type { BenchPaper } from '#pipeline/bench/search/bench-paper.ts';
import { drawKnownItems, KINDS } from '#pipeline/bench/search/known-items.ts';
import { countPapersByWord } from '#pipeline/bench/search/paper-words.ts';

/** Of the kinds of known items those that one types on and on, several words each. */
const TYPED: ReadonlySet<string> = new Set([
  'titleWords',
  'titleWordsOneTypo',
  'abstractWords',
  'cutPrefix',
  'twoTitleWords',
]);

/** Queries of several words, each made from a paper, `count` of each of five kinds. */
export function drawQueries(
  papers: readonly BenchPaper[],
  { seed, count }: { readonly seed: number; readonly count: number },
): readonly string[] {
  const rarities = countPapersByWord(papers);
  return KINDS.filter(({ id }) => TYPED.has(id)).flatMap((kind) =>
    drawKnownItems(kind, papers, rarities, { seed, count }).map(({ query }) => query),
  );
}
