import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  ABSTRACT_WORDS,
  abstractClass,
  packClasses,
  packedBytes,
  unpackClasses,
} from '#search/text-lengths.ts';

const classes = fc.array(fc.nat(ABSTRACT_WORDS.length - 1), { maxLength: 40 });

test('classes come back as they were, wherever their papers begin, and no others change', () => {
  fc.assert(
    fc.property(classes, fc.nat(5), (packed, first) => {
      const bytes = packClasses(packed);
      expect(bytes).toHaveLength(packedBytes(packed.length));
      const all = new Uint8Array(first + packed.length).fill(99, 0, first);
      unpackClasses(bytes, all, first);
      expect([...all]).toEqual([...Array.from({ length: first }, () => 99), ...packed]);
    }),
  );
});

test('a class is of what is about as long as its mean', () => {
  expect(ABSTRACT_WORDS.map(abstractClass)).toEqual([...ABSTRACT_WORDS.keys()]);
  expect(abstractClass(0)).toBe(0);
  expect(abstractClass(5000)).toBe(ABSTRACT_WORDS.length - 1);
});
