import { expect, it } from 'vitest';
import { ABSTRACT, parse } from './four-papers.ts';

const COUNT = 10_200;
const WORDS = 'quiet vocoder sparse twin leaf click dense slow'.split(' ');
const TITLES = Array.from({ length: COUNT }, (_, at) => {
  const word = WORDS[at % WORDS.length] ?? '';
  return `A ${word} model of kind ${String(at)}`;
});
const SHORT = `${ABSTRACT.split('. ').slice(0, 3).join('. ')}.`;
const link = (title: string, at: number): string =>
  `[${title}](https://arxiv.org/abs/2503.${String(at + 10_000)})`;
const LAYOUTS: Record<string, (title: string, at: number) => string> = {
  'titles over abstracts': (title) => `${title}\n${SHORT}`,
  'items with links': (title, at) => `${link(title, at)}\n   ${SHORT}`,
  'links alone': link,
  'titles and abstracts on one line': (title) => `${title} — ${SHORT}`,
};

// Numbers have five digits at the end, and look like years in between.
it.each(Object.entries(LAYOUTS))('more than ten thousand papers are read: %s', (_, write) => {
  const text = TITLES.map((title, at) => `${String(at + 1)}. ${write(title, at)}`).join('\n');
  const titles = parse(text).digests.flatMap((digest) =>
    digest.papers.map((paper) => paper.title),
  );
  expect(titles.length).toBe(COUNT);
  expect(titles.filter((title, at) => title !== TITLES[at])).toEqual([]);
});

it('a bracket that is never closed takes no further item of a list with it', () => {
  const text = TITLES.slice(0, 5).map((title, at) => {
    const abstract = at === 1 ? `${ABSTRACT} As said [Byron and` : ABSTRACT;
    return `${String(at + 1)}. ${link(title, at)}\n   ${abstract}`;
  });
  const papers = parse(text.join('\n')).digests.flatMap((digest) => digest.papers);
  expect(papers.map(({ title }) => title)).toEqual(TITLES.slice(0, 5));
});

it('headings of lists that do not come take no time', () => {
  const start = performance.now();
  parse(`# A\n\n${'## References\n\n'.repeat(40_000)}`);
  expect(performance.now() - start).toBeLessThan(20_000);
});
