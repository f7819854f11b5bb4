import { expect, test } from 'vitest';

import { settledPart } from '#search/settled-part.ts';

test.each([
  ['diffusion m', 'diffusion '],
  ['diffusion mo', 'diffusion '],
  ['"flow matching" -video m', '"flow matching" -video '],
  ['m', ''],
  ['mo', ''],
])('of %s what stands before the begun word is settled', (query, settled) => {
  expect(settledPart(query, 2)).toBe(settled);
});

test.each([
  '',
  'mod',
  'm ',
  'diffusion mod',
  'diffusion m ',
  'diffusion m*',
  'diffusion -m',
  'diffusion title:m',
  'diffusion OR m',
  'diffusion 模',
  '模',
])('%j is settled as it stands', (query) => {
  expect(settledPart(query, 2)).toBe(query);
});

test('of any length a last word that may go on can be left out', () => {
  expect(settledPart('diffusion model', Infinity)).toBe('diffusion ');
  expect(settledPart('diffusion model ', Infinity)).toBe('diffusion model ');
});
