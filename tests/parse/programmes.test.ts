import { expect, it } from 'vitest';
import { ABSTRACT, PAPERS, parse } from './four-papers.ts';

const NAMES = ['Ada Byron', 'Emmy Noether'];
const names = NAMES.join(', ');

it.each([
  [
    'numbers',
    (title: string, at: number) =>
      `Paper ID: ${String(at)}\n${title}\n${names}\nAbstract: ${ABSTRACT}`,
  ],
  [
    'posters',
    (title: string, at: number) => `Poster #${String(at)}\n${title}\n\n${names}\n\n${ABSTRACT}`,
  ],
  [
    'sessions',
    (title: string, at: number) =>
      `Session ${String(at)}: Quiet Machines\n\n${title}\n${names}\n\n${ABSTRACT}`,
  ],
  [
    'halls',
    (title: string, at: number) =>
      `${title}\n${names}\n\nEast Exhibit Hall A-C #10${String(at)}\n\n${ABSTRACT}`,
  ],
  [
    'summaries',
    (title: string, at: number) =>
      `${title}\n${names}\nKeywords: means\nTL;DR: We take ${String(at)} means.\nAbstract: ${ABSTRACT}\nPrimary Area: theory\nSubmission Number: ${String(at)}`,
  ],
])('the %s of a programme are no titles and no part of one', (_, write) => {
  const text = PAPERS.map(({ title }, at) => `${write(title, at + 1)}\n`).join('\n');
  expect(parse(text).digests.flatMap((digest) => digest.papers)).toMatchObject(
    PAPERS.map(({ title }) => ({ title, abstract: ABSTRACT, authors: NAMES })),
  );
});
