import * as fc from 'fast-check';

import type { PlainDate } from '#domain/plain-date.ts';
import { QUERY_FLAGS, type Query } from '#domain/query.ts';
import { analyseText } from '#search/analyse-text.ts';
import { factTest, type PaperFacts } from '#search/query/match-facts.ts';
import { planQuery } from '#search/plan-query.ts';
import { formsOf } from '#search/word-forms.ts';

export interface Sample extends PaperFacts {
  readonly title: string;
  readonly abstract: string;
}

const WORDS = [
  'red',
  'reds',
  'green',
  'greener',
  'few',
  'shot',
  'few-shot',
  'fewshot',
  'few-shots',
];

const THEMES = [
  { id: 'speech', name: 'Speech & audio' },
  { id: 'vision', name: 'Vision' },
];

const text = fc
  .array(fc.constantFrom(...WORDS, 'x'), { maxLength: 8 })
  .map((words) => words.join(' '));

const sample: fc.Arbitrary<Sample> = fc.record({
  title: text,
  abstract: text,
  themes: fc.subarray(THEMES),
  digests: fc.constant([]),
  hasCode: fc.boolean(),
  saved: fc.boolean(),
  read: fc.boolean(),
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- dates written by hand
  date: fc.constantFrom(null, '2024-12-31' as PlainDate, '2025-02-03' as PlainDate),
});

export const samples = fc.array(sample, { minLength: 1, maxLength: 12 });

const [start, end] = [0, 0];

/** Means just what it says, wanted or not. */
const literal: fc.Arbitrary<Query> = fc.oneof(
  fc
    .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 })
    .map((words): Query => ({ kind: 'phrase', text: words.join(' '), start, end })),
  fc
    .constantFrom('r', 'gree', 'few', 'fews', 'shot', 'zzz')
    .map((word): Query => ({ kind: 'word', text: word, prefix: true, start, end })),
  fc.constantFrom(...QUERY_FLAGS).map((flag): Query => ({ kind: 'flag', flag, start, end })),
  fc
    .constantFrom('after' as const, 'before' as const)
    .map((side): Query => ({ kind: 'date', side, date: '2025', start, end })),
  fc.constantFrom('speech', 'vision', 'none').map((word): Query => ({
    kind: 'field',
    field: 'theme',
    clause: { kind: 'word', text: word, prefix: false, start, end },
    start,
    end,
  })),
);

/** A word that is excluded is not forgiven typos; one that is looked for is, and no part of this. */
const excluded = fc
  .constantFrom(...WORDS)
  .map((word): Query => ({ kind: 'word', text: word, prefix: false, start, end }));

function joined(of: fc.Arbitrary<Query>): fc.Arbitrary<Query> {
  const several = fc.array(of, { minLength: 2, maxLength: 4 });
  return fc
    .tuple(fc.constantFrom('all' as const, 'any' as const), several)
    .map(([kind, clauses]) => ({ kind, clauses, start, end }));
}

function negated(of: fc.Arbitrary<Query>): fc.Arbitrary<Query> {
  return of.map((clause) => ({ kind: 'not', clause, start, end }));
}

function inField(of: fc.Arbitrary<Query>): fc.Arbitrary<Query> {
  return fc
    .tuple(fc.constantFrom('title' as const, 'abstract' as const), of)
    .map(([field, clause]) => ({ kind: 'field', field, clause, start, end }));
}

const depth = { maxDepth: 3, withCrossShrink: true };

/** Queries of which it is plain what they mean: a paper meets them or it does not. */
export const exactQuery = fc.letrec<{ wanted: Query; not: Query }>((tie) => ({
  wanted: fc.oneof(
    depth,
    literal,
    joined(tie('wanted')),
    negated(tie('not')),
    inField(tie('wanted')),
  ),
  not: fc.oneof(
    depth,
    literal,
    excluded,
    joined(tie('not')),
    negated(tie('wanted')),
    inField(tie('not')),
  ),
})).wanted;

/** The words of a text in a row, and those that it has in any way of writing. */
function wordsOf(written: string) {
  const chunks = analyseText(written);
  const row = chunks.flatMap(({ parts }) => parts.map(({ folded }) => folded));
  const compounds = chunks.map((chunk) => chunk.joined?.folded.slice(0, -1));
  return { row, any: [...row, ...compounds.filter((word) => word !== undefined)] };
}

/** What some paper has as one word. */
export function writtenAsOne(papers: readonly Sample[]): ReadonlySet<string> {
  return new Set(
    papers.flatMap(({ title, abstract }) => [...wordsOf(title).row, ...wordsOf(abstract).row]),
  );
}

/** Words side by side in a title that another paper has as one, where each stands first. */
function pairsOf(title: string, asOne: ReadonlySet<string>): readonly string[] {
  const { row } = wordsOf(title);
  const isFirst = (word: string, at: number) => row.indexOf(word) === at;
  return row.flatMap((word, at) => {
    const next = row[at + 1];
    if (next === undefined || !isFirst(word, at) || !isFirst(next, at + 1)) return [];
    return asOne.has(word + next) ? [word + next] : [];
  });
}

function hasRow(row: readonly string[], words: readonly string[]): boolean {
  return row.some((_, at) => words.every((word, offset) => row[at + offset] === word));
}

function hasText(
  query: Extract<Query, { kind: 'word' | 'phrase' }>,
  written: string,
  pairs: readonly string[],
): boolean {
  const { row, any: single } = wordsOf(written);
  const any = [...single, ...pairs];
  const words = wordsOf(query.text).row;
  if (query.kind === 'phrase') return hasRow(row, words);
  const whole = words.join('');
  if (query.prefix) return any.some((word) => word.startsWith(whole));
  const forms = new Set([whole, ...formsOf(whole)]);
  return hasRow(row, words) || any.some((word) => forms.has(word));
}

/** What a query means, spelt out for one paper, without any index; `asOne`: see `writtenAsOne`. */
export function meets(
  query: Query,
  paper: Sample,
  asOne: ReadonlySet<string>,
  field: 'title' | 'abstract' | null = null,
): boolean {
  switch (query.kind) {
    case 'all':
      return query.clauses.every((clause) => meets(clause, paper, asOne, field));
    case 'any':
      return query.clauses.some((clause) => meets(clause, paper, asOne, field));
    case 'not':
      return !meets(query.clause, paper, asOne, field);
    case 'field':
      if (query.field === 'title' || query.field === 'abstract') {
        return meets(query.clause, paper, asOne, query.field);
      }
      return planQuery(query).filters.every(
        (filter) => filter.kind === 'leaf' && factTest(filter.leaf)(paper),
      );
    case 'flag':
    case 'date':
      return factTest(query)(paper);
    case 'word':
    case 'phrase':
      return (['title', 'abstract'] as const).some(
        (place) =>
          (field ?? place) === place &&
          hasText(query, paper[place], place === 'title' ? pairsOf(paper.title, asOne) : []),
      );
  }
}
