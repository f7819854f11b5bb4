import { describe, expect, it } from 'vitest';
import { parseDigestFile } from '#parse/parse-digest.ts';

const ABSTRACT = 'We average the weights of models, and find that all is well.';
const PAPERS = [
  'Averaging the Weights of Twins',
  'Beta-Negative Binomial Process and Poisson Factor Analysis',
  'What Clicks Tell: Crosses (Revisited) in [Brackets] of *Stars*',
  'Sparse Attention, Dense Retrieval',
].map((title, at) => ({
  title,
  abstract: `${ABSTRACT} ${String(at)}.`,
  arxivId: `2503.0000${String(at)}`,
}));
type Paper = (typeof PAPERS)[number];

const address = ({ arxivId }: Paper): string => `https://arxiv.org/abs/${arxivId}`;
const wrap = (text: string): string =>
  text.replace(/.{1,60}(?:\s|$)/g, (line) => `${line.trim()}\n`).trim();

function parse(parts: readonly string[], separator = '\n\n') {
  return parseDigestFile('any.txt', new TextEncoder().encode(parts.join(separator)));
}

describe('titles with their addresses behind them', () => {
  it.each([
    ['in round brackets', (paper: Paper) => `${paper.title} (${address(paper)})`],
    ['in pointed ones', (paper: Paper) => `${paper.title} <${address(paper)}>`],
    ['bare', (paper: Paper) => `${paper.title} ${address(paper)}`],
    ['behind a dash', (paper: Paper) => `${paper.title} - ${address(paper)}`],
    ['behind a colon, in a list', (paper: Paper) => `- ${paper.title}: ${address(paper)}`],
    ['wrapped', (paper: Paper) => wrap(`${paper.title} (${address(paper)})`)],
  ])('%s', (_, write) => {
    for (const separator of ['\n', '\n\n']) {
      const titles = PAPERS.map((paper) => ({ ...paper, abstract: null }));
      expect(parse(PAPERS.map(write), separator).digests).toMatchObject([{ papers: titles }]);
      const whole = PAPERS.map((paper) => `${write(paper)}\n${paper.abstract}`);
      expect(parse(whole).digests).toMatchObject([{ papers: PAPERS }]);
    }
  });

  it('are taken for some only where they are no sentences', () => {
    const papers = PAPERS.map((paper) => {
      return {
        ...paper,
        abstract: `We say how it was done (${address(paper)})`,
        arxivId: null,
      };
    });
    const texts = papers.map(({ title, abstract }) => `${title}\n\n${abstract}`);
    expect(parse(texts).digests).toMatchObject([{ papers }]);
  });

  it('are not looked for in abstracts of which some end with an address', () => {
    const text = `${ABSTRACT} `.repeat(6).trim();
    const papers = PAPERS.map((paper, at) => ({
      title: paper.title,
      abstract: at % 2 === 0 ? text : `${text} (${address(paper)})`,
      arxivId: null,
    }));
    const texts = papers.map(({ title, abstract }) => `${title}\n\n${abstract}`);
    expect(parse(texts).digests).toMatchObject([{ papers }]);
  });
});

describe('an address in round brackets under names', () => {
  const authors = ['Ada Byron', 'Emmy Noether', 'Sofia Kowalewska', 'Kurt Gödel'];

  it.each([
    ['of two', 2, (text: string) => text],
    ['of two, wrapped', 2, wrap],
    ['of many', 4, (text: string) => text],
    ['of many, wrapped', 4, wrap],
  ])('%s is of their paper', (_, count, layOut) => {
    const names = authors.slice(0, count);
    const papers = PAPERS.map((paper) => {
      return { ...paper, authors: names, abstract: `${ABSTRACT} `.repeat(6).trim() };
    });
    for (const under of ['\n', '\n\n']) {
      const texts = papers.map((paper) => {
        const head = [layOut(paper.title), layOut(names.join(', ')), `(${address(paper)})`];
        return `${head.join('\n')}${under}${layOut(paper.abstract)}`;
      });
      expect(parse(texts).digests).toMatchObject([{ papers }]);
    }
  });

  it('and no other: in a sentence that was wrapped it stays', () => {
    const abstract = `${ABSTRACT} All of it, with much that is of no use here, is found on our page (https://example.org/leaves-and-veins-of-many-kinds-of-trees-and-twins) for those who ask.`;
    expect(wrap(abstract)).toMatch(/^\(\S+\)$/m);
    const papers = PAPERS.map(({ title }) => ({ title, authors, abstract }));
    const texts = papers.map(({ title }, at) => {
      return `${title}\n${authors.join(', ')}\n(https://example.org/${String(at)})\n\n${wrap(abstract)}`;
    });
    expect(parse(texts).digests).toMatchObject([{ papers }]);
  });
});
