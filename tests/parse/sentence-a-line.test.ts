import { describe, expect, it } from 'vitest';
import { PAPERS, parse } from './four-papers.ts';

const SENTENCES = [
  'Models trained apart are hard to unite.',
  'We average their weights, and find that all is well with them.',
  'Can we do without the second of the two, as others have asked?',
  'On nine tasks out of ten the mean of both is better than either, and on the last one it is as good as the first of them.',
];
const papers = PAPERS.map(({ title }) => ({ title, abstract: SENTENCES.join(' ') }));

function read(text: string) {
  return parse(text).digests.flatMap((digest) =>
    digest.papers.map(({ title, abstract }) => ({ title, abstract })),
  );
}

describe('abstracts of which each sentence has its line', () => {
  it.each([
    ['between blank lines', '\n\n', '\n\n'],
    ['right over the next title', '\n\n', '\n'],
    ['right under their titles', '\n', '\n\n'],
    ['without blank lines', '\n', '\n'],
  ])('%s', (_, before, between) => {
    const text = papers.map(({ title }) => `${title}${before}${SENTENCES.join('\n')}`);
    expect(read(text.join(between))).toEqual(papers);
  });

  it('end before a title that asks', () => {
    const asking = {
      title: 'What Do Twins Know of Their Weights?',
      abstract: papers[0]?.abstract,
    };
    const all = [...papers, asking];
    const text = all.map(({ title }) => `${title}\n${SENTENCES.join('\n')}`);
    expect(read(text.join('\n'))).toEqual(all);
  });
});
