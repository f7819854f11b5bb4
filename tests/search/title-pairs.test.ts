import { describe, expect, test } from 'vitest';

import { findRanges } from '#search/highlight-ranges.ts';
import { answerQuery } from '#search/answer-query.ts';
import { cutIndex } from '#search/cut-index.ts';
import { openPieces } from '#search/pieced-index.ts';
import { bareSource, found, madeSource } from './made-source.ts';
import { indexBytes, openMadeIndex, titlesOnly, type PaperText } from './open-made-index.ts';

const PAPERS: readonly PaperText[] = [
  { title: 'On fewshot parsing', abstract: '' },
  { title: 'A few shot parser', abstract: '' },
  { title: 'Shots are few', abstract: 'a few shot approach, few of any shot' },
  { title: 'Few shot speech', abstract: 'some few-shot speech' },
  { title: 'Few good shot', abstract: '' },
  { title: `${'word '.repeat(15)}few shot`, abstract: '' },
];

describe('two words of a title that others write as one', () => {
  const source = madeSource(PAPERS);

  test('are found by it, behind those that have it as it was typed', () => {
    expect(found(source, 'fewshot')).toEqual([0, 3, 1]);
    expect(found(source, 'fewshot speech')).toEqual([3]);
    expect(found(source, 'title:fewshot')).toEqual([0, 3, 1]);
    expect(found(source, 'abstract:fewshot')).toEqual([3]);
  });

  test('are found while it is typed, and with a typo in it', () => {
    expect(new Set(found(source, 'fewsh'))).toEqual(new Set([0, 1, 3]));
    expect(new Set(found(source, 'fewhsot'))).toEqual(new Set([0, 1, 3]));
  });

  test('are not what quotes ask for', () => {
    expect(found(source, '"fewshot"')).toEqual([0]);
  });

  test('are left out with it, as a compound is', () => {
    expect(found(source, 'parser -fewshot')).toEqual([]);
  });

  test('are marked together, in the title alone', () => {
    const { marks } = answerQuery(source, 'fewshot', 1);
    expect(findRanges('A few shot parser, few', marks, 'title')).toEqual([[2, 10]]);
    expect(findRanges('A few shot parser, few', marks, 'abstract')).toEqual([]);
  });

  test('are not marked where words side by side only begin as the query does', () => {
    const { marks } = answerQuery(source, 'fewsho', 1);
    expect(findRanges('A few shoes, fewshot', marks, 'title')).toEqual([[13, 19]]);
  });

  test('are no term where nobody writes them as one', () => {
    expect(openMadeIndex(titlesOnly(['A few shot parser'])).terms).toBe(4);
  });

  test('are found in pieces as in one index', () => {
    const { head, pieces } = cutIndex(indexBytes(PAPERS), []);
    const pieced = openPieces(head);
    const ask = () => found({ ...source, ...bareSource(pieced.index) }, 'fewshot');
    const missing = () => {
      ask();
      return pieced.takeMissed();
    };
    for (let names = missing(); names.length > 0; names = missing()) {
      for (const name of names) {
        const file = pieces.find(
          (piece) => piece.name === `${name.kind}${String(name.number)}`,
        );
        pieced.put(name, file?.bytes ?? new Uint8Array());
      }
    }
    expect(ask()).toEqual(found(source, 'fewshot'));
  });
});
