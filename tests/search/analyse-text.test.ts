import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { analyseText } from '#search/analyse-text.ts';
import { foldWord, lengthOfFolded } from '#search/fold-text.ts';

/** Parts of each chunk, with the joined form behind a colon. */
function words(text: string): string[] {
  return analyseText(text).map(({ parts, joined }) => {
    const folded = parts.map((part) => part.folded).join(' ');
    return joined === null ? folded : `${folded}: ${joined.folded}`;
  });
}

describe('analyseText', () => {
  test.each([
    ['Deep Learning, at last.', ['deep', 'learning', 'at', 'last']],
    ['few-shot', ['few shot: fewshot']],
    ['few‑shot', ['few shot: fewshot']],
    ['GPT-4o and GPT-3.5', ['gpt 4o: gpt4o', 'and', 'gpt 3.5: gpt3.5']],
    ['C++, C# (F1) R-CNN', ['c++', 'c#', 'f1', 'r cnn: rcnn']],
    ['LadleNet+ a+b 1.65x. 50K.Code', ['ladlenet', 'a', 'b', '1.65x', '50k', 'code']],
    ["the Brain's and the models'", ['the', 'brain', 'and', 'the', 'models']],
    ['aux_k_loss', ['aux k loss: auxkloss']],
    ['naïve NAI\u0308VE naive', ['naive', 'naive', 'naive']],
    ['Straße STRASSE ﬁne L² 𝔼', ['strasse', 'strasse', 'fine', 'l2', 'e']],
    ['語音辨識 speech', ['語 音 辨 識', 'speech']],
    ['BERT模型', ['bert', '模 型']],
    ['음성 인식', ['음 성', '인 식']],
    ['… — 🙂 -- +', []],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('tokens tell where they stand in the very text', () => {
    const text = '🙂 Naı\u0308ve “few-shot”';
    const [naive, fewShot] = analyseText(text);
    expect(text.slice(naive?.start, naive?.end)).toBe('Naı\u0308ve');
    expect(text.slice(fewShot?.joined?.start, fewShot?.joined?.end)).toBe('few-shot');
    expect(fewShot?.parts.map(({ start, end }) => text.slice(start, end))).toEqual([
      'few',
      'shot',
    ]);
  });

  test('on any text, tokens follow one another inside it and fold to their words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0;
        for (const { start, end, parts, joined } of analyseText(text)) {
          expect(joined === null || (joined.start === start && joined.end === end)).toBe(true);
          for (const part of parts) {
            expect(part.start).toBeGreaterThanOrEqual(last);
            expect(part.end).toBeGreaterThan(part.start);
            expect(part.folded).toBe(foldWord(text.slice(part.start, part.end)));
            last = part.end;
          }
          expect(last).toBeLessThanOrEqual(end);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

test.each([
  ['straße', 5, 5],
  ['straße', 6, 5],
  ['nai\u0308ve', 3, 4],
  ['few-shot', 4, 5],
  ['few-shot', 3, 3],
  ['model', 9, 5],
])('the first folded letters of %s', (word, letters, length) => {
  expect(lengthOfFolded(word, letters)).toBe(length);
});
