import type { EngineName } from './engine-names.ts';
import type { KindId } from './known-items.ts';
import type { ComposedMeasure, Measure } from './measurement.ts';
import type { Ratios, Target } from './targets.ts';

/** An engine at a size: measured, left out, or broken off; the sentence says why. */
export type Outcome = Measure | { readonly leftOut: string } | { readonly failed: string };

export interface SizeReport {
  readonly papers: number;
  /** What the papers of this size are, and what was asked less than all. */
  readonly notes: readonly string[];
  readonly engines: Readonly<Partial<Record<EngineName, Outcome>>>;
  /** Queries of the whole language beside one word; `null` where ours was not measured. */
  readonly composed: ComposedMeasure | null;
  /** MRR@10 of an order by lot among the papers that fit as well, of kinds that can tell. */
  readonly byLot: Readonly<Partial<Record<KindId, number>>>;
  readonly ratios: Ratios | null;
  readonly targets: readonly Target[];
}

/** What `--json` prints. Times in milliseconds, sizes in bytes, qualities from 0 to 1. */
export interface SearchReport {
  readonly corpus: { readonly file: string; readonly papers: number };
  readonly seed: number;
  readonly papersPerKind: number;
  readonly node: string;
  readonly settings: Readonly<Partial<Record<EngineName, string>>>;
  readonly kinds: Readonly<Record<string, string>>;
  readonly notes: readonly string[];
  readonly sizes: readonly SizeReport[];
}
