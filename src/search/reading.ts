import type { AnsweredBy, PhraseMark, WordMark } from './query-answer.ts';

/** A list of papers that answers a word. */
export interface Reading {
  readonly term: number;
  /** The paper must have this term too; -1: no such. */
  readonly second: number;
  /** How many papers have the term. */
  readonly count: number;
  /** Against the exact word, above 0 up to 1. */
  readonly weight: number;
  readonly how: AnsweredBy;
}

/** A word of the query, or a part of a compound, with the lists that answer it, in the order they lie. */
export interface ReadWord {
  readonly mark: WordMark;
  readonly readings: readonly Reading[];
  /** Postings in all of them. */
  readonly cost: number;
  /** How many papers have the word itself; if none, in how many at most something answers. */
  readonly count: number;
  /** What it was read as, the likeliest, where it was corrected; else `null`. */
  readonly spelling: string | null;
}

/** A phrase with the lists that a paper must be in to have it. */
export interface ReadPhrase {
  readonly mark: PhraseMark;
  /** Each once; none where the index lacks one of them. */
  readonly terms: readonly number[];
  /** Postings in all of them. */
  readonly cost: number;
  /** How many papers have it at most. */
  readonly count: number;
  /** How many papers have each of the terms. */
  readonly counts: readonly number[];
}

export type ReadTerm = ReadWord | ReadPhrase;

export function isReadPhrase(term: ReadTerm): term is ReadPhrase {
  return term.mark.kind === 'phrase';
}

/** What a paper must have one of. */
export interface Slot {
  readonly terms: readonly ReadTerm[];
  readonly cost: number;
  readonly count: number;
  /** In words of the query: a phrase has several. */
  readonly length: number;
}
