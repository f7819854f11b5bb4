import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { completeQuery, type QueryVocabulary } from '#search/query/complete-query.ts';
import { anyText } from './arbitrary-queries.ts';

const VOCABULARY: QueryVocabulary = {
  themes: [
    { id: 'speech', name: 'Speech & audio' },
    { id: 'vision', name: 'Vision' },
    { id: 'merging', name: 'Model merging' },
  ],
  digests: [
    { id: 'trending-mar-14', label: 'Mar 14', name: '14 March', date: null },
    { id: 'trending-feb-28', label: 'Feb 28', name: '28 February', date: null },
  ],
  words: ['model', 'models', 'speech', 'method', 'title', 'flow', 'abstract', 'merging'],
};

/** The query with each suggestion taken; `|` is the caret. */
function completed(marked: string): readonly string[] {
  const caret = marked.indexOf('|');
  const text = marked.replace('|', '');
  return completeQuery(text, caret, VOCABULARY).map(
    ({ insert, start, end }) => `${text.slice(0, start)}${insert}${text.slice(end)}`,
  );
}

test.each<[string, string[]]>([
  ['tit|', ['title:', 'title']],
  ['flow t|', ['flow title:', 'flow theme:', 'flow title']],
  ['-ti|', ['-title:', '-title']],
  ['(is|', ['(is:saved', '(is:unread']],
  ['spe|', ['theme:speech', 'speech']],
  ['flow me| x', ['flow theme:merging x', 'flow method x', 'flow merging x']],
  ['mod|xx', ['theme:merging', 'model', 'models']],
  ['theme:|', ['theme:speech', 'theme:vision', 'theme:merging']],
  ['theme:m|', ['theme:merging']],
  ['-Theme:aud|', ['-Theme:speech']],
  ['theme:"speech & a|"', ['theme:speech']],
  ['theme:(vision OR sp|', ['theme:(vision OR speech']],
  ['digest:mar| x', ['digest:trending-mar-14 x']],
  ['has:|', ['has:code']],
  ['is:u|', ['is:unread']],
  ['title:ab|', ['title:abstract']],
  ['"ab|', ['"abstract']],
  ['"ab|"', ['"abstract"']],
  ['after:20|', []],
  ['unknown:m|', []],
  ['flow |', []],
  ['|', []],
])('%s', (marked, expected) => expect(completed(marked)).toEqual(expected));

test('on any text, a range holds the caret and nothing throws', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), (text, place) => {
      const caret = place % (text.length + 1);
      const suggestions = completeQuery(text, caret, VOCABULARY);
      expect(suggestions.length).toBeLessThanOrEqual(8);
      for (const { start, end } of suggestions) {
        expect(start).toBeLessThanOrEqual(caret);
        expect(end).toBeGreaterThanOrEqual(caret);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 1000 },
  );
});
