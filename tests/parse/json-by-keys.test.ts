import { describe, expect, it } from 'vitest';
import { ABSTRACT, PAPERS, parse } from './four-papers.ts';

function read(value: unknown) {
  const { digests, problems } = parse(JSON.stringify(value, null, 1));
  return {
    papers: digests.flatMap((digest) => digest.papers),
    rules: problems.map(({ rule }) => rule),
  };
}

describe('JSON whose keys are titles', () => {
  it('has papers under them, as objects or as abstracts', () => {
    const facts = { abstract: ABSTRACT, authors: ['Ada Byron'] };
    const objects = Object.fromEntries(PAPERS.map(({ title }) => [title, facts]));
    const expected = PAPERS.map(({ title }) => ({ title, ...facts }));
    expect(read({ '2025-03-14': objects }).papers).toMatchObject(expected);
    const texts = Object.fromEntries(PAPERS.map(({ title }) => [title, ABSTRACT]));
    expect(read({ count: 4, papers: texts }).papers).toMatchObject(
      PAPERS.map(({ title }) => ({ title, abstract: ABSTRACT })),
    );
  });

  it('has those with little to say as well, and leaves out what is of the list', () => {
    const titles = PAPERS.flatMap(({ title }) => [title, `${title} Again`]);
    const texts = titles.map((title): [string, unknown] => [title, ABSTRACT]);
    const short = Object.fromEntries([...texts, ['A Title Without More', null], ['page', 2]]);
    expect(read(short).papers.map(({ title }) => title)).toEqual([
      ...titles,
      'A Title Without More',
    ]);
  });

  it('is none where the keys are names of fields', () => {
    const counts = { 'papers of the day': ABSTRACT, 'a word of thanks': 'Thanks' };
    expect(read(counts).rules).toContain('no-papers');
  });
});

describe('JSON whose keys are ids', () => {
  it('has papers with these ids', () => {
    const expected = PAPERS.map(({ title, arxivId }) => ({ title, arxivId }));
    const titles = Object.fromEntries(PAPERS.map(({ title, arxivId }) => [arxivId, title]));
    expect(read(titles).papers).toMatchObject(expected);
    const objects = Object.fromEntries(
      PAPERS.map(({ title, arxivId }) => [arxivId, { title }]),
    );
    expect(read(objects).papers).toMatchObject(expected);
  });

  it('says which of them has no title', () => {
    const objects = Object.fromEntries(
      PAPERS.map(({ title, arxivId }, at) => [
        arxivId,
        at === 0 ? { note: 'lost' } : { title },
      ]),
    );
    // Of four, one without a title is more than a few; of five it is one.
    const { papers, rules } = read({ ...objects, '2503.00009': { title: 'One More Title' } });
    expect(papers).toHaveLength(PAPERS.length);
    expect(rules).toContain('paper-without-title');
  });
});
