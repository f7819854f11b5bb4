import { expect, it } from 'vitest';
import { wordsOf } from '#pipeline/bench/search/paper-words.ts';
import { recombinePapers } from '#pipeline/bench/search/recombine-papers.ts';
import { benchPapers } from './bench-papers.ts';

it('makes the same papers for a seed, others for another', () => {
  const made = recombinePapers(benchPapers(), 50, 42);
  expect(made).toHaveLength(50);
  expect(recombinePapers(benchPapers(), 50, 42)).toEqual(made);
  expect(recombinePapers(benchPapers(), 50, 43)).not.toEqual(made);
  expect(recombinePapers(benchPapers(), 20, 42)).toEqual(made.slice(0, 20));
});

it('uses whole sentences and words of the given papers only', () => {
  const papers = benchPapers();
  const sentences = new Set(papers.flatMap(({ abstract }) => abstract.split(/(?<=\.) /)));
  const words = new Set(papers.flatMap(({ title }) => wordsOf(title)));
  for (const { title, abstract } of recombinePapers(papers, 30, 1)) {
    expect(wordsOf(title).every((word) => words.has(word))).toBe(true);
    expect(abstract.split(/(?<=\.) /).every((sentence) => sentences.has(sentence))).toBe(true);
  }
});

it('takes papers without abstracts', () => {
  const [made] = recombinePapers([{ title: 'One title', abstract: '' }], 1, 1);
  expect(made).toEqual({ title: 'One title', abstract: '' });
});
