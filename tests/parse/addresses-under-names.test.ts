import { expect, it } from 'vitest';
import { ABSTRACT, PAPERS, parse } from './four-papers.ts';

const NAMES = ['Ada Byron', 'Emmy Noether', 'Kurt Gödel'];
const papers = PAPERS.map(({ title, arxivId }, at) => {
  return { title, arxivId, abstract: ABSTRACT, authors: NAMES.slice(at % 3) };
});
type Paper = (typeof papers)[number];

const address = ({ arxivId }: Paper): string => `(https://arxiv.org/abs/${arxivId})`;
const names = ({ authors }: Paper): string => authors.join(', ');

it.each([
  ['right under names', (each: Paper) => `${names(each)}\n${address(each)}\n\n${ABSTRACT}`],
  ['under names', (each: Paper) => `\n${names(each)}\n\n${address(each)}\n\n${ABSTRACT}`],
  ['behind names', (each: Paper) => `${names(each)} ${address(each)}\n${ABSTRACT}`],
  ['under the abstract', (each: Paper) => `${names(each)}\n\n${ABSTRACT}\n\n${address(each)}`],
  ['right under it', (each: Paper) => `${names(each)}\n\n${ABSTRACT}\n${address(each)}`],
])('an address in round brackets %s is of their paper', (_, write) => {
  const text = papers.map((paper) => `${paper.title}\n${write(paper)}`);
  expect(parse(text.join('\n\n')).digests).toMatchObject([{ papers }]);
});
