import { describe, expect, it } from 'vitest';
import { ABSTRACT, PAPERS, parse } from './four-papers.ts';

const NAMES = ['Ada Byron', 'Emmy Noether'];
const doi = (at: number): string => `10.1101/2025.03.01.64300${String(at)}`;

describe('a DOI under a title is its paper’s', () => {
  it.each([
    [
      'as a preprint server has it',
      (id: string) => `bioRxiv ${id.slice(8)}; doi: https://doi.org/${id}`,
    ],
    ['behind its day', (id: string) => `bioRxiv posted 1 March 2025, ${id}`],
    ['behind a journal', (id: string) => `J Example Res 2025. DOI: ${id}`],
    ['alone', (id: string) => `https://doi.org/${id}`],
  ])('%s', (_, write) => {
    const text = PAPERS.map(
      ({ title }, at) => `${title}\n${NAMES.join(', ')}\n${write(doi(at))}\n\n${ABSTRACT}`,
    );
    expect(parse(text.join('\n\n')).digests).toMatchObject([
      {
        papers: PAPERS.map(({ title }, at) => ({
          title,
          authors: NAMES,
          doi: doi(at),
          abstract: ABSTRACT,
        })),
      },
    ]);
  });
});

it('a line that begins with “Abstract:” is no title', () => {
  const text = PAPERS.map(
    ({ title }) => `${title}\n${NAMES.join(', ')}\n\nAbstract: ${ABSTRACT}`,
  );
  const wrapped = text.map((each) => each.replace(/(.{1,70})(?: |$)/gm, '$1\n').trim());
  expect(parse(wrapped.join('\n\n')).digests).toMatchObject([
    { papers: PAPERS.map(({ title }) => ({ title, authors: NAMES, abstract: ABSTRACT })) },
  ]);
});
