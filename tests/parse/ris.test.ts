import { expect, it } from 'vitest';
import { ABSTRACT, parse } from './four-papers.ts';

const ZOTERO = `TY  - GEN
TI  - Averaging the Weights of Twins
AU  - Byron, Ada
AU  - Noether, Emmy
AB  - ${ABSTRACT}
DA  - 2025/03/14/
PY  - 2025
DO  - 10.48550/arXiv.2503.00001
M1  - arXiv:2503.00001
PB  - arXiv
UR  - http://arxiv.org/abs/2503.00001
Y2  - 2026/01/02/09:00:00
N1  - Comment: 9 pages, code at https://github.com/a/b
KW  - Leaves
ER  - 
`;

it('reads records as Zotero exports them', () => {
  const { digests, problems, receipt } = parse(ZOTERO);
  expect(digests).toMatchObject([
    {
      papers: [
        {
          title: 'Averaging the Weights of Twins',
          abstract: ABSTRACT,
          authors: ['Ada Byron', 'Emmy Noether'],
          arxivId: '2503.00001',
          doi: '10.48550/arxiv.2503.00001',
          published: '2025-03-14',
          addresses: ['https://github.com/a/b'],
        },
      ],
    },
  ]);
  expect(problems).toEqual([]);
  expect(receipt.unassigned).toEqual([]);
});

it.each([
  ['JO  - arXiv preprint arXiv:2503.00001', { arxivId: '2503.00001' }],
  ['L1  - https://arxiv.org/pdf/2503.00001v2', { arxivId: '2503.00001', addresses: [] }],
  ['UR  - https://doi.org/10.1000/Example.1', { doi: '10.1000/example.1', addresses: [] }],
  ['A1  - Byron, Ada, Jr.', { authors: ['Ada Byron, Jr.'] }],
  ['AU  - Byron, Ada; Google DeepMind', { authors: ['Ada Byron', 'Google DeepMind'] }],
  ['PY  - 2025\nDA  - Mar 14', { published: '2025-03-14' }],
  ['Y1  - 2025/03//', { published: null }],
  ['N2  - One line\nAI - what for? It', { abstract: 'One line AI - what for? It' }],
  ['AB  - First.\nAB  - Second.\n\nThird.', { abstract: 'First. Second. Third.' }],
])('%s', (lines, facts) => {
  const { digests, receipt } = parse(`TY  - JOUR\nT1  - Twins\n${lines}\nER  - `);
  expect(digests).toMatchObject([{ papers: [{ title: 'Twins', ...facts }] }]);
  expect(receipt.unassigned).toEqual([]);
});

it('has one space before its hyphens in some programs', () => {
  const { digests } = parse('TY - JOUR\nTI - Twins\nAU - Byron, Ada\nER -');
  expect(digests).toMatchObject([{ papers: [{ title: 'Twins', authors: ['Ada Byron'] }] }]);
});

it('names records without a title or an end, and lines between records', () => {
  const text = `Provider: Somewhere
Content: text/plain; charset="UTF-8"

TY  - JOUR
TI  - Twins
TY  - JOUR
AU  - Byron, Ada
ER  - 
and more
TY  - JOUR
TI  - Vocoders
ER  - `;
  const { digests, problems, receipt } = parse(text);
  expect(digests[0]?.papers.map(({ title }) => title)).toEqual(['Twins', 'Vocoders']);
  expect(receipt.unassigned).toEqual([6, 7, 8, 9]);
  expect(problems.map(({ line, rule }) => [line, rule])).toEqual(
    expect.arrayContaining([
      [4, 'unclosed-entry'],
      [6, 'paper-without-title'],
    ]),
  );
});
