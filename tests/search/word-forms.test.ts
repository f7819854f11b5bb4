import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { formsOf, stemOf } from '#search/word-forms.ts';

test.each([
  ['merge', ['merges', 'merged', 'merging']],
  ['model', ['models', 'modeled', 'modelled', 'modeling', 'modelling']],
  ['study', ['studies', 'studied', 'studying']],
  ['class', ['classes']],
  ['matching', ['match', 'matches', 'matched']],
  ['training', ['train', 'trains', 'trained']],
  ['optimizes', ['optimize', 'optimized', 'optimizing']],
  ['running', ['runs', 'run']],
])('%s has the forms %j', (word, forms) => {
  expect(formsOf(word)).toEqual(expect.arrayContaining(forms));
});

test.each([
  ['general', 'generate'],
  ['bias', 'bia'],
  ['analysis', 'analysi'],
  ['bring', 'br'],
  ['loss', 'los'],
  ['status', 'statu'],
  ['bert', 'berts2'],
])('%s and %s are different words', (one, other) => {
  expect(stemOf(one)).not.toBe(stemOf(other));
});

test('forms share a stem, and are never the word itself', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,12}$/), (word) => {
      const forms = formsOf(word);
      expect(forms).not.toContain(word);
      for (const form of forms) expect(stemOf(form)).toBe(stemOf(word));
    }),
  );
});
