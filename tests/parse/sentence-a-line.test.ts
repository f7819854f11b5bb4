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

describe('titles that end with full stops, as each line does', () => {
  const all = [...PAPERS, ...PAPERS].map(({ title }, at) => `${title} ${'I'.repeat(at + 1)}.`);

  it('are told by their numbers, and these are no part of them', () => {
    const text = all.map((title, at) => `${String(at + 1)}. ${title}\n${SENTENCES.join('\n')}`);
    const abstract = SENTENCES.join(' ');
    expect(read(text.join('\n'))).toEqual(all.map((title) => ({ title, abstract })));
  });

  it('are not guessed without any mark: nothing is read, and all lines are named', () => {
    const text = all.map((title) => `${title}\n${SENTENCES.join('\n')}`).join('\n');
    const { digests, problems, receipt } = parse(text);
    expect(digests).toEqual([]);
    expect(problems).toMatchObject([{ rule: 'unknown-shape', severity: 'error' }]);
    expect(receipt.unassigned).toHaveLength(text.split('\n').length);
  });
});
