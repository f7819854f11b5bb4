import type { PaperId } from '#domain/paper.ts';
import type { QueryWord } from './query-word.ts';

export interface Hit {
  readonly id: PaperId;
  /** Comparable within one result only; 0 for every paper where the query has no words. */
  readonly score: number;
}

/** What `findPapers(index, query)` gives. */
export interface SearchResult {
  /** Best first; papers of equal score in the order of the index. */
  readonly hits: readonly Hit[];
  /** The words as they were read. Empty for a query without words, which every paper meets. */
  readonly words: readonly QueryWord[];
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
