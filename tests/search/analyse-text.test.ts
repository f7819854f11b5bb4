import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { analyseText } from '#search/analyse-text.ts';
import { foldWord, lengthOfFolded } from '#search/fold-text.ts';

/** Parts of each chunk, with the joined form behind a colon. */
function words(text: string): string[] {
  return analyseText(text).map(({ parts, joined }) => {
    const folded = parts.map((part) => part.folded).join(' ');
    return joined === null ? folded : `${folded}: ${joined.folded.replace(/-$/, '')}`;
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
    ['語音辨識 speech', ['語音 音辨 辨識 識', 'speech']],
    ['BERT模型', ['bert', '模型 型']],
    ['음성 인식', ['음성 성', '인식 식']],
    [
      'α β-VAE \\alpha $\\ell_2$ \\varepsilon',
      ['alpha', 'beta vae: betavae', 'alpha', 'l 2: l2', 'epsilon'],
    ],
    ['$L_{2}$ L^2 10^{-3}', ['l 2: l2', 'l 2: l2', '10', '3']],
    ['λόγος Быстрый', ['λογοσ', 'быстрыи']],
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

  test('on any text, tokens lie inside it in order, and fold to their words', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('语音识别', ' a-b_c '),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end, parts, joined } of analyseText(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(joined === null || (joined.start === start && joined.end === end)).toBe(true);
          let before = start;
          for (const part of parts) {
            expect(part.start).toBeGreaterThanOrEqual(before);
            expect(part.end).toBeGreaterThan(part.start);
            expect(part.end).toBeLessThanOrEqual(end);
            expect(part.folded).not.toBe('');
            before = part.start;
          }
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 60 },
    );
  });

  test('the quick way through plain words gives what the slow one does', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'B', 'é', '-', "'", '+', '7', ' ', '.'),
    });
    fc.assert(
      fc.property(letters, (text) => {
        const slow = analyseText(text.replace(/ /g, '\u00a0')).map(({ parts }) => parts);
        expect(analyseText(text).map(({ parts }) => parts)).toEqual(slow);
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

test('of a word in ASCII the shortest beginning that folds to as many letters', () => {
  const written = fc.string({ unit: fc.constantFrom('a', 'B', '-', "'", '+', '7', '.') });
  fc.assert(
    fc.property(written, fc.nat(12), (word, letters) => {
      const lengths = Array.from(word, (_, length) => length);
      const enough = lengths.find((each) => foldWord(word.slice(0, each)).length >= letters);
      expect(lengthOfFolded(word, letters)).toBe(enough ?? word.length);
    }),
  );
});
