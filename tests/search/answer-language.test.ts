import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { answerQuery } from '#search/answer-query.ts';
import { countClauses } from '#search/count-clauses.ts';
import { explainHit } from '#search/explain-hit.ts';
import { printQuery } from '#search/query/print-query.ts';
import { reportQuery } from '#search/report-query.ts';
import { found, madeSource } from './made-source.ts';
import { titlesOnly } from './open-made-index.ts';
import { anyText } from './query/arbitrary-queries.ts';
import { exactQuery, meets, samples, writtenAsOne } from './query/exact-queries.ts';

const words = fc
  .array(
    fc.constantFrom('red', 'reds', 'gren', 'few', 'shot', '-few', '"red few"', 'OR', 'x'),
    {
      maxLength: 6,
    },
  )
  .map((each) => each.join(' '));

describe('which papers meet a query', () => {
  const titles = [
    'Merging models',
    'To merge a model',
    'Emerging trends',
    'Flow matching for speech',
    'Matching a flow',
    'Few-shot speech',
    'Fewshot learning',
    'Shots, a few',
    '语音识别系统',
  ];
  const source = madeSource(titlesOnly(titles));

  test.each<[string, number[]]>([
    ['merge', [1, 0]],
    ['"merging"', [0]],
    ['"merge"', [1]],
    ['"mergign"', []],
    ['"flow matching"', [3]],
    ['flow matching', [3, 4]],
    ['"matching flow"', []],
    ['mer*', [0, 1]],
    ['mer* models', [0, 1]],
    ['mer mode', []],
    ['speech -flow', [5]],
    ['speech -flwo', [3, 5]],
    ['models -merge', []],
    ['models -"merge"', [0]],
    ['-few-shot few', [7]],
    ['-fewshot few', [7]],
    ['few-shot OR trends', [2, 5, 6, 7]],
    ['speech (flow OR few)', [3, 5]],
    ['mergign OR trends', [0, 2]],
    ['"语音识别"', [8]],
    ['"识"', [8]],
    ['语音识别', [8]],
    ['语音识 系统', [8]],
    ['-"音识" speech', [3, 5]],
  ])('%s', (query, places) => {
    expect(new Set(found(source, query))).toEqual(new Set(places));
  });

  test('a field is asked of its own marks, for compounds and typos, too', () => {
    const fields = madeSource([
      { title: 'Few-shot speech', abstract: 'On images' },
      { title: 'On images', abstract: 'Few-shot speech, few shots' },
    ]);
    const both: [string, number[], number[]][] = [
      ['speech', [0], [1]],
      ['fewshot', [0], [1]],
      ['speehc', [0], [1]],
      ['"few shot"', [0], [1]],
      ['ima*', [1], [0]],
      ['(speech images)', [], []],
    ];
    for (const [value, inTitle, inAbstract] of both) {
      expect([value, found(fields, `title:${value}`)]).toEqual([value, inTitle]);
      expect([value, found(fields, `abstract:${value}`)]).toEqual([value, inAbstract]);
    }
  });

  test('words of filters alone give all papers that meet them, in their order', () => {
    const themed = { themes: [{ id: 'speech', name: 'Speech & audio' }] };
    const mixed = madeSource([
      { title: 'A', abstract: '' },
      { title: 'B', abstract: '', ...themed },
      { title: 'C', abstract: '', read: true, ...themed },
      { title: 'Speech', abstract: '', ...themed },
    ]);
    const { hits, total } = answerQuery(mixed, 'theme:speech', 2);
    expect(hits).toEqual([1, 2].map((paper) => ({ paper, score: 0 })));
    expect(total).toBe(3);
    expect(found(mixed, 'theme:speech is:unread')).toEqual([1, 3]);
    expect(found(mixed, '')).toEqual([0, 1, 2, 3]);
    // What is an alternative to a filter raises the papers that have it.
    expect(found(mixed, 'speech OR is:unread')).toEqual([3, 0, 1]);
  });

  test('filters that leave nothing do not make a right word a typo', () => {
    const emerging = madeSource([
      { title: 'Merging', abstract: '' },
      { title: 'Emerging', abstract: '', hasCode: true },
    ]);
    expect(answerQuery(emerging, 'merging has:code', 9).total).toBe(0);
  });

  test('papers are those that the words of the query say, whatever the query', () => {
    fc.assert(
      fc.property(samples, exactQuery, (papers, query) => {
        const asOne = writtenAsOne(papers);
        const expected = papers.flatMap((paper, place) =>
          meets(query, paper, asOne) ? [place] : [],
        );
        const { hits, total } = answerQuery(madeSource(papers), printQuery(query), 20);
        expect(hits.map(({ paper }) => paper).toSorted((a, b) => a - b)).toEqual(expected);
        expect(total).toBe(expected.length);
      }),
      { numRuns: 1500 },
    );
  });
});

