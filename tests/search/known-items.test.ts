import { expect, test } from 'vitest';

import { analyseText } from '#search/analyse-text.ts';
import { answerQuery } from '#search/answer-query.ts';
import { digestPapers } from './digest-papers.ts';
import { madeSource } from './made-source.ts';

/** Mulberry32 (Tommy Ettinger, public domain): small, and the same on every machine. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One edit behind the first letter: a swap, a drop, an insertion or a replacement. */
function mistype(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const letter = String.fromCodePoint(97 + Math.floor(random() * 26));
  const [head, here, next, tail] = [
    word.slice(0, at),
    word.charAt(at),
    word.charAt(at + 1),
    word.slice(at + 2),
  ];
  const variants = [
    head + next + here + tail,
    head + next + tail,
    head + letter + here + next + tail,
    head + letter + next + tail,
  ];
  return variants[Math.floor(random() * variants.length)] ?? word;
}

const papers = digestPapers();
const source = madeSource(papers);
const wordsOfPapers = papers.map(
  ({ title, abstract }) =>
    new Set(
      analyseText(`${title} ${abstract}`).flatMap(({ parts }) =>
        parts.map(({ folded }) => folded),
      ),
    ),
);

/** The two words of a title that the fewest papers have, the rarer first. */
function rarestWords(title: string): readonly string[] {
  const words = analyseText(title)
    .flatMap(({ parts }) => parts.map(({ folded }) => folded))
    .filter((word) => word.length >= 4);
  const papersWith = (word: string): number =>
    wordsOfPapers.filter((known) => known.has(word)).length;
  return [...new Set(words)].toSorted((a, b) => papersWith(a) - papersWith(b)).slice(0, 2);
}

test('82 papers', () => {
  expect(papers).toHaveLength(82);
});

test.each([1, 2, 3, 4, 5])(
  'two rare words of a title, one mistyped, find it (seed %i)',
  (seed) => {
    const random = seededRandom(seed);
    const missed = papers.flatMap(({ title }, paper) => {
      const words = rarestWords(title);
      const wrong = Math.floor(random() * words.length);
      const query = words
        .map((word, place) => (place === wrong ? mistype(word, random) : word))
        .join(' ');
      const first = answerQuery(source, query, 3).hits;
      return first.some((hit) => hit.paper === paper) ? [] : [`${query} → ${title}`];
    });
    const allowed = Math.floor(papers.length * 0.05);
    expect(missed.slice(allowed)).toEqual([]);
  },
);
