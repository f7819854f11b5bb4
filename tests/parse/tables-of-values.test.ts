import { expect, it } from 'vitest';
import { ABSTRACT, parse } from './four-papers.ts';

const HEAD =
  '"Key","Item Type","Publication Year","Author","Title","Publication Title","DOI","Url","Abstract Note","Date","Date Added"';
const ROW = `"ABCD1234","preprint","2025","Byron, Ada; Noether, Emmy","Averaging ""the"" Weights, of Twins","","10.1000/Example","http://arxiv.org/abs/2503.00001","${ABSTRACT}
And more.","2025-03-14","2026-01-02 10:00:00"`;

it('reads what Zotero exports, cells of several lines and quotes too', () => {
  const { digests, problems, receipt } = parse(`${HEAD}\n${ROW}\n`);
  expect(digests).toMatchObject([
    {
      papers: [
        {
          title: 'Averaging "the" Weights, of Twins',
          abstract: `${ABSTRACT} And more.`,
          authors: ['Ada Byron', 'Emmy Noether'],
          arxivId: '2503.00001',
          doi: '10.1000/example',
          published: '2025-03-14',
          lines: [2, 3],
        },
      ],
    },
  ]);
  expect(problems).toEqual([]);
  expect(receipt.unassigned).toEqual([]);
});

it.each([
  ['title;authors;url', 'Twins;Ada Byron, Emmy Noether;https://arxiv.org/abs/2503.00001'],
  ['id\ttitle\tauthors', '2503.00001\tTwins\tAda Byron, Emmy Noether'],
])('reads %s', (head, row) => {
  expect(parse(`${head}\n${row}`).digests).toMatchObject([
    {
      papers: [
        { title: 'Twins', authors: ['Ada Byron', 'Emmy Noether'], arxivId: '2503.00001' },
      ],
    },
  ]);
});

it('names rows without a title, with too many cells, and the one that was cut', () => {
  const text = `title,abstract\nTwins,"${ABSTRACT}"\n,"${ABSTRACT}"\nA,B,C\nVocoders,"${ABSTRACT}`;
  const { digests, problems, receipt } = parse(text);
  expect(digests[0]?.papers.map(({ title }) => title)).toEqual(['Twins']);
  const rows = problems.filter(({ rule }) => rule === 'unread-row');
  expect(rows.map(({ line }) => line)).toEqual([3, 4, 5]);
  expect(receipt.unassigned).toEqual([3, 4, 5]);
});

it('is no text under a line with commas', () => {
  const text = `Title, Abstract\n\nTwins\n\n${ABSTRACT}\n\nVocoders\n\n${ABSTRACT}`;
  expect(parse(text).digests).toEqual([]);
});
