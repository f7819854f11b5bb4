import type { PlainDate } from '#domain/plain-date.ts';
import type { PaperFacts } from '#search/query/match-facts.ts';
import { randomBetween, seededRandom } from './seeded-random.ts';

const THEMES = Array.from({ length: 15 }, (_, place) => ({
  id: `theme-${String(place + 1)}`,
  name: `Theme ${String(place + 1)}`,
}));

/** One paper in so many is opened already. */
const OPENED = 5;

const padded = (value: number) => String(value).padStart(2, '0');

/**
 * What is known of papers beside their texts, which the corpus does not say: one to three of
 * fifteen themes, the first ones more often, days of three years, a fifth read.
 */
export function drawFacts(papers: number, seed: number): readonly PaperFacts[] {
  const random = seededRandom(seed, 'facts');
  return Array.from({ length: papers }, () => {
    const places = new Set(
      Array.from({ length: randomBetween(random, 1, 3) }, () =>
        Math.floor(THEMES.length * random() ** 2),
      ),
    );
    const [year, month, day] = [
      randomBetween(random, 2023, 2025),
      randomBetween(random, 1, 12),
      randomBetween(random, 1, 28),
    ];
    return {
      themes: THEMES.filter((_, place) => places.has(place)),
      digests: [],
      hasCode: random() < 0.3,
      saved: random() < 0.02,
      read: randomBetween(random, 1, OPENED) === 1,
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a day of every month
      date: `${String(year)}-${padded(month)}-${padded(day)}` as PlainDate,
    };
  });
}
