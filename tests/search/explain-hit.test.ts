import * as fc from 'fast-check';
import { assert, expect, test } from 'vitest';

import { answerQuery } from '#search/answer-query.ts';
import { explainHit } from '#search/explain-hit.ts';
import { printQuery } from '#search/query/print-query.ts';
import { digestPapers } from './digest-papers.ts';
import { madeSource } from './made-source.ts';
import { anyText } from './query/arbitrary-queries.ts';
import { exactQuery, samples } from './query/exact-queries.ts';

const source = madeSource([
  { title: 'Few-shot speech', abstract: 'Speech models, few of them. A model of speech.' },
  { title: 'Images', abstract: 'Of speeches, flow matching, a shot of few' },
  { title: 'Flow matching', abstract: 'Matching a flow' },
]);

function reasons(query: string, paper: number) {
  return explainHit(source, query, paper)?.reasons.map(
    ({ word, found }) =>
      `${word}: ${found
        .map(
          ({ term, how, inTitle, timesInAbstract }) =>
            `${term} ${how} ${inTitle ? 'title ' : ''}${String(timesInAbstract)}`,
        )
        .toSorted()
        .join(', ')}`,
  );
}

test.each<[string, number, string[]]>([
  ['speech', 0, ['speech: speech exact title 2']],
  ['speech', 1, ['speech: speeches form 1']],
  ['speehc', 0, ['speehc: speech typo title 2']],
  ['mod', 0, ['mod: model beginning 1, models beginning 1']],
  [
    'fewshot speech',
    0,
    [
      'fewshot: few shot pair title 0, fewshot compound title 0',
      'speech: speech exact title 2',
    ],
  ],
  ['fewshot', 1, ['fewshot: few pair 1, shot pair 1']],
  ['"flow matching"', 1, ['flow matching: flow matching phrase 1']],
  ['"flow matching"', 2, ['flow matching: flow matching phrase title 0']],
  ['title:flow matching', 2, ['flow: flow exact title 0', 'matching: matching exact title 1']],
  ['speech OR flow', 2, ['flow: flow exact title 1']],
  ['-images speech', 0, ['speech: speech exact title 2']],
  ['is:unread', 0, []],
])('%s in paper %i', (query, paper, expected) => {
  expect(reasons(query, paper)).toEqual(expected);
});

test.each([
  ['speech', 2],
  ['speech -model', 0],
  ['is:saved', 0],
  ['xylophone', 0],
  ['few xylophone', 0],
  ['speech', 99],
])('%s does not find paper %i: nothing to explain', (query, paper) => {
  expect(explainHit(source, query, paper)).toBeNull();
});

/** The sum of some numbers in two orders. */
function sumsOf(parts: readonly number[]): readonly number[] {
  const add = (sum: number, part: number) => sum + part;
  return [parts.reduce(add, 0), parts.reduceRight(add, 0)];
}

const WORDS = [
  'red',
  'reds',
  'gre',
  'grene',
  'few',
  'shot',
  'few-shot',
  '"red few"',
  'OR',
  'x',
];
const words = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
  .map((each) => each.join(' '));

test('each hit is explained and no other; the parts sum up to its score, exactly, and each has its place', () => {
  fc.assert(
    fc.property(
      samples,
      fc.oneof(words, exactQuery.map(printQuery), anyText),
      (papers, query) => {
        const asked = madeSource(papers);
        const { hits } = answerQuery(asked, query, papers.length);
        const explainable = new Set(hits.map(({ paper }) => paper));
        const others = [...papers.keys()].filter((paper) => !explainable.has(paper));
        expect(others.filter((paper) => explainHit(asked, query, paper) !== null)).toEqual([]);
        for (const { paper, score } of hits) {
          const explained = explainHit(asked, query, paper);
          assert(explained !== null);
          const parts = [explained.bonus, ...explained.reasons.map((reason) => reason.score)];
          expect(explained.score).toBe(score);
          expect(sumsOf(parts)).toEqual([score, score]);
          for (const { found } of explained.reasons) {
            expect(found.length).toBeGreaterThan(0);
            for (const { inTitle, timesInAbstract } of found) {
              expect(inTitle || timesInAbstract > 0).toBe(true);
            }
          }
        }
      },
    ),
    { numRuns: 600 },
  );
});

test('of titles typed in another order, too', () => {
  const papers = digestPapers();
  const asked = madeSource(papers);
  const explained = papers.map(({ title }, paper) => {
    const query = (title.match(/[a-z]{4,}/gi) ?? []).slice(1, 5).toReversed().join(' ');
    const hit = answerQuery(asked, query, 82).hits.find((each) => each.paper === paper);
    const why = explainHit(asked, query, paper);
    const parts = [...(why?.reasons ?? []).map(({ score }) => score), why?.bonus ?? 0];
    return { paper, score: hit?.score, sums: [why?.score, ...sumsOf(parts)] };
  });
  expect(explained.filter(({ score, sums }) => sums.some((sum) => sum !== score))).toEqual([]);
});
