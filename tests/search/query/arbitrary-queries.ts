import * as fc from 'fast-check';

import { QUERY_FIELDS, QUERY_FLAGS, type Query } from '#domain/query.ts';
import { parseQuery } from '#search/query/parse-query.ts';

const PIECES = [
  'a',
  'B',
  'few-shot',
  'C++',
  'ｗ',
  '中文',
  '\u{1F642}',
  '7',
  'or',
  'OR',
  'ＯＲ',
  'NOT',

  '"',
  '“',
  '”',
  '(',
  ')',
  '（',
  '）',
  '-',
  '－',
  '*',
  ':',
  '：',
  ' ',
  '\u3000',
  '\n',
  '\ud800',
  'title:',
  'theme:',
  'has:',
  'has:code',
  'is:un',
  'after:',
  'before:2025-0',
  '2025-01',
  'after:2025',
  'x:y',
  'https://',
  '10:30',
  '""',
  '()',
  '--',
  ' OR ',
  ' -',
  '((',
];

/** Text full of signs, so that every rule of the grammar is met and broken. */
const signText = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...PIECES) }, fc.string()), {
    maxLength: 24,
  })
  .map((pieces) => pieces.join(''));

export const anyText = fc.oneof(signText, fc.string({ unit: 'binary' }));

const [start, end] = [0, 0];

/** Words that can be written: in parentheses each is read as itself. */
const word = fc
  .tuple(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }), fc.boolean())
  .map(([pieces, prefix]): Query => ({
    kind: 'word',
    text: pieces.join(''),
    prefix,
    start,
    end,
  }))
  .filter((query) => {
    if (query.kind !== 'word') return false;
    const { query: read } = parseQuery(`(${query.text}${query.prefix ? '*' : ''})`);
    return read.kind === 'word' && read.text === query.text && read.prefix === query.prefix;
  });

const leaf: fc.Arbitrary<Query> = fc.oneof(
  word,
  fc
    .array(fc.constantFrom('a', 'OR', 'title:', '-b', '(', '*'), { maxLength: 3 })
    .map((words): Query => ({ kind: 'phrase', text: [...words, 'z'].join(' '), start, end })),
  fc.constantFrom(...QUERY_FLAGS).map((flag): Query => ({ kind: 'flag', flag, start, end })),
  fc
    .tuple(
      fc.constantFrom('after' as const, 'before' as const),
      fc.constantFrom('2024', '2025-02', '2024-02-29'),
    )
    .map(([side, date]): Query => ({ kind: 'date', side, date, start, end })),
);

/** Any query that the grammar can say, ranges aside. */
export const arbitraryQuery: fc.Arbitrary<Query> = fc.letrec<{ query: Query }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc
      .tuple(
        fc.constantFrom('all' as const, 'any' as const),
        fc.array(tie('query'), { minLength: 2, maxLength: 4 }),
      )
      .map(([kind, clauses]): Query => ({ kind, clauses, start, end })),
    tie('query').map((clause): Query => ({ kind: 'not', clause, start, end })),
    fc
      .tuple(fc.constantFrom(...QUERY_FIELDS), tie('query'))
      .map(([field, clause]): Query => ({ kind: 'field', field, clause, start, end })),
  ),
})).query;

/** The query without its ranges, to compare. */
export function meaningOf(query: Query): unknown {
  const { start: _start, end: _end, ...rest } = query;
  switch (rest.kind) {
    case 'all':
    case 'any':
      return { ...rest, clauses: rest.clauses.map(meaningOf) };
    case 'not':
    case 'field':
      return { ...rest, clause: meaningOf(rest.clause) };
    case 'word':
    case 'phrase':
    case 'flag':
    case 'date':
      return rest;
  }
}
