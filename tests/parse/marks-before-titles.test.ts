import { describe, expect, it } from 'vitest';
import { ABSTRACT, PAPERS, parse } from './four-papers.ts';

describe('a list of tasks', () => {
  const link = ({ title, arxivId }: (typeof PAPERS)[number]): string =>
    `[${title}](https://arxiv.org/abs/${arxivId})`;

  it.each([
    ['- [ ]', 'links', link],
    ['* [x]', 'links', link],
    ['1. [X]', 'links', link],
    ['- [ ]', 'bold', ({ title }: (typeof PAPERS)[number]) => `**${title}**`],
  ])('%s has titles that are %s', (mark, _, write) => {
    const papers = PAPERS.map(({ title }) => ({ title, abstract: ABSTRACT }));
    for (const between of [' — ', ': ', '\n  ', '\n  - ']) {
      const text = PAPERS.map((paper) => `${mark} ${write(paper)}${between}${ABSTRACT}`);
      expect(parse(text.join('\n')).digests).toMatchObject([{ papers }]);
      expect(parse(`# To read\n\n${text.join('\n\n')}`).digests).toMatchObject([{ papers }]);
    }
  });
});

describe('what posts write before titles is no part of them', () => {
  it.each([
    ['the number in a thread', (at: number) => `${String(at + 1)}/4 `],
    ['a sign of what it is about', (at: number) => (at % 2 === 0 ? '[R] ' : '[D] ')],
  ])('%s', (_, mark) => {
    const papers = PAPERS.map(({ title }) => ({ title, abstract: ABSTRACT }));
    for (const [open, close] of [
      ['', ''],
      ['**', '**'],
    ] as const) {
      const text = PAPERS.map(({ title }, at) => `${open}${mark(at)}${title}${close}`);
      const texts = text.map((title) => `${title}\n\n${ABSTRACT}`);
      expect(parse(texts.join('\n\n')).digests).toMatchObject([{ papers }]);
    }
  });

  it.each(['1/2 of the Weights of Twins', '[Re] Averaging the Weights of Twins'])(
    'but stays where it is of the title: %s',
    (title) => {
      expect(parse(`${title}\n\n${ABSTRACT}`).digests).toMatchObject([{ papers: [{ title }] }]);
    },
  );
});
