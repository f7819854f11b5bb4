import type { BenchPaper } from '#pipeline/bench/search/bench-paper.ts';
import { tellingWords } from '#pipeline/bench/search/paper-words.ts';
import { seededRandom, shuffled } from '#pipeline/bench/search/seeded-random.ts';
import type { SearchIndex } from '#search/search-index.ts';
import { listCursor, readList } from '#search/term-lists.ts';
import { findTerm, termCursor } from '#search/vocabulary.ts';

/** How many papers have two words of a title, on the mean over pairs whose rarer word so many papers have. */
export interface OverlapClass {
  readonly papersFrom: number;
  readonly pairs: number;
  readonly real: number;
  readonly drawn: number;
  /** If words kept no company: the product of their shares. */
  readonly independent: number;
}

const PAIRS = 3000;

function papersWith(index: SearchIndex): (word: string) => ReadonlySet<number> {
  const cursor = listCursor(index);
  const terms = termCursor();
  const known = new Map<string, ReadonlySet<number>>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    const term = findTerm(index, terms, word);
    if (term >= 0) readList(index, cursor, term);
    const papers = new Set(term < 0 ? [] : cursor.numbers.subarray(0, cursor.length));
    known.set(word, papers);
    return papers;
  };
}

function inBoth(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let count = 0;
  for (const paper of a) if (b.has(paper)) count += 1;
  return count;
}

/**
 * Takes pairs of words from titles of papers that the model has not seen, `real`, and counts the
 * papers that have both there, the pair's own left out, and among the drawn ones, as many.
 */
export function compareOverlaps(
  papers: readonly BenchPaper[],
  real: SearchIndex,
  drawn: SearchIndex,
  seed: number,
): readonly OverlapClass[] {
  const random = seededRandom(seed, 'overlaps');
  const [realPapers, drawnPapers] = [papersWith(real), papersWith(drawn)];
  const sums = new Map<number, { pairs: number; real: number; drawn: number; alone: number }>();
  for (const { title } of shuffled(papers, random).slice(0, PAIRS)) {
    const [a, b] = shuffled(tellingWords(title), random);
    if (a === undefined || b === undefined) continue;
    const [inA, inB] = [realPapers(a), realPapers(b)];
    const [drawnA, drawnB] = [drawnPapers(a), drawnPapers(b)];
    const least = Math.min(inA.size, inB.size) - 1;
    if (least < 1 || drawnA.size === 0 || drawnB.size === 0) continue;
    const from = 10 ** Math.floor(Math.log10(least) + 1e-9);
    const sum = sums.get(from) ?? { pairs: 0, real: 0, drawn: 0, alone: 0 };
    sum.pairs += 1;
    sum.real += inBoth(inA, inB) - 1;
    sum.drawn += inBoth(drawnA, drawnB);
    sum.alone += ((inA.size - 1) * (inB.size - 1)) / papers.length;
    sums.set(from, sum);
  }
  return [...sums]
    .toSorted(([a], [b]) => a - b)
    .map(([papersFrom, sum]) => ({
      papersFrom,
      pairs: sum.pairs,
      real: sum.real / sum.pairs,
      drawn: sum.drawn / sum.pairs,
      independent: sum.alone / sum.pairs,
    }));
}
