import type { ComposedQueries } from './composed-queries.ts';
import type { KindId, KnownItem } from './known-items.ts';
import type { EngineName } from './engine-names.ts';
import type { Quality } from './score-ranks.ts';

/** What one size of archive is asked; a file that the measuring processes read. */
export interface Questions {
  readonly warmUp: readonly string[];
  readonly keystrokes: readonly string[];
  readonly items: readonly { readonly kind: KindId; readonly items: readonly KnownItem[] }[];
  /** Asked of our search alone: no library has such a language. */
  readonly composed: Readonly<Record<'warmUp' | 'timed', ComposedQueries>>;
}

/** One process: builds an index into a file, or asks the index in that file. */
export interface Job {
  readonly task: 'build' | 'ask' | 'compose';
  readonly engine: EngineName;
  readonly size: number;
  readonly seed: number;
  readonly papersFile: string;
  readonly questionsFile: string;
  readonly indexFile: string;
  readonly resultFile: string;
}

export interface BuildMeasure {
  /** From the papers in memory to the bytes of the index. */
  readonly buildMs: number;
  readonly indexBytes: number;
  /** At level 6, as web servers do. */
  readonly indexGzipBytes: number;
}

/** Milliseconds of queries that were each timed alone. */
export interface Latency {
  readonly keystrokes: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly maxMs: number;
}

/** Queries of the whole language beside single words, over the same papers. */
export interface ComposedMeasure {
  readonly oneWord: Latency;
  readonly composed: Latency;
  /** Counting the clauses of the composed ones, right after each was answered. */
  readonly clauses: Latency;
}

export interface AskMeasure {
  /** From the bytes in memory to ready for a query, in a process that has done nothing before. */
  readonly loadMs: number;
  /** JavaScript heap and array buffers after loading and collecting, less those before. */
  readonly heapBytes: number;
  readonly latency: Latency;
  readonly kinds: Readonly<Partial<Record<KindId, Quality>>>;
}

export type Measure = BuildMeasure & AskMeasure;
