import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { answerQuery } from '#search/answer-query.ts';
import { findRanges } from '#search/highlight-ranges.ts';
import { madeSource } from './made-source.ts';
import { titlesOnly } from './open-made-index.ts';

/** The text with brackets around what a search for `query` in it marks. */
function marked(text: string, query: string): string {
  const { marks } = answerQuery(madeSource(titlesOnly([text])), query, 1);
  return findRanges(text, marks, 'title').reduceRight(
    (rest, [start, end]) =>
      `${rest.slice(0, start)}[${rest.slice(start, end)}]${rest.slice(end)}`,
    text,
  );
}

test.each([
  ['Merging, not emerging', 'merging', '[Merging], not emerging'],
  ['A convolution here', 'conv', 'A [conv]olution here'],
  ['A convolution here', 'convoltuion', 'A [convolution] here'],
  ['Maße and 🙂 Straßen', 'strasse', 'Maße and 🙂 [Straße]n'],
  ['A nai\u0308ve one', 'nai', 'A [nai\u0308]ve one'],
  ['Few-shot or few shots, a few', 'few-shot', '[Few-shot] or [few] [shots], a [few]'],
  ['Few-shot only', 'fewsh', '[Few-sh]ot only'],
  ['Few-shot only', 'shot few', '[Few]-[shot] only'],
  ['A few shots, a few, a shot', 'fewshot', 'A [few] shots, a [few], a [shot]'],
  ['A few shot, a few, a shot', 'fewshot', 'A [few shot], a few, a shot'],
  ['Merged models merge', 'merging model', '[Merged] [models] [merge]'],
  ['With α = 1', '\\alpha', 'With [α] = 1'],
  ['语音识别', '音识', '语[音识]别'],
  ['the cat the dog', 'the cat', '[the] [cat] [the] dog'],
  ['model models', 'model models', '[model] [models]'],
  ['nothing here', '', 'nothing here'],
  ['nothing here', 'zzzz', 'nothing here'],
  ['a flow, flow matching, matching', '"flow matching"', 'a flow, [flow matching], matching'],
  [
    'Flow-matching: merge merging',
    '"flow matching" "merging"',
    '[Flow-matching]: merge [merging]',
  ],
  ['merging, merge, emerging', 'mer* "merging"', '[merging], [mer]ge, emerging'],
  ['speech and images', 'speech -vision -imagery', '[speech] and images'],
  ['speech and images', 'vision OR images', 'speech and [images]'],
  ['speech and images', 'title:speech abstract:images', '[speech] and images'],
  ['speech and images', 'is:unread theme:speech and', 'speech [and] images'],
])('%s / %s', (text, query, expected) => {
  expect(marked(text, query)).toBe(expected);
});

test('a word of one field is marked in that one', () => {
  const source = madeSource([{ title: 'Speech', abstract: 'Speech and "images of speech"' }]);
  const { marks } = answerQuery(source, 'title:speech abstract:"of speech"', 1);
  expect(findRanges('Speech of speech', marks, 'title')).toEqual([
    [0, 6],
    [10, 16],
  ]);
  expect(findRanges('Speech of speech', marks, 'abstract')).toEqual([[7, 16]]);
});

test('on any text the ranges are ordered, apart, inside it, and cut no character in two', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('ß', 'few-shot', '语音', ' '),
  );
  const texts = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(texts, texts, fc.nat(), fc.nat(6), (text, other, at, length) => {
      const start = at % (text.length + 1);
      const query = text.slice(start, start + length) || other;
      const { marks } = answerQuery(madeSource([{ title: text, abstract: other }]), query, 1);
      for (const shown of [text, other]) {
        let last = 0;
        for (const [from, to] of findRanges(shown, marks, 'title')) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          expect(shown.slice(to)).not.toMatch(/^[\u0300-\u036f\udc00-\udfff]/);
          last = to;
        }
        expect(last).toBeLessThanOrEqual(shown.length);
      }
    }),
    { numRuns: 200 },
  );
});
