import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { buildSearchIndex } from '#search/build-search-index.ts';
import { editDistance } from '#search/edit-distance.ts';
import { findTypos } from '#search/find-typos.ts';
import { digestPapers } from './digest-papers.ts';

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

/** Distances beyond the limit are all alike. */
function upTo(limit: number, distance: number): number {
  return distance > limit ? Infinity : distance;
}

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 6 });

test('the edit distance is that of its definition, up to the limit', () => {
  fc.assert(
    fc.property(letters, letters, fc.nat(3), (typed, word, limit) => {
      const { whole, beginning } = editDistance(typed, word, limit);
      const expected = plainDistance(typed, word);
      expect(upTo(limit, whole)).toBe(upTo(limit, expected));
      const beginnings = Array.from({ length: word.length }, (_, end) => word.slice(0, end + 1))
        .filter((start) => start.at(-1) === typed.at(-1))
        .map((start) => plainDistance(typed, start));
      const nearest = Math.min(Infinity, ...beginnings);
      expect(upTo(limit, beginning)).toBe(upTo(limit, nearest));
    }),
  );
});

const index = buildSearchIndex(digestPapers());

/** A word with one edit behind its first letter. */
function mistyped(word: string, at: number, kind: number, letter: string): string {
  const place = 1 + (at % (word.length - 1));
  const [head, here, rest] = [word.slice(0, place), word.charAt(place), word.slice(place + 1)];
  const variants = [
    head + rest,
    head + letter + here + rest,
    head + letter + rest,
    head + rest.slice(0, 1) + here + rest.slice(1),
  ];
  return variants[kind] ?? word;
}

test('Fuse passes over none of the words that a single edit leads to', () => {
  const words = index.vocabulary.filter((word) => /^[a-z]{4,32}$/.test(word));
  const edit = fc.tuple(
    fc.constantFrom(...words),
    fc.nat(),
    fc.nat(3),
    fc.stringMatching(/^[a-z]$/),
  );
  fc.assert(
    fc.property(edit, ([word, at, kind, letter]) => {
      const typed = mistyped(word, at, kind, letter);
      fc.pre(!index.vocabulary.some((other) => other.startsWith(typed)));
      expect([...findTypos(index, typed).keys()]).toContain(word);
    }),
    { numRuns: 300 },
  );
});
