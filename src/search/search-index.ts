import type { PaperId } from '#domain/paper.ts';

/** What is searched of a paper: the text as shown, without markup. */
export interface SearchablePaper {
  readonly id: PaperId;
  readonly title: string;
  readonly abstract: string;
}

/** One field of one paper: its words in order, as numbers of the vocabulary. */
export type WordSequence = Uint32Array;

/** How often a word stands in one paper. `paper` counts from 0 in the order given. */
export interface Posting {
  readonly paper: number;
  readonly inTitle: number;
  readonly inAbstract: number;
}

/** An inverted index over the papers of one list, held in memory. Built once, never changed. */
export interface SearchIndex {
  readonly ids: readonly PaperId[];
  /** Every distinct folded word, in code unit order. */
  readonly vocabulary: readonly string[];
  /** By place in the vocabulary; papers ascending. */
  readonly postings: readonly (readonly Posting[])[];
  readonly titles: readonly WordSequence[];
  readonly abstracts: readonly WordSequence[];
  /** Mean number of words of a title and of an abstract; at least 1. */
  readonly meanTitle: number;
  readonly meanAbstract: number;
}
