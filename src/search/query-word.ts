/** A word of the vocabulary that answers a word of the query. */
export interface TermMatch {
  /** How many of its first folded letters to mark; all of them for a whole or mistyped word. */
  readonly letters: number;
  /** What it counts against an exact match, above 0 up to 1. */
  readonly weight: number;
}

/** Words of the vocabulary, each with how it answers. */
export type TermMatches = ReadonlyMap<string, TermMatch>;

/** One word of a query, with all that answers it in an index. Plain data: it may be cloned. */
export interface QueryWord {
  /** As the reader wrote it. */
  readonly text: string;
  /** Where it stands in the query, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** `corrected`: only words at a typo's distance answer. `nowhere`: nothing does. */
  readonly outcome: 'found' | 'corrected' | 'nowhere';
  /** Single words that answer; for a compound its joined forms. */
  readonly terms: TermMatches;
  /** For a compound such as few-shot: words that answer when they follow one another. Else empty. */
  readonly sequence: readonly TermMatches[];
}
