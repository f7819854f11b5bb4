import { describe, expect, it } from 'vitest';
import { ABSTRACT, PAPERS, parse } from './four-papers.ts';

const NAMES = ['Ada Byron', 'Emmy Noether', 'Kurt Gödel'];
const names = NAMES.join(', ');

describe('a list of references', () => {
  it.each([
    ['names first', (title: string, id: string) => `${names}. ${title}. arXiv:${id}, 2025.`],
    ['in a list', (title: string, id: string) => `- ${names}. *${title}*. arXiv:${id}, 2025.`],
    ['in quotes', (title: string, id: string) => `${names}. "${title}." arXiv:${id} (2025).`],
    [
      'links',
      (title: string, id: string) => `- ${names}. [${title}](https://arxiv.org/abs/${id}).`,
    ],
    [
      'titles first',
      (title: string, id: string) => `${title}. ${names}. https://arxiv.org/abs/${id}`,
    ],
  ])('gives titles and names: %s', (_, write) => {
    const text = PAPERS.map(({ title, arxivId }) => write(title, arxivId)).join('\n');
    const { digests, problems, receipt } = parse(text);
    expect(digests.flatMap((digest) => digest.papers)).toMatchObject(
      PAPERS.map((paper) => ({ ...paper, authors: NAMES })),
    );
    expect(problems).toMatchObject([{ rule: 'references', severity: 'info' }]);
    expect(receipt.unassigned).toEqual([]);
  });

  it('is refused line by line where nothing parts titles from names', () => {
    const text = PAPERS.slice(0, 3)
      .map(({ title }) => `${title} ${names}`)
      .join('\n');
    const { digests, problems, receipt } = parse(text);
    expect(digests.flatMap((digest) => digest.papers)).toEqual([]);
    expect(problems[0]).toMatchObject({ rule: 'references', severity: 'error' });
    expect(receipt.unassigned).toEqual([1, 2, 3]);
  });

  it('is none where abstracts stand under names', () => {
    const text = PAPERS.map(({ title }) => `${title}\n\n${names}\n\n${ABSTRACT}`).join('\n\n');
    expect(parse(text).digests.flatMap((digest) => digest.papers)).toMatchObject(
      PAPERS.map(({ title }) => ({ title, authors: NAMES, abstract: ABSTRACT })),
    );
  });
});
