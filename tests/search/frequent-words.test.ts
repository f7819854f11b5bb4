import { expect, test } from 'vitest';

import { frequentWords } from '#search/frequent-words.ts';
import { digestPapers } from './digest-papers.ts';
import { openMadeIndex, titlesOnly } from './open-made-index.ts';

test('words that more papers have come first; none that hold sentences together', () => {
  const index = openMadeIndex(
    titlesOnly([
      'Speech with few-shot models, 2024',
      'Speech with models of AI',
      'Speech with models',
      'Images with models',
      'Images and models',
      'Speech',
      'Once',
    ]),
  );
  expect(frequentWords(index, 9)).toEqual(['models', 'speech', 'images']);
  expect(frequentWords(index, 2)).toEqual(['models', 'speech']);
});

test('a word that nearly every paper has is none to search for', () => {
  const index = openMadeIndex(titlesOnly(['Same one', 'Same one', 'Same two', 'Same two']));
  expect(frequentWords(index, 9)).toEqual([]);
});

test('in a real digest they are words of its subject', () => {
  const words = frequentWords(openMadeIndex(digestPapers()), 10);
  expect(words).toHaveLength(10);
  expect(words).toContain('models');
});
