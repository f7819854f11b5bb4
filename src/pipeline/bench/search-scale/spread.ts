import { percentile } from '#pipeline/bench/search/score-ranks.ts';

/** The middle value, the one that one in twenty exceeds, and the greatest. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
  readonly most: number;
}

/** All 0 of no values. */
export function spreadOf(values: readonly number[]): Spread {
  if (values.length === 0) return { p50: 0, p95: 0, most: 0 };
  const [p50, p95, most] = [0.5, 0.95, 1].map((share) => percentile(values, share));
  return { p50: p50 ?? 0, p95: p95 ?? 0, most: most ?? 0 };
}
