import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitZipfLaw } from '#pipeline/bench/search-scale/fit-zipf.ts';

it('finds the law again that frequencies follow', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(0, 5, 20, 100),
      fc.double({ min: 0.8, max: 1.6, noNaN: true }),
      (shift, exponent) => {
        const frequencies = Array.from(
          { length: 5000 },
          (_, at) => 1e7 * (at + 1 + shift) ** -exponent,
        );
        const law = fitZipfLaw(frequencies.toReversed());
        expect(law.shift).toBe(shift);
        expect(law.exponent).toBeCloseTo(exponent, 6);
        expect(law.scale / 1e7).toBeCloseTo(1, 6);
      },
    ),
  );
});
