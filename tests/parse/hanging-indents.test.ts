import { expect, it } from 'vitest';
import { ABSTRACT, parse } from './four-papers.ts';

const papers = [
  'Averaging the Weights of Twins That Share One Start and Were Trained Apart',
  'Boost Supervised Pretraining for Visual Transfer Learning on Devices That Have Little Memory',
  'Sparse Attention, Dense Retrieval',
  'What Clicks Tell: Crosses Revisited for the Long Tail',
  'A Quiet Vocoder for Small Devices With Little Memory',
].map((title) => ({ title, abstract: ABSTRACT }));

/** A text in lines of 70 characters, the first of them `first` further to the right, others `rest`. */
function wrap(text: string, first: string, rest: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > 70) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.map((line, at) => `${at === 0 ? first : rest}${line}`).join('\n');
}

it.each([
  ['of papers', '    '],
  ['of titles and of abstracts', ''],
])('paragraphs %s with hanging indents and no blank lines are told apart', (_, first) => {
  const text = papers.map(({ title, abstract }) => {
    return `${wrap(title, '', '    ')}\n${wrap(abstract, first, '    ')}`;
  });
  const { digests } = parse(`${text.join('\n')}\n`);
  expect(digests.flatMap((digest) => digest.papers)).toMatchObject(papers);
});
