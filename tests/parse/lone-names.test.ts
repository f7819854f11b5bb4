import { describe, expect, it } from 'vitest';
import { ABSTRACT, PAPERS, parse } from './four-papers.ts';

const NAMES = ['Ada Byron', 'Émilie du Châtelet', 'J. von Neumann', 'Grace B. Hopper'];
const OTHERS = ['Emmy Noether', 'Kurt Gödel', 'Sofia Kowalewska', 'Wei Zhang', 'Paul Erdős'];

/** Titles that were wrapped at 40 characters, the first of which ends in what looks like a name. */
const WRAPPED = [
  'A New Way to Ask Machines That See for\nUnexplored Environments',
  'Averaging the Weights of Twins That Were\ntrained apart',
  'What Clicks Tell about the Tails of the\nwider web',
  'Boosted and Supervised Pretraining for a\ntransfer of sight',
];

interface Written {
  readonly title: string;
  readonly authors: readonly string[];
}

function read(papers: readonly Written[], write: (paper: Written) => string) {
  const text = papers.map(write).join('\n\n');
  return parse(text).digests.flatMap((digest) =>
    digest.papers.map(({ title, authors, abstract }) => ({ title, authors, abstract })),
  );
}

function expected(papers: readonly Written[]) {
  return papers.map(({ title, authors }) => ({
    title: title.replaceAll('\n', ' '),
    authors,
    abstract: ABSTRACT,
  }));
}

describe('a name alone under each title is its author', () => {
  const papers = PAPERS.map(({ title }, at) => ({ title, authors: [NAMES[at] ?? ''] }));

  it.each([
    ['right under it', '\n', '\n'],
    ['over a blank line', '\n', '\n\n'],
    ['between blank lines', '\n\n', '\n\n'],
  ])('%s', (_, before, after) => {
    const write = ({ title, authors }: Written): string =>
      `${title}${before}${authors.join()}${after}${ABSTRACT}`;
    expect(read(papers, write)).toEqual(expected(papers));
  });

  it('where titles were wrapped, too, before what looks like a name', () => {
    const wrapped = WRAPPED.map((title, at) => ({ title, authors: [NAMES[at] ?? ''] }));
    const write = ({ title, authors }: Written): string =>
      `${title}\n${authors.join()}\n\n${ABSTRACT}`;
    expect(read(wrapped, write)).toEqual(expected(wrapped));
  });
});

describe('names of which each has its line are the authors', () => {
  it.each([
    ['without blank lines', '\n'],
    ['with blank lines', '\n\n'],
  ])('%s', (_, between) => {
    const papers = PAPERS.map(({ title }, at) => ({
      title,
      authors: [...NAMES.slice(at, at + 1), ...OTHERS.slice(at, at + 2)],
    }));
    const write = ({ title, authors }: Written): string =>
      [title, ...authors, ABSTRACT].join(between);
    expect(read(papers, write)).toEqual(expected(papers));
  });
});

describe('what looks like a name and ends a title', () => {
  it('is none over a list of names, behind a blank line', () => {
    const papers = WRAPPED.map((title) => ({ title, authors: NAMES.slice(0, 3) }));
    const write = ({ title, authors }: Written): string =>
      `${title}\n\n${authors.join(', ')}\n\n${ABSTRACT}`;
    expect(read(papers, write)).toEqual(expected(papers));
  });

  it('is none where other papers have names and this one has not', () => {
    const papers = WRAPPED.map((title, at) => ({ title, authors: at > 0 ? NAMES : [] }));
    const write = ({ title, authors }: Written): string =>
      `${title}${authors.length > 0 ? `\n${authors.join(', ')}` : ''}\n\n${ABSTRACT}`;
    expect(read(papers, write)).toEqual(expected(papers));
  });

  it('is none where nothing has names', () => {
    const papers = WRAPPED.map((title) => ({ title, authors: [] }));
    expect(read(papers, ({ title }) => `${title}\n\n${ABSTRACT}`)).toEqual(expected(papers));
  });
});
