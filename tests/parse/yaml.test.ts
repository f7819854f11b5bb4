import { describe, expect, it } from 'vitest';
import { ABSTRACT, PAPERS, parse } from './four-papers.ts';

type Paper = (typeof PAPERS)[number];
const AUTHORS = ["Ada O'Byron", 'Emmy Noether'];
const FOLDED = ABSTRACT.replaceAll('. ', '.\n    ');

function read(text: string) {
  const { digests, problems, receipt } = parse(text);
  expect(problems).toEqual([]);
  expect(receipt.unassigned).toEqual([]);
  return digests.flatMap(({ papers }) => papers);
}

const expected = PAPERS.map(({ title, arxivId }) => {
  return { title, arxivId, abstract: ABSTRACT, authors: AUTHORS };
});

describe('YAML', () => {
  it.each<[string, (paper: Paper) => string]>([
    [
      'lists further in, and a folded abstract',
      ({ title, arxivId }) =>
        `- title: ${title}\n  authors:\n    - Ada O'Byron\n    - Emmy Noether\n  abstract: >-\n    ${FOLDED}\n\n  arxiv: ${arxivId}`,
    ],
    [
      'lists as far in, and quotes',
      ({ title, arxivId }) =>
        `- title: "${title}"\n  authors:\n  - 'Ada O''Byron'\n  - "Emmy Noether"\n  abstract: "${FOLDED}"\n  url: https://arxiv.org/abs/${arxivId}\n  tags:\n`,
    ],
    [
      'lists in brackets, and a wrapped abstract',
      ({ title, arxivId }) =>
        `-\n  title: ${title}\n  abstract: ${FOLDED}\n  authors: ["Ada O'Byron",\n    Emmy Noether]\n  "arxiv id": ${arxivId}`,
    ],
    [
      'parts of names',
      ({ title, arxivId }) =>
        `- id: byron\n  title: ${title}\n  author:\n  - family: O'Byron\n    given: Ada\n  - family: Noether\n    given: Emmy\n  abstract: |\n    ${FOLDED}\n  URL: https://arxiv.org/abs/${arxivId}\n  issued:\n    year: 2025`,
    ],
  ])('is read with %s', (_, write) => {
    const list = PAPERS.map(write).join('\n');
    expect(read(`# What I read\n---\n${list}\n`)).toMatchObject(expected);
    const under = list.replaceAll(/^/gm, '  ');
    expect(read(`---\nreferences:\n${under}\n...\n`)).toMatchObject(expected);
  });

  it('is left to other shapes where a line is none of it', () => {
    const list = PAPERS.map(({ title }) => `- title: ${title}\n  authors:\n    - Ada Byron`);
    const { problems } = parse(`${list.join('\n')}\nAnd some words: of mine\n\n${ABSTRACT}\n`);
    expect(problems).not.toEqual([]);
  });

  it('is no list of labels', () => {
    const list = PAPERS.map(
      ({ title }) => `- Title: ${title}\n- Authors: Ada Byron\n- Abstract: ${ABSTRACT}`,
    );
    expect(parse(list.join('\n\n')).digests[0]?.papers).toMatchObject(
      PAPERS.map(({ title }) => ({ title, abstract: ABSTRACT })),
    );
  });
});
