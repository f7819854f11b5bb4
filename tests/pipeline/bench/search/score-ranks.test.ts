import { expect, it } from 'vitest';
import { percentile, scoreRanks } from '#pipeline/bench/search/score-ranks.ts';

it('scores places: first, second, tenth, eleventh, none', () => {
  expect(scoreRanks([1, 2, 10, 11, null])).toEqual({
    queries: 5,
    mrr10: (1 + 0.5 + 0.1) / 5,
    success1: 0.2,
    success10: 0.6,
  });
  expect(scoreRanks([])).toEqual({ queries: 0, mrr10: 0, success1: 0, success10: 0 });
});

it('takes percentiles by nearest rank', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
  expect([0, 0.5, 0.95, 1].map((share) => percentile(hundred, share))).toEqual([
    1, 50, 95, 100,
  ]);
  expect(percentile([7], 0.95)).toBe(7);
});
