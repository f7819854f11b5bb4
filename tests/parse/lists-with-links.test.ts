import { describe, expect, it } from 'vitest';
import { ABSTRACT, PAPERS, parse } from './four-papers.ts';

type Paper = (typeof PAPERS)[number];
const NAMES = ['Ada Byron', 'Emmy Noether'];
const address = ({ arxivId }: Paper): string => `https://arxiv.org/abs/${arxivId}`;
const code = 'https://github.com/example/net';

function read(text: string) {
  return parse(text).digests.flatMap((digest) => digest.papers);
}

describe('a list of titles with links behind them that say what they lead to', () => {
  it.each([
    ['in double brackets', (paper: Paper) => `${paper.title} [[Paper](${address(paper)})]`],
    ['around the words', (paper: Paper) => `${paper.title} [[paper]](${address(paper)})`],
    ['in round ones', (paper: Paper) => `${paper.title} ([pdf](${address(paper)}))`],
    [
      'behind a year',
      (paper: Paper) => `[2025/03] **${paper.title}** [[arXiv](${address(paper)})]`,
    ],
    [
      'behind a place',
      (paper: Paper) => `(CVPR 2024) ${paper.title} | [paper](${address(paper)})`,
    ],
  ])('%s', (_, write) => {
    for (const mark of ['- ', '* ', '1. ']) {
      const items = PAPERS.map((paper) => `${mark}${write(paper)} [[code](${code})]`);
      const papers = PAPERS.map((paper) => Object.assign({ addresses: [code] }, paper));
      expect(read(items.join('\n'))).toMatchObject(papers);
      expect(read(`# Awesome Papers\n\n## Models\n\n${items.join('\n')}\n`)).toMatchObject(
        papers,
      );
    }
  });

  it('has names before the links', () => {
    const items = PAPERS.map(
      (paper) => `- ${paper.title}, *${NAMES.join(', ')}* [[paper](${address(paper)})]`,
    );
    const papers = PAPERS.map(({ title }) => ({ title, authors: NAMES }));
    // “Sparse Attention, Dense Retrieval” looks like names as well.
    expect(read(items.toSpliced(2, 1).join('\n'))).toMatchObject(papers.toSpliced(2, 1));
  });

  it('is none where such links end abstracts', () => {
    const text = PAPERS.map(
      (paper) => `## ${paper.title}\n\n${ABSTRACT} [[paper](${address(paper)})]`,
    );
    expect(read(text.join('\n\n')).map(({ title }) => title)).toEqual(
      PAPERS.map(({ title }) => title),
    );
  });
});

it('names with the number of all, and figures of each paper, are no text', () => {
  const text = PAPERS.map(
    (paper) =>
      `**[${paper.title}](${address(paper)})**\n\n*${NAMES.join(', ')} et al. (5 authors)*\n\n${ABSTRACT}\n\n▲ 13 • 💬 0 • ⭐ 10,267 • 21mo ago\n\n[🎓 arXiv](${address(paper)}) • [💻 code](${code})`,
  );
  expect(read(text.join('\n\n---\n\n'))).toMatchObject(
    PAPERS.map(({ title }) => ({ title, authors: NAMES, abstract: ABSTRACT, upvotes: 13 })),
  );
});

it('votes in brackets before what a paper is about are its votes', () => {
  const items = PAPERS.map(
    (paper, at) =>
      `- [${paper.title}](${address(paper)}) (2025-09, 1,${String(at)}65 upvotes): ${ABSTRACT}`,
  );
  expect(read(items.join('\n'))).toMatchObject(
    PAPERS.map(({ title }, at) => ({ title, abstract: ABSTRACT, upvotes: 1065 + at * 100 })),
  );
});

it('numbers of places behind names are no part of them', () => {
  const text = PAPERS.map(
    ({ title }) => `${title}\nAda Byron1,2∗, Emmy Noether2, Kurt Gödel³\n\n${ABSTRACT}`,
  );
  expect(read(text.join('\n\n'))).toMatchObject(
    PAPERS.map(({ title }) => ({ title, authors: [...NAMES, 'Kurt Gödel'] })),
  );
});

it('a picture and a number before titles are no part of them', () => {
  const text = PAPERS.map(
    ({ title }, at) => `## 📄 ${String(at + 1)}. ${title}\n\n${ABSTRACT}`,
  );
  expect(read(text.join('\n\n'))).toMatchObject(PAPERS.map(({ title }) => ({ title })));
});
