import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { analyseText } from '#search/analyse-text.ts';
import { findPhrase } from '#search/find-phrase.ts';

function partsOf(text: string): readonly string[] {
  return analyseText(text).flatMap(({ parts }) => parts.map(({ folded }) => folded));
}

test.each([
  ['Flow matching', true],
  ['flow-matching', true],
  ["a flow's matching", true],
  ['ﬂow “matching”', true],
  ['Flow.\nMatching', true],
  ['flow of matching', false],
  ['overflow matching', false],
  ['flow matchings', false],
  ['matching flow', false],
  ['flow_{matching}', true],
  ['\\flow matching', true],
])('flow matching in %j: %j', (text, stands) => {
  expect(findPhrase(['flow', 'matching'])(text)).toBe(stands);
});

test('a phrase stands where the words of the text say so, whatever the text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'ab',
      'Cd',
      'AB',
      'x',
      'théta',
      'theta',
      '\\vartheta',
      '语音',
      "ab's",
      '1.5',
    ),
    fc.constantFrom(
      ' ',
      '-',
      ' ',
      '\n',
      '. ',
      "'s ",
      '’s ',
      '\\',
      '_{',
      '}',
      '(',
      ')',
      '++',
      '́',
    ),
  );
  const texts = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  const words = fc.array(fc.constantFrom('ab', 'cd', 's', 'theta', 'x', '语音', '1.5'), {
    minLength: 2,
    maxLength: 3,
  });
  fc.assert(
    fc.property(texts, words, (text, phrase) => {
      const row = partsOf(text);
      const stands = row.some((_, at) =>
        phrase.every((word, place) => row[at + place] === word),
      );
      expect(findPhrase(phrase)(text)).toBe(stands);
    }),
    { numRuns: 20_000 },
  );
});
