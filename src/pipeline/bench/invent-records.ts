import { randomNumbers } from './random-numbers.ts';
import type { ShapeRecord } from './write-shapes.ts';

const WORDS = (
  'models data speech graphs weights voice clicks images tokens layers noise maps training ' +
  'inference accuracy latency baselines retrieval which shows across large language (LLMs) 4.2x ' +
  '$x_i^2$ \\textbf{best} naïve “hard” cost, speed, memory; and over under with multi-step'
).split(' ');

const NAMES =
  'Ada Byron,Emmy Noether,José Müller,Grace Hopper,Wei Zhang,Sofia Kowalewska'.split(',');

/** Papers that nobody wrote, each with a title and an id of its own: abstracts of some 1,200 characters. */
export function inventRecords(count: number): readonly ShapeRecord[] {
  const random = randomNumbers(1);
  const words = (length: number): string =>
    Array.from({ length }, () => WORDS[random(WORDS.length)] ?? '').join(' ');
  return Array.from({ length: count }, (_, at) => {
    const month = String(1 + (Math.floor(at / 90_000) % 12)).padStart(2, '0');
    // Since 2015 ids have five digits.
    const year = String(15 + Math.floor(at / 1_080_000));
    return {
      title: `Network ${String(at)}: Learning ${words(6)}`,
      abstract: Array.from({ length: 9 }, () => `We find that ${words(16)} are better.`).join(
        ' ',
      ),
      authors: NAMES.slice(0, 1 + random(NAMES.length)),
      arxivId: `${year}${month}.${String(at % 90_000).padStart(5, '0')}`,
      upvotes: random(300),
      published: `2025-${month}-14`,
      codeUrl: at % 3 === 0 ? `https://github.com/example/net-${String(at)}` : null,
    };
  });
}
