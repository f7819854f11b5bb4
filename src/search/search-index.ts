import type { PaperId } from '#domain/paper.ts';

/** What is searched of a paper: the text as shown, without markup. */
export interface SearchablePaper {
  readonly id: PaperId;
  readonly title: string;
  readonly abstract: string;
}

/** How often one word stands in one paper; `paper` is its place in the list, from 0. */
export interface Posting {
  readonly paper: number;
  readonly inTitle: number;
  readonly inAbstract: number;
}

/** An inverted index over the papers of one list, held in memory. Built once, never changed. */
export interface SearchIndex {
  readonly ids: readonly PaperId[];
  /** For each folded word the papers that have it, by their place. */
  readonly postings: ReadonlyMap<string, readonly Posting[]>;
  /** The words of `postings` in code unit order. */
  readonly vocabulary: readonly string[];
  /** The folded words of each title and abstract, one after another, compounds as their parts. */
  readonly titles: readonly (readonly string[])[];
  readonly abstracts: readonly (readonly string[])[];
}
