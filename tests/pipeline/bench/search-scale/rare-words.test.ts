import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitHeapsLaw, predictRareWords } from '#pipeline/bench/search-scale/rare-words.ts';
import { seededRandom } from '#pipeline/bench/search/seeded-random.ts';

describe('Heaps’ law', () => {
  it('is found again from what it says', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.2, max: 0.8, noNaN: true }),
        fc.double({ min: 1, max: 500, noNaN: true }),
        (exponent, scale) => {
          const points = [100, 300, 1000, 5000].map((papers) => ({
            papers,
            terms: scale * papers ** exponent,
          }));
          const law = fitHeapsLaw(points);
          expect(law.exponent).toBeCloseTo(exponent, 6);
          expect(law.scale / scale).toBeCloseTo(1, 6);
        },
      ),
    );
  });
});

describe('what a corpus says of new words', () => {
  const law = { scale: 200, exponent: 0.55 };
  const papers = 4000;
  const terms = Math.round(law.scale * papers ** law.exponent);
  const rare = predictRareWords(law, terms);

  it('takes from each word of the corpus as much, however frequent', () => {
    for (const count of [1, 2, 10, 500]) {
      expect(count * rare.keep(count)).toBeCloseTo(count - law.exponent);
    }
  });

  it('ranks words that come up more often lower', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.999999, noNaN: true }), (share) => {
        const rank = rare.rankOf(share);
        expect(rank).toBeGreaterThanOrEqual(0);
        expect(rare.rankOf(share / 2)).toBeGreaterThanOrEqual(rank);
      }),
    );
  });

  it('makes the vocabulary grow as the law has it', () => {
    const random = seededRandom(7, 'new words');
    const seen = new Set<number>();
    const perPaper = (law.exponent * terms) / papers;
    let drawn = 0;
    for (const more of [papers, 3 * papers, 9 * papers]) {
      for (; drawn < more * perPaper; drawn += 1) seen.add(rare.rankOf(random()));
      const predicted = law.scale * (papers + more) ** law.exponent - terms;
      expect(seen.size / predicted).toBeGreaterThan(0.95);
      expect(seen.size / predicted).toBeLessThan(1.05);
    }
  });
});
