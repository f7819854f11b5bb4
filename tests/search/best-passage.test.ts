import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { bestPassage } from '#search/best-passage.ts';
import type { TextRange } from '#search/highlight-ranges.ts';

/** Where any of the words stands in the text, as written. */
function rangesOf(text: string, words: readonly string[]): readonly TextRange[] {
  if (words.length === 0) return [];
  return Array.from(
    text.matchAll(new RegExp(words.join('|'), 'gu')),
    ({ 0: word, index }): TextRange => [index, index + word.length],
  );
}

function passage(text: string, words: readonly string[], length: number): string {
  const { start, end } = bestPassage(text, rangesOf(text, words), length);
  return text.slice(start, end);
}

const ABSTRACT =
  'We study merging of models. Weights are averaged as they are. On speech, merging wins by ' +
  'far, e.g. with Fisher weights. Code is out.';

test.each([
  ['nothing matched', [], 30, 'We study merging of models.'],
  ['the sentence of the word', ['merging'], 30, 'We study merging of models.'],
  ['both words rather than one', ['merging', 'speech'], 30, 'On speech, merging wins by'],
  [
    'both words, far into a sentence',
    ['wins', 'Fisher'],
    40,
    'merging wins by far, e.g. with Fisher',
  ],
  [
    'the words before a match at the end of a sentence',
    ['weights'],
    40,
    'wins by far, e.g. with Fisher weights.',
  ],
  ['a word at the end', ['out'], 24, 'Code is out.'],
  ['forms count once', ['Weights', 'weights', 'averaged'], 24, 'Weights are averaged as'],
  ['a word longer than that', ['averaged'], 4, 'averaged'],
  ['all of a short text', ['out'], 1000, ABSTRACT],
])('%s', (_case, words, length, expected) => {
  expect(passage(ABSTRACT, words, length)).toBe(expected);
});

test('an address is shown only where nothing else matched', () => {
  const text =
    'Few shots suffice. Code is at https://example.org/few_shot_gaze for all of you.';
  expect(passage(text, ['few', 'shot', 'Few'], 30)).toBe('Few shots suffice. Code is at');
  expect(passage(text, ['gaze'], 40)).toBe('is at https://example.org/few_shot_gaze');
});

test('a text without spaces is cut between its characters', () => {
  expect(passage('我们研究语音识别。我们提出一种模型合并方法', ['模型'], 10)).toBe(
    '我们提出一种模型合并',
  );
});

test('an empty text has an empty passage', () => {
  expect(passage('', [], 10)).toBe('');
  expect(passage(' \n', [], 1)).toBe('');
});

const WORDS = ['merging', 'speech', '🙂', '语音', 'na\u0308ive', 'few-shot'];

const TEXTS = fc
  .array(
    fc.tuple(
      fc.oneof(
        fc.constantFrom(...WORDS, 'the', 'x'.repeat(30)),
        fc.string({ unit: 'grapheme' }),
      ),
      fc.constantFrom(' ', ' ', '. ', ', ', ''),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.flat().join(''));

/** Pieces that a reader would not want to see cut, found the slow way. */
function wholes(text: string): readonly TextRange[] {
  const found: TextRange[] = [];
  let start = -1;
  const close = (at: number) => {
    if (start !== -1) found.push([start, at]);
    start = -1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const alone = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(sign);
    if (/\s/u.test(sign)) close(at);
    else if (alone) {
      close(at);
      start = at;
    } else if (start === -1) start = at;
    if (alone) {
      at += sign.length - 1;
      while (/^\p{M}/u.test(text.slice(at + 1))) at += 1;
      close(at + 1);
    }
  }
  close(text.length);
  return found;
}

/** What lies within a passage, as a number: different words first, then all matches. */
function worth(text: string, ranges: readonly TextRange[], start: number, end: number): number {
  const inside = ranges.filter((range) => range[0] >= start && range[1] <= end);
  return new Set(inside.map((range) => text.slice(...range))).size * 1000 + inside.length;
}

/** Every passage that may be shown: from one piece to another, or a single one of any length. */
function passagesOf(text: string, length: number): readonly TextRange[] {
  const pieces = wholes(text);
  const passages = pieces.flatMap(([start], place) =>
    pieces
      .slice(place)
      .map(([, end]): TextRange => [start, end])
      .filter(([, end], more) => more === 0 || end - start <= length),
  );
  return text.length <= length || pieces.length === 0 ? [[0, text.length]] : passages;
}

test('on any text no passage of that length shows more words, and no word is cut', () => {
  fc.assert(
    fc.property(
      TEXTS,
      fc.subarray(WORDS),
      fc.integer({ min: 1, max: 60 }),
      (text, words, length) => {
        fc.pre(text.trim() !== '');
        const ranges = rangesOf(text, words);
        const { start, end } = bestPassage(text, ranges, length);
        const passages = passagesOf(text, length);
        expect(passages).toContainEqual([start, end]);
        const best = passages.map((each) => worth(text, ranges, ...each));
        expect(worth(text, ranges, start, end)).toBe(Math.max(...best));
      },
    ),
    { numRuns: 500 },
  );
});
