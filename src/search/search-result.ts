import type { PaperId } from '#domain/paper.ts';

export interface Hit {
  readonly id: PaperId;
  /** Comparable within one result only; 0 for every paper where the query has no words. */
  readonly score: number;
}

/** A way on from no hits: leave out `words`, and `query` finds `hits` papers. */
export interface Drop {
  readonly words: readonly string[];
  readonly hits: number;
  /** What remains of the reader's query, ready to be searched. */
  readonly query: string;
}

/** What `suggestDrops(index, query)` gives. */
export interface DropSuggestions {
  /** Most hits first; only what finds anything. */
  readonly drops: readonly Drop[];
  /** The words, as written, that no paper answers. */
  readonly nowhere: readonly string[];
}
