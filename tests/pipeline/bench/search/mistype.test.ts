import { assert, nat, property, stringMatching } from 'fast-check';
import { expect, it } from 'vitest';
import { mistype } from '#pipeline/bench/search/mistype.ts';
import { seededRandom } from '#pipeline/bench/search/seeded-random.ts';

/** Edits between two words, a swap of neighbours as one (optimal string alignment). */
function editsBetween(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      rows[i]![j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + same,
        swapped ? at(i - 2, j - 2) + 1 : Infinity,
      );
    }
  }
  return at(a.length, b.length);
}

it('makes exactly one edit, and the same one for a seed', () => {
  assert(
    property(stringMatching(/^[a-z]{2,12}$/), nat(), (word, seed) => {
      const typed = mistype(word, seededRandom(seed, 'typo'));
      expect(editsBetween(word, typed)).toBe(1);
      expect(mistype(word, seededRandom(seed, 'typo'))).toBe(typed);
    }),
  );
});

it('seldom touches the first letter, and makes slips of all lengths', () => {
  const typed = Array.from({ length: 400 }, (_, seed) =>
    mistype('gaussian', seededRandom(seed, 'typo')),
  );
  const first = typed.filter((word) => !word.startsWith('g')).length;
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThan(60);
  expect(new Set(typed.map(({ length }) => length))).toEqual(new Set([7, 8, 9]));
});
