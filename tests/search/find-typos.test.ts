import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { findTypos } from '#search/find-typos.ts';
import { openMadeIndex, titlesOnly } from './open-made-index.ts';

/** The definition, as slow as it is plain: optimal string alignment by recursion. */
function plainDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [headA, headB] = [a.slice(0, -1), b.slice(0, -1)];
  const same = a.at(-1) === b.at(-1) ? 0 : 1;
  const swapped = a.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
  return Math.min(
    plainDistance(headA, b) + 1,
    plainDistance(a, headB) + 1,
    plainDistance(headA, headB) + same,
    swapped ? plainDistance(a.slice(0, -2), b.slice(0, -2)) + 1 : Infinity,
  );
}

/** Whether the plain distance is within a limit: what both share at the ends is left out first. */
function plainDistanceWithin(a: string, b: string, limit: number): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return Math.max(restA.length, restB.length) <= 2 && plainDistance(restA, restB) <= limit;
}

const letters = fc.string({
  unit: fc.constantFrom('a', 'b', 'c', 'δ'),
  minLength: 2,
  maxLength: 5,
});
const vocabularies = fc.uniqueArray(letters, { minLength: 1, maxLength: 60 });

test('finds exactly the terms within the distance, by its definition', () => {
  fc.assert(
    fc.property(
      vocabularies,
      letters,
      fc.integer({ min: 1, max: 2 }),
      (words, typed, limit) => {
        const index = openMadeIndex(titlesOnly(words));
        const expected = words
          .map((word) => ({ word, edits: plainDistance(typed, word) }))
          .filter(({ edits }) => edits <= limit)
          .toSorted((a, b) => (a.word < b.word ? -1 : 1));
        const found = findTypos(index, typed, limit, false);
        expect(found.map(({ word, edits }) => ({ word, edits }))).toEqual(expected);
      },
    ),
    { numRuns: 200 },
  );
});

test('for an unfinished word exactly the terms of which a beginning is near', () => {
  fc.assert(
    fc.property(vocabularies, letters, (words, typed) => {
      const index = openMadeIndex(titlesOnly(words));
      const expected = words
        .filter((word) =>
          Array.from({ length: word.length }, (_, end) => word.slice(0, end + 1)).some(
            (beginning) => plainDistance(typed, beginning) <= 1,
          ),
        )
        .toSorted();
      expect(findTypos(index, typed, 1, true).map(({ word }) => word)).toEqual(expected);
    }),
    { numRuns: 150 },
  );
});

test('a number is never corrected to another', () => {
  const index = openMadeIndex(titlesOnly(['resnet50', 'resnet18']));
  expect(findTypos(index, 'resnte50', 1, false).map(({ word }) => word)).toEqual(['resnet50']);
});

test('in a vocabulary of many blocks none is passed over', () => {
  const words = Array.from({ length: 4 ** 6 }, (_, number) =>
    number
      .toString(4)
      .padStart(6, '0')
      .replace(/./g, (digit) => 'abcd'.charAt(Number(digit))),
  ).filter((_, number) => number % 7 !== 0);
  const index = openMadeIndex(titlesOnly(words));
  fc.assert(
    fc.property(fc.stringMatching(/^[a-e]{5,7}$/), (typed) => {
      const near = words.filter((word) => plainDistanceWithin(typed, word, 1));
      expect(findTypos(index, typed, 1, false).map(({ word }) => word)).toEqual(near);
    }),
    { numRuns: 60 },
  );
});
