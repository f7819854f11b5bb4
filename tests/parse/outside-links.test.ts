import { describe, expect, it } from 'vitest';
import { ABSTRACT, PAPERS, parse } from './four-papers.ts';

const papers = PAPERS.map(({ title }, at) => {
  return { title, abstract: ABSTRACT, address: `https://journal.example.org/${String(at)}` };
});
const expected = papers.map(({ title, abstract, address }) => {
  return { title, abstract, addresses: [address] };
});

type Paper = (typeof papers)[number];
const link = ({ title, address }: Paper): string => `[${title}](${address})`;

function read(text: string) {
  return parse(`${text}\n`).digests.flatMap((digest) => digest.papers);
}

describe('titles that lead to no page of a paper that is known', () => {
  it.each([
    ['in a numbered list', (paper: Paper) => `1. ${link(paper)}\n   ${ABSTRACT}`],
    ['in paragraphs', (paper: Paper) => `${link(paper)}\n\n${ABSTRACT}\n`],
    ['before their abstracts', (paper: Paper) => `- ${link(paper)} - ${ABSTRACT}`],
    ['as text', ({ title, address }: Paper) => `${title} (${address})\n${ABSTRACT}\n`],
  ])('are read with their addresses %s', (_, write) => {
    expect(read(papers.map(write).join('\n'))).toMatchObject(expected);
  });

  it('are read where nothing stands under them', () => {
    const titles = read(papers.map((paper) => `- ${link(paper)}`).join('\n'));
    expect(titles.map(({ title }) => title)).toEqual(papers.map(({ title }) => title));
  });

  it('are no links that stand under titles', () => {
    const text = papers.map(({ title, address }) => {
      return `${title}\n\n[All of the code of it](${address})\n\n${ABSTRACT}\n`;
    });
    expect(read(text.join('\n')).map(({ title }) => title)).not.toContain(
      'All of the code of it',
    );
  });
});
