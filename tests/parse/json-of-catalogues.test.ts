import { describe, expect, it } from 'vitest';
import { ABSTRACT, PAPERS, parse } from './four-papers.ts';

const NAMES = ['Ada Byron', 'Emmy Noether'];
type Paper = (typeof PAPERS)[number];

function invert(text: string): Record<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [at, word] of text.split(' ').entries())
    places.set(word, [...(places.get(word) ?? []), at]);
  return Object.fromEntries(places);
}

const parts = NAMES.map((name) => {
  const [given, family] = name.split(' ');
  return { given, family };
});

/** How each catalogue says one paper, and the list of them. */
const CATALOGUES: Record<string, (papers: readonly Paper[]) => unknown> = {
  'an index of words': (papers) => ({
    meta: { count: 4 },
    results: papers.map(({ title, arxivId }) => ({
      display_name: title,
      authorships: NAMES.map((name) => ({ author: { display_name: name } })),
      abstract_inverted_index: invert(ABSTRACT),
      doi: `https://doi.org/10.48550/arxiv.${arxivId}`,
      primary_location: { source: { display_name: 'A Journal' } },
    })),
  }),
  Crossref: (papers) => ({
    message: {
      items: papers.map(({ title }) => ({
        title: [title],
        abstract: `<jats:title>Abstract</jats:title><jats:p>${ABSTRACT}</jats:p>`,
        author: parts,
        published: { 'date-parts': [[2025, 3, 4]] },
      })),
    },
  }),
  OpenReview: (papers) => ({
    notes: papers.map(({ title }) => ({
      content: {
        title: { value: title },
        abstract: { value: ABSTRACT },
        authors: { value: NAMES },
      },
    })),
  }),
  'a search engine': (papers) => ({
    hits: {
      hits: papers.map(({ title, arxivId }) => ({
        _id: arxivId,
        _source: { title, abstract: ABSTRACT, authors: NAMES },
      })),
    },
  }),
  'a part beside the title': (papers) =>
    papers.map(({ title, arxivId }) => ({
      title,
      details: { abstract: ABSTRACT, authors: NAMES, arxivId },
    })),
  'titles and abstracts in lists': (papers) => ({
    hits: papers.map(({ title }) => ({
      metadata: {
        titles: [{ title }],
        abstracts: [{ value: ABSTRACT }],
        authors: NAMES.map((name) => ({ full_name: name })),
      },
    })),
  }),
  'a library of references': (papers) =>
    papers
      .map(({ title }): unknown => ({
        data: {
          itemType: 'preprint',
          title,
          abstractNote: ABSTRACT,
          creators: parts.map(({ given, family }) => ({ firstName: given, lastName: family })),
        },
      }))
      .concat([{ data: { itemType: 'attachment', title: 'Full Text PDF' } }]),
  'a feed of arXiv': (papers) => ({
    title: 'cs.CL updates on arXiv.org',
    items: papers.map(({ title, arxivId }) => ({
      title,
      url: `https://arxiv.org/abs/${arxivId}`,
      content_html: `<p>arXiv:${arxivId}v1 Announce Type: new \nAbstract: ${ABSTRACT}</p>`,
      author: { name: NAMES.join(', ') },
    })),
  }),
  'names with capitals': (papers) =>
    papers.map(({ title }) => ({ Title: title, Abstract: ABSTRACT, Authors: NAMES })),
  'metadata beside a text': (papers) =>
    papers.map(({ title }) => ({
      page_content: ABSTRACT,
      metadata: { Title: title, Authors: NAMES.join(', ') },
    })),
};

it.each(Object.entries(CATALOGUES))('%s gives titles, names and abstracts', (_, write) => {
  const { digests, problems } = parse(JSON.stringify(write(PAPERS), null, 1));
  expect(digests.flatMap((digest) => digest.papers)).toMatchObject(
    PAPERS.map(({ title }) => ({ title, abstract: ABSTRACT, authors: NAMES })),
  );
  expect(problems).toEqual([]);
});

describe('a table of papers by its columns', () => {
  const titles = PAPERS.map(({ title }) => title);
  const abstracts = PAPERS.map(({ title }) => `${ABSTRACT} ${title}.`);
  const byRow = (cells: readonly string[]) =>
    Object.fromEntries(cells.map((cell, at) => [String(at), cell]));

  it.each([
    ['lists', { title: titles, abstract: abstracts }],
    ['rows by their numbers', { Title: byRow(titles), Abstract: byRow(abstracts) }],
    [
      'names apart',
      {
        columns: ['title', 'abstract'],
        data: titles.map((title, at) => [title, abstracts[at]]),
      },
    ],
  ])('has a paper in each row: %s', (_, text) => {
    const { digests, receipt } = parse(JSON.stringify(text, null, 1));
    expect(digests.flatMap((digest) => digest.papers)).toMatchObject(
      titles.map((title, at) => ({ title, abstract: abstracts[at] })),
    );
    expect(receipt.unassigned).toEqual([]);
  });
});

describe('a list of papers that has a title', () => {
  const papers = PAPERS.map(({ title }) => ({ title, abstract: ABSTRACT }));
  const description = 'What people who read all of them found worth reading.';

  it.each([
    ['in a part', { title: 'A Digest', data: { papers } }],
    ['under a name of its own', { title: 'A Digest', description, daily: papers }],
    [
      'by sections',
      { title: 'A Digest', sections: [{ title: 'Vision', description, papers }] },
    ],
  ])('is none itself: %s', (_, text) => {
    const { digests } = parse(JSON.stringify(text));
    const titles = digests.flatMap((digest) => digest.papers.map(({ title }) => title));
    expect(titles).toEqual(PAPERS.map(({ title }) => title));
  });

  it('is not the one of references that a paper has', () => {
    const [one] = papers;
    const { digests } = parse(
      JSON.stringify([{ title: 'A Title of Its Own', references: [one] }]),
    );
    expect(digests[0]?.papers).toMatchObject([{ title: 'A Title of Its Own', abstract: null }]);
  });
});

describe('a paper of which the abstract is not found', () => {
  it('is named by its line, with the text that was not read', () => {
    const text = JSON.stringify([{ title: 'A Title', tldr: { text: ABSTRACT } }], null, 1);
    expect(parse(text).problems).toMatchObject([
      {
        line: 2,
        rule: 'title-without-abstract',
        message: 'Title without abstract: “A Title”. The text under “tldr.text” was not read.',
      },
    ]);
  });

  it('has none where an index has two words in one place', () => {
    const abstract_inverted_index = { We: [0], average: [1], weights: [1] };
    const { digests, problems } = parse(
      JSON.stringify([{ title: 'A', abstract_inverted_index }]),
    );
    expect(digests[0]?.papers).toMatchObject([{ abstract: null }]);
    expect(problems).toMatchObject([{ rule: 'title-without-abstract' }]);
  });
});
