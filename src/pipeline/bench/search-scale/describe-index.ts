import { classOf, TITLE_MARK } from '#search/postings.ts';
import type { SearchIndex } from '#search/search-index.ts';
import { listCursor, readList } from '#search/term-lists.ts';
import { ABSTRACT_WORDS, TITLE_WORDS } from '#search/text-lengths.ts';

/** Terms that so many papers have, up to ten times as many, and how they stand in those. */
interface FrequencyClass {
  readonly papersFrom: number;
  readonly terms: number;
  readonly postings: number;
  /** Shares of the postings: in the title; else once, twice, more often in the abstract. */
  readonly inTitle: number;
  readonly once: number;
  readonly twice: number;
}

/** What an index is made of. */
export interface IndexFigures {
  readonly papers: number;
  readonly terms: number;
  readonly postings: number;
  readonly postingBytes: number;
  /** Front-coded. */
  readonly spellingBytes: number;
  /** The shares of papers in each class of text-lengths.ts. */
  readonly titleClasses: readonly number[];
  readonly abstractClasses: readonly number[];
  readonly classes: readonly FrequencyClass[];
  /** How many papers have the most frequent term, the tenth, the hundredth, … */
  readonly frequencies: readonly number[];
}

/** The share of papers in each length class. */
function classShares(classes: Uint8Array, count: number): readonly number[] {
  const papers = Array.from({ length: count }, () => 0);
  for (const each of classes) papers[each] = (papers[each] ?? 0) + 1;
  return papers.map((some) => some / Math.max(1, classes.length));
}

/** Reads all of a whole index. */
export function describeIndex(index: SearchIndex): IndexFigures {
  const cursor = listCursor(index);
  const frequencies: number[] = [];
  const titleClasses = new Uint8Array(index.papers);
  const sums = new Map<number, number[]>();
  for (let term = 0; term < index.terms; term += 1) {
    readList(index, cursor, term);
    frequencies.push(cursor.length);
    const from = 10 ** Math.floor(Math.log10(cursor.length) + 1e-9);
    const sum = sums.get(from) ?? [0, 0, 0, 0, 0];
    const add = (place: number, count: number) => (sum[place] = (sum[place] ?? 0) + count);
    add(0, 1);
    add(1, cursor.length);
    for (const [at, mark] of cursor.marks.subarray(0, cursor.length).entries()) {
      if (mark >= TITLE_MARK) {
        titleClasses[cursor.numbers[at] ?? 0] = classOf(mark);
        add(2, 1);
      } else if (mark <= 2) add(2 + mark, 1);
    }
    sums.set(from, sum);
  }
  frequencies.sort((a, b) => b - a);
  const classes = [...sums]
    .toSorted(([a], [b]) => a - b)
    .map(([papersFrom, [terms = 0, postings = 0, inTitle = 0, once = 0, twice = 0]]) => ({
      papersFrom,
      terms,
      postings,
      inTitle: inTitle / postings,
      once: once / postings,
      twice: twice / postings,
    }));
  const bytes = (lists: readonly (Uint8Array | Uint32Array | undefined)[]) =>
    lists.reduce((sum, list) => sum + (list?.byteLength ?? 0), 0);
  return {
    papers: index.papers,
    terms: index.terms,
    postings: frequencies.reduce((sum, count) => sum + count, 0),
    postingBytes: bytes(index.slices),
    spellingBytes: bytes(index.pieces.map((piece) => piece?.spellings)),
    titleClasses: classShares(titleClasses, TITLE_WORDS.length),
    abstractClasses: classShares(index.abstractClasses, ABSTRACT_WORDS.length),
    classes,
    frequencies: [1, 10, 100, 1000, 10_000, 100_000].flatMap(
      (rank) => frequencies[rank - 1] ?? [],
    ),
  };
}
