import { describe, expect, it } from 'vitest';
import { ABSTRACT, PAPERS, parse } from './four-papers.ts';

const papers = PAPERS.map(({ title, arxivId }) => ({
  title,
  arxivId,
  abstract: ABSTRACT,
  authors: ['Ada Byron', 'Emmy Noether'],
}));

function read(records: readonly string[]) {
  const { digests, problems } = parse(`${records.join('\n\n')}\n`);
  return {
    papers: digests.flatMap((digest) => digest.papers),
    problems: problems.map(({ rule, line }) => `${rule} ${String(line)}`),
  };
}

describe('EndNote', () => {
  const records = PAPERS.map(
    ({ title, arxivId }) =>
      `%0 Journal Article\n%T ${title}\n%A Byron, Ada\n%A Emmy Noether\n%D 2025\n%X ${ABSTRACT}\n%U https://arxiv.org/abs/${arxivId}`,
  );

  it('has papers with names turned, ids and abstracts', () => {
    expect(read(records).papers).toMatchObject(papers);
    expect(read(records).problems).toEqual([]);
  });

  it('may have a note over it, which is said', () => {
    const { papers: found, problems } = read(['FYI, nice ones today.', ...records]);
    expect(found).toMatchObject(papers);
    expect(problems).toEqual(['senders-words 1']);
  });

  it('says which record has no title', () => {
    const [first = '', ...rest] = records;
    const { papers: left, problems } = read([first.replace(/%T .*\n/, ''), ...rest]);
    expect(left).toHaveLength(papers.length - 1);
    expect(problems).toContain('paper-without-title 1');
  });
});

describe('MEDLINE', () => {
  const wrap = (text: string): string => text.replace(/(.{60,70}) /g, '$1\n      ');
  const record = (title: string, at: number, names: string): string =>
    `PMID- 3800000${String(at)}\nOWN - NLM\nDP  - 2024 Mar 14\nTI  - ${wrap(title)}.\nLID - 10.1000/ex.${String(at)} [doi]\nAB  - ${wrap(ABSTRACT)}\n${names}\nLA  - eng`;

  it('has fields that go on in the next line, a DOI and a day', () => {
    const names = 'FAU - Byron, Ada\nAU  - Byron A\nFAU - Noether, Emmy\nAU  - Noether E';
    expect(read(papers.map(({ title }, at) => record(title, at, names))).papers).toMatchObject(
      papers.map(({ title, abstract, authors }, at) => ({
        title,
        abstract,
        authors,
        doi: `10.1000/ex.${String(at)}`,
        published: '2024-03-14',
      })),
    );
  });

  it('has names as PubMed shortens them where there are no others', () => {
    const [paper] = read([record('A Title', 1, 'AU  - Byron A')]).papers;
    expect(paper).toMatchObject({ title: 'A Title', authors: ['Byron A'] });
  });
});
