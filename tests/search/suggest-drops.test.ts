import { expect, test } from 'vitest';

import { suggestDrops } from '#search/suggest-drops.ts';
import { openMadeIndex, titlesOnly } from './open-made-index.ts';

const index = openMadeIndex(
  titlesOnly(['Speech enhancement', 'Speech recognition', 'Merging models']),
);

test('each word whose absence helps, most hits first', () => {
  expect(suggestDrops(index, 'merging  speech!')).toEqual({
    drops: [
      { words: ['merging'], hits: 2, query: 'speech!' },
      { words: ['speech'], hits: 1, query: 'merging !' },
    ],
    nowhere: [],
  });
});

test('a word that occurs nowhere is named, and is the one to drop', () => {
  expect(suggestDrops(index, 'speech Zebra recognition')).toEqual({
    drops: [{ words: ['Zebra'], hits: 1, query: 'speech recognition' }],
    nowhere: ['Zebra'],
  });
});

test('several such words go together', () => {
  expect(suggestDrops(index, 'zebra speech quagga')).toEqual({
    drops: [{ words: ['zebra', 'quagga'], hits: 2, query: 'speech' }],
    nowhere: ['zebra', 'quagga'],
  });
});

test.each(['zebra', 'zebra quagga', ''])('nothing is left of %j to search for', (query) => {
  expect(suggestDrops(index, query).drops).toEqual([]);
});
