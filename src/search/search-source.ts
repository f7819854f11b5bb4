import type { findTypos } from './find-typos.ts';
import type { FactTest } from './query/condition.ts';
import type { SearchIndex } from './search-index.ts';

export type TextField = 'title' | 'abstract';

export type NameField = 'theme' | 'digest';

/** Words as the index has them, to stand one after the other in one field; two at least. */
export interface PhraseTerms {
  readonly field: TextField;
  readonly words: readonly string[];
}

/** What a query is asked of: an index of papers, and what the index does not know of them. */
export interface SearchSource {
  readonly index: SearchIndex;
  /** The test of one filter, by paper number; made once for each query. */
  readonly factTest: (test: FactTest) => (paper: number) => boolean;
  /** Whether the phrase stands in its field; asked only of papers that have all its words there. */
  readonly phraseTest: (phrase: PhraseTerms) => (paper: number) => boolean;
  /** Terms near a mistyped word; see find-typos.ts. */
  readonly findTypos: typeof findTypos;
  /** What the themes or digests of its papers are called, ids among it. */
  readonly names: (field: NameField) => readonly string[];
  /** Papers that are searched at all, beside any query; `null`: all of them. */
  readonly within: ((paper: number) => boolean) | null;
}
