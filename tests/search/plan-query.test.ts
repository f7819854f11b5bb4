import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { PlainDate } from '#domain/plain-date.ts';
import type { Query, QueryField } from '#domain/query.ts';
import {
  compileCondition,
  isTextTerm,
  type FactTest,
  type TextTerm,
} from '#search/query/condition.ts';
import { factTest, matchFacts, type PaperFacts } from '#search/query/match-facts.ts';
import { parseQuery } from '#search/query/parse-query.ts';
import { planQuery } from '#search/plan-query.ts';
import { arbitraryQuery } from './query/arbitrary-queries.ts';

interface Sample extends PaperFacts {
  readonly title: string;
  readonly abstract: string;
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- dates written by hand
const day = (text: string) => text as PlainDate;

const SPEECH = { id: 'speech', name: 'Speech & audio' };
const VISION = { id: 'vision-language', name: 'Vision–language models' };

function sample(title: string, abstract: string, facts: Partial<PaperFacts> = {}): Sample {
  const nothing = { themes: [], digests: [], hasCode: false, saved: false, read: false };
  return { title, abstract, ...nothing, date: null, ...facts };
}

const MARCH = {
  id: 'trending-mar-14',
  label: 'Mar 14',
  name: '14 March 2025',
  date: day('2025-03-14'),
};

const PAPERS: readonly Sample[] = [
  sample('a', 'b c', { themes: [SPEECH], saved: true, date: day('2024-12-31') }),
  sample('a b', 'd', { themes: [SPEECH, VISION], hasCode: true, date: day('2025-01-01') }),
  sample('c', 'a d', { read: true, digests: [MARCH], date: day('2025-03-14') }),
  sample('d', 'c b', { themes: [VISION], read: true, saved: true }),
];

/** A word is a word between spaces, a phrase some of them in a row: nothing else, on purpose. */
function hasTerm(text: string, term: string, prefix: boolean): boolean {
  return ` ${text} `.includes(prefix ? ` ${term}` : ` ${term} `);
}

/** The meaning of a query, spelt out for one paper, without any plan. */
function meets(query: Query, paper: Sample, field: QueryField | null): boolean {
  switch (query.kind) {
    case 'all':
      return query.clauses.every((clause) => meets(clause, paper, field));
    case 'any':
      return query.clauses.some((clause) => meets(clause, paper, field));
    case 'not':
      return !meets(query.clause, paper, field);
    case 'field':
      return meets(query.clause, paper, query.field);
    case 'word':
    case 'phrase': {
      const prefix = query.kind === 'word' && query.prefix;
      if (field === 'theme' || field === 'digest') {
        const [plan] = planQuery({
          kind: 'field',
          field,
          clause: query,
          start: 0,
          end: 0,
        }).filters;
        return matchFacts([plan!])(paper);
      }
      return (['title', 'abstract'] as const).some(
        (place) => (field ?? place) === place && hasTerm(paper[place], query.text, prefix),
      );
    }
    case 'flag':
      return { 'has:code': paper.hasCode, 'is:saved': paper.saved, 'is:unread': !paper.read }[
        query.flag
      ];
    case 'date': {
      const first = `${query.date}-01-01`.slice(0, 10);
      return paper.date !== null && (query.side === 'after') === paper.date >= first;
    }
  }
}

/** Forms and compounds of a word are none of this test's papers'. */
function stands(text: string, term: TextTerm): boolean {
  switch (term.kind) {
    case 'word':
      return hasTerm(text, term.folded, term.reading === 'beginning');
    case 'phrase':
      return hasTerm(text, term.words.join(' '), false);
    case 'unwanted':
      return (
        term.spellings.some((spelling) => hasTerm(text, spelling, false)) ||
        (term.beginning !== null && hasTerm(text, term.beginning, true)) ||
        (term.phrase !== null && stands(text, term.phrase))
      );
  }
}

/** What the plan says of a paper, in the way that an engine goes about it. */
function planned(query: Query): (paper: Sample) => boolean {
  const plan = planQuery(query);
  const hasText = (term: TextTerm) => (paper: Sample) =>
    (['title', 'abstract'] as const).some(
      (place) => (term.field ?? place) === place && stands(paper[place], term),
    );
  const testOf = (leaf: TextTerm | FactTest) =>
    isTextTerm(leaf) ? hasText(leaf) : factTest(leaf);
  const facts = matchFacts(plan.filters);
  const rest = plan.rest.map((condition) => compileCondition(condition, testOf));
  return (paper) =>
    plan.text.every((alternatives) => alternatives.some((term) => hasText(term)(paper))) &&
    !plan.without.some((term) => hasText(term)(paper)) &&
    facts(paper) &&
    rest.every((condition) => condition(paper));
}

function found(text: string): readonly number[] {
  const fits = planned(parseQuery(text).query);
  return PAPERS.flatMap((paper, place) => (fits(paper) ? [place] : []));
}

test.each<[string, number[]]>([
  ['', [0, 1, 2, 3]],
  ['a', [0, 1, 2]],
  ['a b', [0, 1]],
  ['a b OR c d', [0, 1, 2, 3]],
  ['a (b OR c) -d', [0]],
  ['-(a b)', [2, 3]],
  ['title:a', [0, 1]],
  ['title:(a b)', [1]],
  ['title:(a OR d)', [0, 1, 3]],
  ['title:(a abstract:d)', [1]],
  ['-abstract:d', [0, 3]],
  ['"c b"', [3]],
  ['"b c"', [0]],
  ['theme:speech', [0, 1]],
  ['theme:"speech and audio"', []],
  ['theme:"Speech audio"', [0, 1]],
  ['theme:vision', []],
  ['theme:VIS*', [1, 3]],
  ['theme:vision-language', [1, 3]],
  ['theme:(speech -vis*)', [0]],
  ['theme:none', [2]],
  ['digest:"14 March 2025"', [2]],
  ['digest:mar-14', [2]],
  ['digest:2025-03', [2]],
  ['digest:2025', [2]],
  ['digest:202', []],
  ['digest:2025-03-14', [2]],
  ['has:code', [1]],
  ['is:saved -is:unread', [3]],
  ['after:2025', [1, 2]],
  ['after:2025-01-01', [1, 2]],
  ['after:2025-01-02', [2]],
  ['before:2025', [0]],
  ['before:2025-03-14', [0, 1]],
  ['before:2025-04', [0, 1, 2]],
  ['-after:2025', [0, 3]],
  ['after:2025-01 before:2025-02', [1]],
  ['has:code OR d', [1, 2, 3]],
  ['(a theme:speech) OR (d -a)', [0, 1, 3]],
  ['a -a', []],
])('%s finds %j', (text, places) => expect(found(text)).toEqual(places));

test('a plan finds what the query says, whatever the query', () => {
  const words = ['a', 'b', 'c', 'd', 'speech', 'none', 'mar-14', '2025-03'];
  function plain(query: Query): Query {
    switch (query.kind) {
      case 'all':
      case 'any':
        return { ...query, clauses: query.clauses.map(plain) };
      case 'not':
      case 'field':
        return { ...query, clause: plain(query.clause) };
      case 'word':
        return { ...query, text: words[query.text.length % words.length]! };
      case 'phrase':
        return {
          ...query,
          text: ['a b', 'c b', 'd', 'Speech & audio'][query.text.length % 4]!,
        };
      case 'flag':
      case 'date':
        return query;
    }
  }
  fc.assert(
    fc.property(arbitraryQuery.map(plain), (query) => {
      const fits = planned(query);
      for (const paper of PAPERS) expect(fits(paper)).toBe(meets(query, paper, null));
    }),
    { numRuns: 1500 },
  );
});

describe('the shape of a plan', () => {
  function shape(text: string) {
    const plan = planQuery(parseQuery(text).query);
    return {
      terms: plan.terms.map((term) => term.text),
      text: plan.text.map((terms) => terms.map((term) => term.text).join('|')),
      without: plan.without.map((term) =>
        term.kind === 'unwanted' ? term.spellings[1] : term.text,
      ),
      filters: plan.filters.length,
      rest: plan.rest.length,
    };
  }

  test.each([
    [
      'is:unread theme:speech after:2025-01 -diffusion "flow matching"',
      {
        terms: ['flow matching'],
        text: ['flow matching'],
        without: ['diffusion'],
        filters: 3,
        rest: 0,
      },
    ],
    [
      '(a b) OR (c d)',
      {
        terms: ['a', 'b', 'c', 'd'],
        text: ['a|c', 'a|d', 'b|c', 'b|d'],
        without: [],
        filters: 0,
        rest: 0,
      },
    ],
    ['-(a OR b)', { terms: [], text: [], without: ['a', 'b'], filters: 0, rest: 0 }],
    ['a OR (b -c)', { terms: ['a', 'b'], text: ['a|b'], without: [], filters: 0, rest: 1 }],
    ['a OR has:code', { terms: ['a'], text: [], without: [], filters: 0, rest: 1 }],
    ['has:code OR -is:saved', { terms: [], text: [], without: [], filters: 1, rest: 0 }],
    ['a a title:a', { terms: ['a', 'a'], text: ['a', 'a'], without: [], filters: 0, rest: 0 }],
  ])('%s', (text, expected) => expect(shape(text)).toEqual(expected));

  test('alternatives that multiply stay few', () => {
    const { text, rest } = shape(Array.from({ length: 60 }, () => '(a b c)').join(' OR '));
    expect(text.length).toBe(1);
    expect(rest).toBe(1);
  });
});
