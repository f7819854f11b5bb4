import { expect, test } from 'vitest';
import { writeCount } from '#domain/write-count.ts';

test.each([
  [0, '0'],
  [82, '82'],
  [999, '999'],
  [1000, '1,000'],
  [10_000, '10,000'],
  [1_234_567, '1,234,567'],
])('%d is written %s', (count, text) => {
  expect(writeCount(count)).toBe(text);
});
