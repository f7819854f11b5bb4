import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Query } from '#domain/query.ts';
import { parseQuery } from '#search/query/parse-query.ts';
import { clausesOf, replaceClause, withoutClause } from '#search/query/query-clauses.ts';
import { anyText, meaningOf } from './arbitrary-queries.ts';

function clauses(text: string) {
  return clausesOf(parseQuery(text).query);
}

function meanings(text: string): readonly unknown[] {
  return clauses(text).map(({ query }) => meaningOf(query));
}

test('each top clause is a chip with its kind, label and place', () => {
  const text = ' is:unread theme:speech (a OR b) -c “flow  matching” title:d word* after:2025';
  const chips = clauses(text);
  expect(chips.map(({ kind, label }) => `${kind} ${label}`)).toEqual([
    'flag is:unread',
    'theme theme:speech',
    'any a OR b',
    'not -c',
    'phrase "flow matching"',
    'title title:d',
    'word word*',
    'date after:2025',
  ]);
  expect(chips.map(({ start, end }) => text.slice(start, end))).toEqual(
    'is:unread|theme:speech|(a OR b)|-c|“flow  matching”|title:d|word*|after:2025'.split('|'),
  );
});

test.each([
  ['a b c', 1, 'a c'],
  ['a OR b OR c', 0, 'b OR c'],
  ['a b OR c', 1, 'a b'],
  ['(a OR b) c', 1, '(a OR b)'],
  ['a', 0, ''],
  ['a "b', 0, 'b'],
])('%s without clause %i is %s', (text, place, rest) => {
  expect(withoutClause(text, clauses(text)[place]!)).toBe(rest);
});

test.each([
  ['a b', 0, 'c d', 'c d b'],
  ['a b', 0, 'c OR d', '(c OR d) b'],
  ['a OR b', 1, 'c d', 'a OR c d'],
  ['a OR b', 1, 'c OR d', 'a OR c OR d'],
  ['a b', 1, '(((', 'a'],
  ['a b', 0, '"c', 'c b'],
  ['a b', 0, 'is:un', 'b'],
  ['a -b', 1, '-(c', 'a -c'],
])('%s with clause %i as %s is %s', (text, place, newText, result) => {
  expect(replaceClause(text, clauses(text)[place]!, newText)).toBe(result);
});

test('on any text, dropping a clause leaves the others as they were', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), (text, pick) => {
      const { query } = parseQuery(text);
      const chips = clausesOf(query);
      const place = pick % Math.max(1, chips.length);
      if (chips.length < 3) return;
      const left = withoutClause(text, chips[place]!);
      expect(meanings(left)).toEqual(
        chips.toSpliced(place, 1).map((chip) => meaningOf(chip.query)),
      );
    }),
    { numRuns: 1000 },
  );
});

test('on any text, a replacement cannot change the other clauses', () => {
  fc.assert(
    fc.property(anyText, anyText, fc.nat(), (text, newText, pick) => {
      const { query } = parseQuery(text);
      const chips = clausesOf(query);
      if (chips.length < 3) return;
      const place = pick % chips.length;
      const whole = parseQuery(newText).query;
      const same: Query['kind'] = query.kind === 'any' ? 'any' : 'all';
      const nothing = whole.kind === 'all' && whole.clauses.length === 0;
      const put = whole.kind === same || nothing ? meanings(newText) : [meaningOf(whole)];
      const expected = chips.map((chip) => meaningOf(chip.query)).toSpliced(place, 1, ...put);
      expect(meanings(replaceClause(text, chips[place]!, newText))).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});
