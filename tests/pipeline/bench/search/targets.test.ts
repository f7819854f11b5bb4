import { expect, it } from 'vitest';
import type { ComposedMeasure, Measure } from '#pipeline/bench/search/measurement.ts';
import { compareWithTargets, ratiosOf } from '#pipeline/bench/search/targets.ts';

function measure(p95Ms: number, mrr10: number, queries = 300): Measure {
  return {
    buildMs: 1500,
    indexBytes: 4e6,
    indexGzipBytes: 1e6,
    loadMs: 5,
    heapBytes: 1e6,
    latency: { keystrokes: 200, p50Ms: 0.1, p95Ms, maxMs: 9 },
    kinds: { titleWords: { queries, mrr10, success1: mrr10, success10: 1 } },
  };
}

function composed(p95Ms: number): ComposedMeasure {
  const latency = { keystrokes: 200, p50Ms: 0.1, p95Ms, maxMs: 9 };
  return { oneWord: { ...latency, p95Ms: 1 }, composed: latency, clauses: latency };
}

it('compares with the figures of the size and with the best library less .005', () => {
  const measures = {
    ours: measure(1, 0.991),
    minisearch: measure(10, 0.994),
    flexsearch: measure(1, 0.98),
    // Asked less: its quality is not compared.
    fuse: measure(2000, 1, 5),
  };
  expect(ratiosOf(measures)).toEqual({
    p95ToMinisearch: 0.1,
    p95ToFuse: 0.0005,
    gzipToMinisearch: 1,
  });
  const targets = compareWithTargets(10_000, measures, composed(1.5));
  expect(targets.map(({ figure, met }) => [figure, met])).toEqual([
    ['titleWords MRR@10', true],
    ['titleWords MRR@10, minisearch less 0.005', true],
    ['p95 to MiniSearch’s', false],
    ['p95 to fuse’s', true],
    ['index gzip to MiniSearch’s', false],
    ['build ms, a core', true],
    ['p95 ms of composed queries, beside one word', false],
  ]);
  expect(compareWithTargets(1000, measures, null)).toHaveLength(1);
});

it('has nothing to say where ours was not measured', () => {
  expect(compareWithTargets(10_000, { minisearch: measure(1, 1) }, null)).toEqual([]);
  expect(ratiosOf({})).toBeNull();
});
