import { describe, expect, it } from 'vitest';
import { ABSTRACT, PAPERS, parse } from './four-papers.ts';

type Paper = (typeof PAPERS)[number];

function read(text: string) {
  return parse(text).digests.flatMap((digest) => digest.papers);
}

describe('an id of arXiv beside a title is its paper’s', () => {
  it.each([
    ['in round brackets', ({ title, arxivId }: Paper) => `${title} (arXiv:${arxivId})`],
    ['in square ones', ({ title, arxivId }: Paper) => `${title} [${arxivId}v2]`],
    ['before it', ({ title, arxivId }: Paper) => `${arxivId} ${title}`],
    ['before a colon', ({ title, arxivId }: Paper) => `${arxivId}: ${title}`],
  ])('%s', (_, write) => {
    const papers = PAPERS.map(({ title, arxivId }) => ({ title, arxivId, abstract: ABSTRACT }));
    const text = PAPERS.map((paper) => `${write(paper)}\n${ABSTRACT}`);
    expect(read(text.join('\n\n'))).toMatchObject(papers);
    expect(read(PAPERS.map(write).join('\n'))).toMatchObject(PAPERS);
    const headings = PAPERS.map((paper) => `## ${write(paper)}\n\n${ABSTRACT}`);
    expect(read(`# Papers\n\n${headings.join('\n\n')}`)).toMatchObject(papers);
  });

  it('and a number that is no id stays', () => {
    const title = 'Solving 2024.9999 in Steps [1234.5]';
    expect(read(`${title}\n\n${ABSTRACT}`)).toMatchObject([{ title, arxivId: null }]);
  });
});

it('how long a text takes to read is no part of its title', () => {
  const text = PAPERS.map(
    ({ title }, at) =>
      `${title} (${String(at + 2)} minute read) [${String(at + 1)}]\n\n${ABSTRACT}`,
  );
  expect(read(text.join('\n\n'))).toMatchObject(PAPERS.map(({ title }) => ({ title })));
});

it('addresses with a word before them stand under titles and are no text', () => {
  const text = PAPERS.map(
    ({ title, arxivId }) =>
      `${title}\n\npaper page: https://huggingface.co/papers/${arxivId}\nProject page: https://example.org/${arxivId}\n\n${ABSTRACT}`,
  );
  expect(read(text.join('\n\n'))).toMatchObject(
    PAPERS.map(({ title, arxivId }) => ({
      title,
      arxivId,
      abstract: ABSTRACT,
      addresses: [`https://example.org/${arxivId}`],
    })),
  );
});

it('pictures before labels are passed over', () => {
  const text = PAPERS.map(
    ({ title, arxivId }) =>
      `## ${title}\n\n👥 **Authors:** Ada Byron, Emmy Noether\n\n🔗 **Link:** [arXiv](https://arxiv.org/abs/${arxivId})\n\n📝 **Abstract:** ${ABSTRACT}`,
  );
  const authors = ['Ada Byron', 'Emmy Noether'];
  expect(read(text.join('\n\n---\n\n'))).toMatchObject(
    PAPERS.map(({ title, arxivId }) => ({ title, arxivId, authors, abstract: ABSTRACT })),
  );
});
