import type { Latency } from './measurement.ts';
import { percentile } from './score-ranks.ts';

export function milliseconds(since: bigint): number {
  return Number(process.hrtime.bigint() - since) / 1e6;
}

export function latencyOf(times: readonly number[]): Latency {
  const [p50Ms, p95Ms, maxMs] = [0.5, 0.95, 1].map((share) => percentile(times, share));
  return {
    keystrokes: times.length,
    p50Ms: p50Ms ?? Number.NaN,
    p95Ms: p95Ms ?? Number.NaN,
    maxMs: maxMs ?? Number.NaN,
  };
}
