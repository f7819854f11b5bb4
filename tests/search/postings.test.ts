import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { markOf, readPostings, writePostings } from '#search/postings.ts';

/** Lists of an index of so many papers tell no lengths, and those of one more do. */
const LARGE = 131_072;

const place = fc.record({
  gap: fc.oneof(fc.nat(3), fc.nat(3000)),
  position: fc.integer({ min: -1, max: 20 }),
  times: fc.integer({ min: 1, max: 9 }),
  titleClass: fc.nat(7),
  length: fc.nat(15),
});

test.each([LARGE, LARGE + 1])(
  'a list of an index of %i papers comes back as it was written, wherever it begins',
  (papers) => {
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1, maxLength: 40 }),
        fc.nat(70),
        (places, bit) => {
          let number = -1;
          const numbers = Int32Array.from(places, ({ gap }) => (number += gap + 1));
          const marks = Uint16Array.from(places, (each) =>
            markOf(each.position, each.times, each.titleClass),
          );
          const lengths = Array.from({ length: papers }, () => 0);
          for (const [at, { length }] of places.entries()) lengths[numbers[at] ?? 0] = length;
          const row = { words: new Uint32Array(64), length: bit };
          writePostings(row, lengths, numbers, marks, 0, places.length);

          const read = {
            numbers: new Int32Array(places.length),
            marks: new Uint16Array(places.length),
            lengths: new Uint8Array(papers),
          };
          const end = readPostings(
            row.words,
            bit,
            read.lengths,
            places.length,
            read.numbers,
            read.marks,
          );
          expect(end).toBe(row.length);
          expect(read.numbers).toEqual(numbers);
          expect(read.marks).toEqual(marks);
          const told = Array.from(numbers, (paper) => read.lengths[paper]);
          expect(told).toEqual(places.map(({ length }) => (papers > LARGE ? length : 0)));
        },
      ),
      { numRuns: 20 },
    );
  },
);