test('nothing throws, whatever is asked, and all of it may be sent to a worker', () => {
  fc.assert(
    fc.property(samples, anyText, fc.nat(), (papers, query, place) => {
      const source = madeSource(papers);
      const asked = [
        answerQuery(source, query, 5),
        countClauses(source, query),
        reportQuery(source, query, 0).waysOn,
        explainHit(source, query, place % papers.length),
      ];
      expect(structuredClone(asked)).toEqual(asked);
    }),
    { numRuns: 500 },
  );
});

describe('the count of each clause', () => {
  const source = madeSource(
    titlesOnly([
      'Speech enhancement',
      'Speech recognition',
      'Merging models',
      'Speech merging',
      'Modes',
      'Modes of a wave',
    ]),
  );

  function counts(query: string) {
    const { joint, clauses } = countClauses(source, query);
    return [
      joint,
      ...clauses.map(({ label, hits, outcome, spelling }) =>
        [label, hits, outcome, spelling ?? ''].join(' ').trim(),
      ),
    ];
  }

  test.each([
    ['speech merging', ['all', 'speech 3 found', 'merging 1 found']],
    ['speehc zebra', ['all', 'speehc 3 corrected speech', 'zebra 0 nowhere']],
    ['speech -merging', ['all', 'speech 3 found', '-merging 2 found']],
    ['merging OR "speech merging"', ['any', 'merging 2 found', '"speech merging" 1 found']],
    [
      '(speehc OR zebra) merging',
      ['all', 'speehc OR zebra 3 corrected speech', 'merging 1 found'],
    ],
    ['title:(speech zebra)', ['all', 'title:(speech zebra) 0 nowhere']],
    ['speech theme:x', ['all', 'speech 3 found', 'theme:x 0 found']],
    ['mer speech', ['all', 'mer 0 nowhere', 'speech 0 found']],
    // No paper has both: it is read as models, too.
    ['modes merging', ['all', 'modes 3 widened', 'merging 1 found']],
    ['(modes OR zebra) merging', ['all', 'modes OR zebra 3 widened', 'merging 1 found']],
    ['', ['all']],
  ])('%s', (query, expected) => {
    expect(counts(query)).toEqual(expected);
  });

  test('names the more frequent of two words that may have been meant, even where a pair has its letters', () => {
    const { clauses } = countClauses(
      madeSource(
        titlesOnly([
          'Speech recognition',
          'Speech synthesis',
          'Speech',
          'The spec of a model',
          'Of SP and ECH',
        ]),
      ),
      'spech -model',
    );
    expect(clauses.map(({ outcome, spelling }) => [outcome, spelling])).toEqual([
      ['corrected', 'speech'],
      ['found', null],
    ]);
  });

  test('of the last one is the total, whatever is asked', () => {
    fc.assert(
      fc.property(samples, fc.oneof(anyText, words), (papers, query) => {
        const asked = madeSource(papers);
        const { joint, clauses } = countClauses(asked, query);
        const { total } = answerQuery(asked, query, 0);
        const hits = clauses.map((clause) => clause.hits);
        // Of alternatives each has at most all that is found, and together they have at least that.
        const [least, most] =
          joint === 'all'
            ? [hits.at(-1) ?? papers.length, hits.at(-1) ?? papers.length]
            : [Math.max(...hits), hits.reduce((sum, each) => sum + each, 0)];
        expect(total).toBeGreaterThanOrEqual(least);
        expect(total).toBeLessThanOrEqual(most);
      }),
      { numRuns: 500 },
    );
  });

  test('is what the query finds up to there, or the alternative alone', () => {
    fc.assert(
      fc.property(
        samples,
        fc.array(exactQuery, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (papers, clauses, any) => {
          const asked = madeSource(papers);
          const query = printQuery({ kind: any ? 'any' : 'all', clauses, start: 0, end: 0 });
          const report = countClauses(asked, query);
          const top = report.clauses.map((clause) => clause.query);
          for (const [place, { hits }] of report.clauses.entries()) {
            const part =
              report.joint === 'any' ? top.slice(place, place + 1) : top.slice(0, place + 1);
            const text = printQuery({ kind: report.joint, clauses: part, start: 0, end: 0 });
            expect(hits).toBe(answerQuery(asked, text, 0).total);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
