import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { answerQuery } from '#search/answer-query.ts';
import { countClauses } from '#search/count-clauses.ts';
import { findLikelier } from '#search/find-ways-on.ts';
import { printQuery } from '#search/query/print-query.ts';
import { reportQuery } from '#search/report-query.ts';
import { madeSource } from './made-source.ts';
import { titlesOnly } from './open-made-index.ts';
import { exactQuery, samples } from './query/exact-queries.ts';

const source = madeSource(
  titlesOnly(['Speech enhancement', 'Speech recognition', 'Merging models']),
);

test.each<[string, string[]]>([
  ['merging speech', ['2 without merging: speech', '1 without speech: merging']],
  ['speech zebra recognition', ['1 without zebra: speech recognition']],
  ['zebra speech quagga', ['2 without zebra, quagga: speech']],
  ['speech theme:x "merging models"', ['2 without theme:x, "merging models": speech']],
  [
    'theme:x "merging models" speech -recognition',
    ['1 without theme:x, speech: "merging models" -recognition'],
  ],
  ['speech theme:x', ['2 without theme:x: speech']],
  [
    'speech -recognition -enhancement',
    [
      '1 without speech: -recognition -enhancement',
      '1 without -recognition: speech -enhancement',
      '1 without -enhancement: speech -recognition',
    ],
  ],
  ['"spech"', ['2 with speech: "speech"']],
  ['"mergign models"', ['1 with merging models: "merging models"']],
  ['title:speehc*', ['2 with speech: title:speech*']],
  ['zebra', []],
  ['zebra OR quagga', []],
  ['zebra quagga', []],
  ['', []],
])('%s', (query, expected) => {
  const ways = reportQuery(source, query, 0).waysOn.map((way) =>
    way.kind === 'drop'
      ? `${String(way.hits)} without ${way.labels.join(', ')}: ${way.query}`
      : `${String(way.hits)} with ${way.spelling}: ${way.query}`,
  );
  expect(ways).toEqual(expected);
});

const mistaken = madeSource(
  titlesOnly([
    'The code of Twin-Mergin models',
    ...Array.from({ length: 8 }, () => 'Merging models'),
    ...Array.from({ length: 7 }, () => 'Mixing modes'),
    'A model of speech',
  ]),
);

test.each<[string, string[]]>([
  ['mergin models', ['8 with merging: merging models']],
  ['title:mergin -speech', ['8 with merging: title:merging -speech']],
  // Meant as it stands.
  ['"mergin" models', []],
  ['mergin* twin', []],
  // Begun: merging is found.
  ['mergin', []],
  // A list that is long enough, a form of the word, a word too short, and one that is not so much more frequent.
  ['merging', []],
  ['speech', []],
  ['code', []],
  ['twin', []],
])('hardly anything is found: %s', (query, expected) => {
  const { total } = answerQuery(mistaken, query, 0);
  const ways = findLikelier(mistaken, query, total).map(
    (way) =>
      `${String(way.hits)} with ${way.kind === 'respell' ? way.spelling : '?'}: ${way.query}`,
  );
  expect(ways).toEqual(expected);
});

const MARCH = { id: 'mar-14', label: 'Mar 14', name: '14 March', date: null };

const named = madeSource([
  {
    title: 'Voices',
    abstract: '',
    themes: [{ id: 'speech', name: 'Speech & audio' }],
    digests: [MARCH],
  },
  { title: 'Mixing', abstract: '', themes: [{ id: 'mixup', name: 'Mixup' }], digests: [MARCH] },
]);

test.each([
  ['theme:speach', ['speech: theme:speech']],
  ['theme:sepech voices', ['speech: theme:speech voices']],
  ['voices theme:"speach and audio"', []],
  ['voices theme:"speach & adio"', ['Speech & audio: voices theme:"Speech & audio"']],
  ['title:voices theme:(mixup2 OR spech)', ['speech: title:voices theme:(mixup2 OR speech)']],
  ['digest:mra-14', ['mar-14: digest:mar-14']],
  ['digest:"14 Marhc"', ['14 March: digest:"14 March"']],
  // Another number is another name.
  ['digest:mar-15', []],
  // It is called that; no paper of it has the words.
  ['theme:mixup voices', []],
  ['theme:mixip voices', []],
  ['theme:spe', []],
  ['title:speach', []],
])('the name in %s is respelt where another finds something', (query, expected) => {
  const respelt = reportQuery(named, query, 0).waysOn.flatMap((way) =>
    way.kind === 'respell' ? [`${way.spelling}: ${way.query}`] : [],
  );
  expect(respelt).toEqual(expected);
});

test('each way on finds as many papers as it says, and some', () => {
  const clauses = fc.array(exactQuery, { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(samples, clauses, (papers, all) => {
      const asked = madeSource(papers);
      const query = printQuery({ kind: 'all', clauses: all, start: 0, end: 0 });
      fc.pre(answerQuery(asked, query, 0).total === 0);
      const ways = reportQuery(asked, query, 0).waysOn;
      expect(ways).toEqual(ways.toSorted((a, b) => b.hits - a.hits));
      for (const way of ways) {
        expect(way.hits).toBeGreaterThan(0);
        expect(answerQuery(asked, way.query, 0).total).toBe(way.hits);
      }
    }),
    { numRuns: 300 },
  );
});

test('where nothing is found a word counts as it stands, not what it might be mistyped for', () => {
  const robots = madeSource(
    titlesOnly(['Robot arms', 'Robots', 'Rob the bank', 'Root finding']),
  );
  const { clauses } = countClauses(robots, 'robot xylophone');
  expect(clauses.map(({ hits, outcome }) => [hits, outcome])).toEqual([
    [2, 'found'],
    [0, 'nowhere'],
  ]);
  expect(reportQuery(robots, 'robot xylophone', 0).waysOn.map(({ hits }) => hits)).toEqual([2]);
});
