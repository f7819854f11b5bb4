import { describe, expect, it } from 'vitest';
import { ABSTRACT, PAPERS, parse } from './four-papers.ts';

type Paper = (typeof PAPERS)[number];
const AUTHORS = ['Ada Byron', 'Emmy Noether'];

function read(value: unknown) {
  return parse(JSON.stringify(value, null, 1)).digests.flatMap(({ papers }) => papers);
}

function fieldsOf({ title, arxivId }: Paper): [string, unknown][] {
  return [
    ['title', title],
    ['abstract', ABSTRACT],
    ['authors', AUTHORS],
    ['arxiv_id', arxivId],
  ];
}

describe('JSON in pairs', () => {
  it.each<[string, (paper: Paper) => unknown]>([
    ['of a field and its value', fieldsOf],
    ['as objects', (paper) => fieldsOf(paper).map(([key, value]) => ({ key, value }))],
    [
      'of a title and the rest',
      (paper) => [paper.title, Object.fromEntries(fieldsOf(paper).slice(1))],
    ],
    [
      'of an id and the rest',
      (paper) => [paper.arxivId, Object.fromEntries(fieldsOf(paper).slice(0, 3))],
    ],
  ])('has papers %s', (_, write) => {
    const expected = PAPERS.map(({ title, arxivId }) => {
      return { title, arxivId, abstract: ABSTRACT, authors: AUTHORS };
    });
    expect(read(PAPERS.map(write))).toMatchObject(expected);
    expect(read({ day: '2025-03-14', list: PAPERS.map(write) })).toMatchObject(expected);
  });

  it('has papers of a title and its abstract, two of one title too', () => {
    const other =
      'Other twins are weighed here, one by one, and none is found to be like another. '
        .repeat(4)
        .trim();
    const pairs = [...PAPERS.map(({ title }) => [title, ABSTRACT]), [PAPERS[0]?.title, other]];
    expect(read(pairs).map(({ abstract }) => abstract)).toEqual([
      ...PAPERS.map(() => ABSTRACT),
      other,
    ]);
  });

  it('has none of other things', () => {
    expect(
      read([
        ['title', 'Of the page'],
        ['count', 12],
      ]),
    ).toEqual([]);
    expect(
      read([
        ['New York', 8],
        ['Old York', 9],
      ]),
    ).toEqual([]);
  });
});

it.each([2, 4])('reads rows of JSON under the names of %i columns', (count) => {
  const rows = [
    ['title', 'abstract', 'authors', 'url'],
    ...PAPERS.map(({ title, arxivId }) => {
      return [title, ABSTRACT, AUTHORS.join(', '), `https://arxiv.org/abs/${arxivId}`];
    }),
  ].map((row) => row.slice(0, count));
  const known = { abstract: ABSTRACT, authors: count > 2 ? AUTHORS : [] };
  expect(read(rows)).toMatchObject(PAPERS.map(({ title }) => Object.assign({ title }, known)));
});
