import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { findEntries, indexEntries } from '#search/find-entries.ts';

const NAMES = [
  'Saved',
  'Appearance',
  'Switch to dark colours',
  '14 March',
  'Model merging',
  'Merging Models with Fisher-Weighted Averaging',
  'Few-Shot Learning for Straße Scenes',
  'Submerged Structures',
  'BERT, DistilBERT and BERTology',
  'Naı\u0308ve Bayes, Revisited',
  'α-Divergence and GPT-4o',
];

const INDEX = indexEntries(NAMES.map((name) => ({ name })));

/** The names found, what is marked in brackets. */
function found(query: string, most = NAMES.length): string[] {
  return findEntries(INDEX, query, most).map(({ entry: { name }, ranges }) => {
    let marked = '';
    let at = 0;
    for (const [start, end] of ranges) {
      marked += `${name.slice(at, start)}[${name.slice(start, end)}]`;
      at = end;
    }
    return marked + name.slice(at);
  });
}

describe('findEntries', () => {
  test.each([
    ['sav', ['[Sav]ed']],
    ['SAVED', ['[Saved]']],
    ['dark', ['Switch to [dark] colours']],
    ['14 mar', ['[14] [Mar]ch']],
    ['fisher merging', ['[Merging] Models with [Fisher]-Weighted Averaging']],
    ['fewshot', ['[Few-Shot] Learning for Straße Scenes']],
    ['few-shot', ['[Few]-[Shot] Learning for Straße Scenes']],
    ['strasse', ['Few-Shot Learning for [Straße] Scenes']],
    ['naive', ['[Naı\u0308ve] Bayes, Revisited']],
    ['gpt 4o', ['α-Divergence and [GPT]-[4o]']],
    ['bert', ['[BERT], Distil[BERT] and [BERT]ology']],
    ['α', ['[α]-Divergence and GPT-4o']],
  ])('%s', (query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  test('whole words come before beginnings, beginnings before the inside of words', () => {
    expect(found('merg')).toEqual([
      '[Merg]ing Models with Fisher-Weighted Averaging',
      'Model [merg]ing',
      'Sub[merg]ed Structures',
    ]);
    expect(found('model')[0]).toBe('[Model] merging');
  });

  test('two letters are looked for at the beginnings of words alone', () => {
    expect(found('me')).toEqual([
      '[Me]rging Models with Fisher-Weighted Averaging',
      'Model [me]rging',
    ]);
  });

  test.each([
    ['apearance', ['[Appearance]']],
    ['mergnig', ['[Merging] Models with Fisher-Weighted Averaging', 'Model [merging]']],
    ['fihser', ['Merging Models with [Fisher]-Weighted Averaging']],
  ])('forgives a typo: %s', (query, expected) => {
    expect(found(query)).toEqual(expected);
  });

  test('forgives none where a name has the word as typed', () => {
    const names = indexEntries([{ name: 'Merging' }, { name: 'Verging' }]);
    expect(findEntries(names, 'verging', 9).map(({ entry }) => entry.name)).toEqual([
      'Verging',
    ]);
  });

  test('every word must be there; no word finds nothing', () => {
    expect(found('fisher zebra')).toEqual([]);
    expect(found(' … ')).toEqual([]);
  });

  test('gives no more than asked for, the best', () => {
    expect(found('merging', 1)).toEqual(['[Merging] Models with Fisher-Weighted Averaging']);
  });

  test('on any text: nothing throws, ranges follow one another inside the name', () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), text, fc.nat(3), (names, other, pick) => {
        const index = indexEntries(names.map((name) => ({ name })));
        for (const { entry, ranges } of findEntries(index, names[pick] ?? other, 5)) {
          let last = 0;
          for (const [start, end] of ranges) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(entry.name.length);
        }
      }),
    );
  });

  test('a name is found by its own words', () => {
    const word = fc.stringMatching(/^[a-z]{3,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const index = indexEntries([{ name: 'another' }, { name: words.join(' ') }]);
        const query = words.toReversed().join(' ');
        expect(findEntries(index, query, 2).map(({ entry }) => entry.name)).toContain(
          words.join(' '),
        );
      }),
    );
  });
});
