import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Query } from '#domain/query.ts';
import { parseQuery } from '#search/query/parse-query.ts';
import { printQuery } from '#search/query/print-query.ts';
import { explainNote } from '#search/query/query-note.ts';
import { anyText, arbitraryQuery, meaningOf } from './arbitrary-queries.ts';

const GUIDE = new URL('../../../docs/query-language.md', import.meta.url);

/** The rows `query | is read as | note` of the guide. */
function guideRows(): [string, string, string][] {
  return readFileSync(GUIDE, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const row = /^\| `(.+?)`\s+\| `(.+?)`\s+\| ([a-z-]*)\s*\|$/.exec(line);
      return row === null
        ? []
        : [[row[1]!, row[2]!, row[3]!] satisfies [string, string, string]];
    });
}

function partsOf(query: Query): readonly Query[] {
  if (query.kind === 'all' || query.kind === 'any') return query.clauses;
  return query.kind === 'not' || query.kind === 'field' ? [query.clause] : [];
}

function parsed(text: string) {
  return meaningOf(parseQuery(text).query);
}

describe('the guide', () => {
  const rows = guideRows();
  test('has its rows', () => expect(rows.length).toBeGreaterThan(25));
  test.each(rows)('%s is read as %s', (text, printed, rule) => {
    const { query, notes } = parseQuery(text);
    expect(printQuery(query).trimEnd()).toBe(printed);
    expect([...new Set(notes.map((note) => note.rule))]).toEqual(rule === '' ? [] : [rule]);
  });
});

describe('precedence', () => {
  test.each([
    ['a b OR c d', '(a b) OR (c d)'],
    ['a OR b OR c', '(a) OR (b) OR (c)'],
    ['-a b', '(-a) (b)'],
    ['-title:a OR b', '(-(title:a)) OR b'],
    ['title:a b', '(title:(a)) b'],
    ['a(b)c', 'a b c'],
    ['"a"b', '"a" b'],
    ['-"a b"', '-("a b")'],
  ])('%s is %s', (text, grouped) => expect(parsed(text)).toEqual(parsed(grouped)));

  test.each([
    ['(a b) OR c', 'a (b OR c)'],
    ['-(a b)', '-a b'],
    ['title:(a b)', 'title:a b'],
    ['a OR b', 'a or b'],
    ['"a b"', 'a b'],
    ['a*', 'a'],
  ])('%s is not %s', (text, other) => expect(parsed(text)).not.toEqual(parsed(other)));

  test('an empty query has no clauses', () => {
    for (const text of ['', '  ', '()', '-', '* & "']) {
      expect(parsed(text)).toEqual({ kind: 'all', clauses: [] });
    }
  });
});

test('a value that is being typed is left out only at the very end', () => {
  expect(parsed('flow is:un')).toEqual(parsed('flow'));
  expect(parsed('flow is:un ')).not.toEqual(parsed('flow'));
  expect(parsed('is:un flow')).not.toEqual(parsed('flow'));
});

test('notes say where and what', () => {
  const text = 'speech (merging OR "flow';
  const sentences = parseQuery(text).notes.map((note) => explainNote(note, text));
  expect(sentences).toEqual([
    '( is never closed; what follows was read as a group.',
    '" is never closed; what follows was read as words.',
  ]);
});

describe('on any text', () => {
  test('a query prints to text that reads the same, without changing again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { query } = parseQuery(text);
        const printed = printQuery(query);
        expect(parsed(printed)).toEqual(meaningOf(query));
        expect(printQuery(parseQuery(printed).query)).toBe(printed);
      }),
      { numRuns: 3000 },
    );
  });

  test('ranges lie in the text, one within and after another, and hold what was written', () => {
    function check(query: Query, text: string): void {
      expect(query.end).toBeLessThanOrEqual(text.length);
      const written = text.slice(query.start, query.end);
      const word = query.kind === 'word' && query.text !== 'or' ? query.text : '';
      expect(written).toContain(word);
      let last = query.start;
      for (const part of partsOf(query)) {
        expect(part.start).toBeGreaterThanOrEqual(last);
        expect(part.end).toBeGreaterThan(part.start);
        expect(part.end).toBeLessThanOrEqual(query.end);
        last = part.end;
        check(part, text);
      }
    }
    fc.assert(
      fc.property(anyText, (text) => {
        const { query, notes } = parseQuery(text);
        check(query, text);
        for (const { start, end } of notes) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

test('any query is read back from its print', () => {
  fc.assert(
    fc.property(arbitraryQuery, (query) => {
      const { query: read, notes } = parseQuery(printQuery(query));
      expect(meaningOf(read)).toEqual(meaningOf(query));
      expect(notes.filter(({ rule }) => rule === 'unfinished')).toEqual([]);
    }),
    { numRuns: 1500 },
  );
});

test.each([
  '(',
  ')',
  '-(',
  'title:(',
  '"',
  'a"',
  '“a”',
  '":',
  'a:"',
  '-',
  '- ',
  '* ',
  'OR ',
  'a OR ',
  'a',
  'a ',
  'title:',
  'title:x ',
  ' ',
  '(a) ',
  '(a OR -',
])('a megabyte of %o is read at once', (piece) => {
  const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
  const start = performance.now();
  const { query, notes } = parseQuery(text);
  // Reading a megabyte takes some 50 ms; anything quadratic would take minutes.
  expect(performance.now() - start).toBeLessThan(4000);
  expect(notes.length).toBeLessThan(1000);
  expect(parsed(printQuery(query))).toEqual(meaningOf(query));
});

test('groups beyond the depth are read without their parentheses', () => {
  const text = `${'(a -'.repeat(60)}(b OR c${')'.repeat(61)} d`;
  const { query, notes } = parseQuery(text);
  expect(new Set(notes.map(({ rule }) => rule))).toEqual(new Set(['too-deep']));
  expect(query.kind === 'all' && query.clauses.at(-1)).toMatchObject({ text: 'd' });
});
