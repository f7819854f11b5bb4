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

const PAPER = { title: 'Twins, Averaged', authors: ['Ada Byron', 'Emmy Noether'] };
const TEXT = `"${ABSTRACT}"`;

it.each([
  [
    'a column of names',
    `Name,Abstract,Authors,URL\n"Twins, Averaged",${TEXT},"Ada Byron, Emmy Noether",https://arxiv.org/abs/2503.00001`,
  ],
  [
    'an index without a name',
    `,title,abstract,authors,pdf\n0,"Twins, Averaged",${TEXT},"Ada Byron, Emmy Noether",https://arxiv.org/pdf/2503.00001`,
  ],
  [
    'odd names of columns',
    `Art. No.,Document Title,Author(s),Summary,Score /5,PDF Link\n1,"Twins, Averaged",Ada Byron; Emmy Noether,${TEXT},5,https://arxiv.org/pdf/2503.00001`,
  ],
  [
    'plural names',
    `titles,summaries,authors,id\n"Twins, Averaged",${TEXT},"['Ada Byron', 'Emmy Noether']",2503.00001`,
  ],
  [
    'bars',
    `title|authors|abstract|arxiv\nTwins, Averaged|Ada Byron; Emmy Noether|${ABSTRACT}|2503.00001`,
  ],
  [
    'a line that names the sign',
    `sep=;\ntitle;authors;abstract;url\nTwins, Averaged;Ada Byron, Emmy Noether;${TEXT};https://arxiv.org/abs/2503.00001`,
  ],
  [
    'names in full beside short ones',
    `Authors,Author full names,Title,Abstract,Link\n"Byron, A.; Noether, E.","Byron, Ada (57); Noether, Emmy (58)","Twins, Averaged",${TEXT},https://arxiv.org/abs/2503.00001`,
  ],
  [
    'ids in a text',
    `title,abstract,authors,externalIds\n"Twins, Averaged",${TEXT},"Ada Byron, Emmy Noether","{'ArXiv': '2503.00001'}"`,
  ],
  [
    'titles of pages',
    `URL,Title,Abstract,Authors\nhttps://arxiv.org/abs/2503.00001,"[2503.00001] Twins, Averaged",${TEXT},"Ada Byron, Emmy Noether"`,
  ],
])('reads %s', (_, text) => {
  const { digests, problems } = parse(text);
  expect(digests[0]?.papers).toMatchObject([
    { ...PAPER, abstract: ABSTRACT, arxivId: '2503.00001' },
  ]);
  expect(problems).toEqual([]);
});

it('reads one paper for all that was marked in it', () => {
  const head = 'Highlight,Book Title,Book Author,Amazon Book ID,Note,Location,Highlighted at';
  const text = `${head}\n"One, two.",Twins,arxiv.org,,,1,2025-03-14\nA vocoder.,Vocoders,"Ada Byron, Emmy Noether",,,1,2025-03-14\nThree.,Twins,arxiv.org,,,2,2025-03-14`;
  const { digests, problems } = parse(text);
  expect(digests[0]?.papers).toMatchObject([
    { title: 'Twins', abstract: 'One, two. Three.', authors: [] },
    { title: 'Vocoders', abstract: 'A vocoder.', authors: ['Ada Byron', 'Emmy Noether'] },
  ]);
  expect(problems.map(({ rule }) => rule)).toEqual(['highlights']);
});

it('takes quotes between tabs for those of a title', () => {
  const text =
    'title\tauthors\turl\n"Twins" Averaged\tAda Byron\t\n"Vocoders, Tuned"\tAda Byron\t\n"Open\tAda Byron\t\n';
  const titles = parse(text).digests[0]?.papers.map(({ title }) => title);
  expect(titles).toEqual(['"Twins" Averaged', 'Vocoders, Tuned', '"Open']);
});

it.each([
  [
    'people',
    'Name,Link,Date\nAda Byron,https://example.com/a,2025-03-14\nEmmy Noether,https://example.com/e,2025-03-14\n',
  ],
  [
    'tools',
    'Name;Summary;URL\nVocoder;It speaks.;https://example.com/a\nTwins;They do.;https://example.com/e\n',
  ],
])('takes a table of %s for none of papers', (_, text) => {
  expect(parse(text).digests.flatMap(({ papers }) => papers)).toEqual([]);
});
