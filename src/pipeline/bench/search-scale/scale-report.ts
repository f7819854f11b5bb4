import type { Target } from '#pipeline/bench/search/targets.ts';
import type { IndexFigures } from './describe-index.ts';
import type { OverlapClass } from './compare-overlaps.ts';
import type { VocabularyPoint } from './fit-model.ts';
import type { ZipfLaw } from './fit-zipf.ts';
import type { HeapsLaw } from './rare-words.ts';
import type { Spread } from './spread.ts';

/** What queries cost a reader who has the head of the index and nothing else. */
export interface Cost {
  readonly queries: number;
  readonly bytes: Spread;
  readonly files: Spread;
  readonly rounds: Spread;
}

/** A way to read long lists: whole, as the page does, or best part first. */
export interface Reading extends Cost {
  /** Mean bytes by kind of piece: v and b vocabulary, p postings, l lengths. */
  readonly byPiece: Readonly<Record<string, number>>;
  /** Share of queries whose first fifty are the right ones, in their order. */
  readonly exact: number;
  /** Of the right first fifty, the share that is found, on the mean. */
  readonly found: number;
}

export interface KindReport {
  readonly kind: string;
  /** Right is what the index in one piece gives. */
  readonly whole: Reading;
  /** Right is what the whole lists give. */
  readonly bestFirst: Reading;
}

export interface SizeReport {
  readonly papers: number;
  readonly terms: number;
  readonly postings: number;
  /** Words that have a best part of their own. */
  readonly longLists: number;
  readonly host: {
    readonly files: number;
    readonly bytes: number;
    readonly headBytes: number;
    readonly byPiece: Readonly<
      Record<string, { readonly files: number; readonly bytes: number }>
    >;
    /** Not in the sums: as many for each paper as in the corpus. */
    readonly positionBytes: number;
  };
  readonly all: KindReport;
  /** Queries without, and with, a word that has a best part. */
  readonly ordinary: KindReport;
  readonly common: KindReport;
  readonly kinds: readonly KindReport[];
  /** Best part first, by a reader who has asked as many other queries before. */
  readonly warm: Cost;
  /** Typed word by word: the bytes of the first, and of each further one. */
  readonly firstWord: Spread;
  readonly furtherWord: Spread;
}

/** How the middle query grows from the first size to the last. */
export interface Growth {
  readonly what: string;
  /** Of the last size to the first. */
  readonly papers: number;
  readonly bytes: number;
  /** The logarithm of the last size to that of the first. */
  readonly logarithm: number;
  readonly met: boolean;
}

export interface Fit {
  readonly heaps: HeapsLaw & { readonly growth: readonly VocabularyPoint[] };
  readonly zipf: ZipfLaw & {
    readonly real: readonly number[];
    readonly fitted: readonly number[];
  };
  /** The same number of real and of drawn papers, indexed. */
  readonly sizes: readonly {
    readonly real: IndexFigures & { readonly indexBytes: number };
    readonly drawn: IndexFigures & { readonly indexBytes: number };
  }[];
  /** Where words stand, for phrases: in pieces, for each real paper. */
  readonly positionBytes: number;
  /** Drawn from one half of the corpus, compared with the other. */
  readonly overlaps: readonly OverlapClass[];
}

/** What `--json` prints. Sizes in bytes, shares from 0 to 1. */
export interface ScaleReport {
  readonly corpus: { readonly file: string; readonly papers: number };
  readonly seed: number;
  readonly queriesPerKind: number;
  readonly node: string;
  readonly notes: readonly string[];
  readonly kinds: Readonly<Record<string, string>>;
  readonly fit: Fit;
  readonly sizes: readonly SizeReport[];
  readonly growth: readonly Growth[];
  readonly targets: readonly Target[];
}
