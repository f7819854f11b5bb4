import { describe, expect, it } from 'vitest';
import { ABSTRACT, PAPERS, parse } from './four-papers.ts';

const NAMES = ['Ada Byron', 'Emmy Noether', 'Kurt Gödel'];
const papers = PAPERS.map(({ title }) => {
  return { title, abstract: ABSTRACT, authors: NAMES, published: '2025-03-04' };
});
const FACTS = ['Computer Science', 'arXiv.org', '4 March 2025'];
const wrap = (text: string, indent: string): readonly string[] =>
  (text.match(/\S.{0,59}(?=\s|$)/g) ?? []).map((line) => `${indent}${line.trim()}`);

type Write = (title: string) => readonly string[];

const AS: readonly (readonly [string, Write])[] = [
  [
    'w3m',
    (title) => [
      title,
      '',
      '  • Ada Byron, Emmy Noether, Kurt',
      '    Gödel',
      ...FACTS.map((fact) => `  • ${fact}`),
      '',
      ...wrap(`TLDR ${ABSTRACT} Expand`, ''),
      '4[PDF]SaveAlertCite',
      '',
    ],
  ],
  [
    'lynx',
    (title) => [
      '[1]',
      '',
      title,
      '',
      '     * [2]Ada Byron, [3]Emmy Noether, [4]Kurt Gödel',
      ...FACTS.map((fact) => `     * ${fact}`),
      '',
      ...wrap(`TLDR ${ABSTRACT} (BUTTON)`, '   '),
      '   Expand',
      '   4[PDF] (BUTTON) Save (BUTTON) Alert (BUTTON) Cite',
      '',
    ],
  ],
  [
    'html2text',
    (title) => [
      `*****_${title.replaceAll(' ', '_')}_*****`,
      `    * ${NAMES.map((name) => name.replace(' ', '_')).join(', ')}`,
      ...FACTS.map((fact) => `    * ${fact}`),
      ...wrap(`TLDR ${ABSTRACT} Expand`, ''),
      '4[PDF]SaveAlertCite',
    ],
  ],
  [
    'Pandoc',
    (title) => [
      title,
      '',
      `-   ${NAMES.join(', ')}`,
      ...FACTS.map((fact) => `-   ${fact}`),
      '',
      ...wrap(`TLDR ${ABSTRACT}`, ''),
      '',
      ...['Expand', '4[PDF]', 'Save', 'Alert', 'Cite'].flatMap((word) => [word, '']),
    ],
  ],
  [
    'pdftotext',
    (title) => [
      `  ${title}`,
      ...[NAMES.join(', '), ...FACTS].map((fact) => `         ${fact}`),
      '',
      ...wrap(`TLDR ${ABSTRACT} Expand`, '  '),
      '  4[PDF] Save Alert Cite',
      '',
    ],
  ],
];

describe('a search of Semantic Scholar', () => {
  it.each(AS)('is read as %s dumps it', (_, write) => {
    const lines = PAPERS.flatMap(({ title }) => write(title));
    const head = ['About 12,300 results for “weights”', ''];
    const { digests, problems } = parse([...head, ...lines].join('\n'));
    expect(digests).toMatchObject([{ papers }]);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('is left to others where a paper has no facts', () => {
    const [first = [], ...rest] = PAPERS.map(({ title }) => AS[0]?.[1](title) ?? []);
    const bare = first.filter((line) => !/^ {2}/.test(line));
    const { digests } = parse([bare, ...rest].flat().join('\n'));
    const titles = digests.flatMap((digest) => digest.papers.map(({ title }) => title));
    expect(titles.join('\n')).toContain(PAPERS[0]?.title);
  });
});

describe('bars under the words of links', () => {
  it('are none of titles and names', () => {
    const lines = PAPERS.map(
      ({ title }) => `* ${title.replaceAll(' ', '_')} - ${ABSTRACT} So says Ada_Byron&#x27;s.`,
    );
    const abstract = `${ABSTRACT} So says Ada Byron's.`;
    const { digests } = parse(['Links', '', ...lines].join('\n'));
    const said = papers.map(({ title }) => ({ title, abstract }));
    expect(digests).toMatchObject([{ papers: said }]);
  });

  it('stay in the names of files and in formulas', () => {
    const text = 'We set x_i in some_long_name_of.py, at https://example.org/a_b_c_d_e.';
    const lines = PAPERS.map(({ title }) => `${title}\n\n${ABSTRACT} ${text}\n`);
    const { digests } = parse(lines.join('\n'));
    expect(digests[0]?.papers.map(({ abstract }) => abstract)).toEqual(
      PAPERS.map(() => `${ABSTRACT} ${text}`),
    );
  });
});
