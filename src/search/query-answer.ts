import type { QueryClause } from './query/query-clauses.ts';
import type { QueryNote } from './query/query-note.ts';
import type { PaperHit } from './best-hits.ts';
import type { QueryWord } from './query-word.ts';
import type { TextField } from './search-source.ts';

/** A word that is looked for, `null` being either field. A quoted one has itself alone in `terms`. */
export interface WordMark extends QueryWord {
  readonly kind: 'word';
  readonly field: TextField | null;
}

/** Quoted words, one after the other. */
export interface PhraseMark {
  readonly kind: 'phrase';
  readonly field: TextField | null;
  /** As the reader wrote it, without the quotes. */
  readonly text: string;
  /** With the quotes, in UTF-16 units of the query. */
  readonly start: number;
  readonly end: number;
  /** `nowhere`: no paper has all its words in the field. */
  readonly outcome: 'found' | 'nowhere';
  /** As the index has them. */
  readonly words: readonly string[];
}

/** What to mark in a text. Plain data: it may be cloned. Nothing that is excluded is among them. */
export type QueryMark = WordMark | PhraseMark;

export interface QueryAnswer {
  /** Best first; equal ones in the order of the index. Score 0 where nothing of the query ranks. */
  readonly hits: readonly PaperHit[];
  /** How many papers meet the query, whether or not they are among the hits. */
  readonly total: number;
  /** In the order of the query. */
  readonly marks: readonly QueryMark[];
  /** What was taken literally or left out, in the order of the query. */
  readonly notes: readonly QueryNote[];
}

/** A top clause of a query and what it does. */
export interface ClauseCount extends QueryClause {
  /**
   * How many papers meet it and all clauses before it; where the clauses are alternatives, how
   * many meet this one.
   */
  readonly hits: number;
  /**
   * `widened`: a word in it was read as others, too. `corrected`: as another. `nowhere`: a word of
   * it stands nowhere.
   */
  readonly outcome: QueryWord['outcome'];
  /** What the first corrected word was read as, the likeliest; `null` without one. */
  readonly spelling: string | null;
}

export interface ClauseReport {
  /** Whether all clauses must hold, or any of them. */
  readonly joint: 'all' | 'any';
  readonly clauses: readonly ClauseCount[];
}

/** A way on from no hits: searching `query` finds `hits` papers, at least one. */
export type WayOn =
  | {
      readonly kind: 'drop';
      /** The clauses to leave out, in their plainest form. */
      readonly labels: readonly string[];
      readonly query: string;
      readonly hits: number;
    }
  | {
      readonly kind: 'respell';
      readonly word: string;
      readonly spelling: string;
      readonly query: string;
      readonly hits: number;
    };

/** How a term of the index answers a word of the query. */
export type AnsweredBy =
  | 'exact'
  | 'form'
  | 'beginning'
  | 'compound'
  | 'pair'
  | 'typo'
  | 'phrase';

/** What of a paper answers a word. */
export interface FoundTerm {
  /** As the index has it, folded; a pair or phrase with spaces, a compound as one word. */
  readonly term: string;
  readonly how: AnsweredBy;
  readonly inTitle: boolean;
  /** At least so often; the index counts exactly up to three. */
  readonly timesInAbstract: number;
}

export interface HitReason {
  /** As the reader wrote it. */
  readonly word: string;
  readonly score: number;
  /** What counts most first; the first alone makes the score. */
  readonly found: readonly FoundTerm[];
}

/** Why a paper is among the hits: `bonus` and the scores of the reasons sum up to `score` exactly. */
export interface HitExplanation {
  readonly score: number;
  /** For words that stand in the title together. */
  readonly bonus: number;
  readonly reasons: readonly HitReason[];
}
