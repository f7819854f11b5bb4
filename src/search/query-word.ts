/** How a word of the vocabulary answers a word of the query. */
export interface TermMatch {
  /** How many of its first folded letters to mark; all of them for a whole or mistyped word. */
  readonly letters: number;
  /** What it counts against an exact match, above 0 up to 1. */
  readonly weight: number;
}

/** One word of a query, with what answers it in an index. Plain data: it may be cloned. */
export interface QueryWord {
  /** As the reader wrote it. */
  readonly text: string;
  /** Where it stands in the query, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /**
   * `widened`: words at a typo's distance answer, too. `corrected`: only those do. `nowhere`:
   * nothing does.
   */
  readonly outcome: 'found' | 'widened' | 'corrected' | 'nowhere';
  /** Terms that answer: the word itself, its forms, compounds with it, mistyped ones. */
  readonly terms: ReadonlyMap<string, TermMatch>;
  /** All terms that begin so answer too, where the word may be unfinished; else `null`. */
  readonly beginning: string | null;
  /** Pairs of terms that answer when the second follows the first: few, shot for fewshot. */
  readonly pairs: readonly (readonly [first: string, second: string])[];
}
