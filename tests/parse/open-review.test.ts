import { describe, expect, it } from 'vitest';
import { ABSTRACT, PAPERS, parse } from './four-papers.ts';

const NAMES = ['Ada Byron', 'Emmy Noether', 'Kurt Gödel'];
const papers = PAPERS.map(({ title }) => {
  return { title, abstract: ABSTRACT, authors: NAMES, published: '2025-01-22' };
});
const wrap = (text: string, width: number, indent: string): readonly string[] =>
  (text.match(new RegExp(`\\S.{0,${String(width - 1)}}(?=\\s|$)`, 'g')) ?? []).map(
    (line) => `${indent}${line.trim()}`,
  );
const DAYS = 'Published: 22 Jan 2025, Last Modified: 4 Mar 2025';
const FACTS = ['ICLR 2025 Oral', 'Readers: Everyone'];
const body = [
  ...wrap('Keywords: weights, models', 60, '    '),
  ...wrap(`TL;DR: We average.`, 60, '    '),
  ...wrap(`Abstract: ${ABSTRACT}`, 60, '    '),
];

type Write = (title: string) => readonly string[];

const AS: readonly (readonly [string, Write])[] = [
  [
    'w3m',
    (title) => [
      `  • ${title} Download PDF`,
      '',
      `    ${NAMES.join(', ')}`,
      ...[DAYS, ...FACTS].map((fact) => `      □ ${fact}`),
      ...body,
    ],
  ],
  [
    'lynx, with a title and a button that are wrapped',
    (title) => [
      ...wrap(`${title} Download`, 24, '     ').map((line, at) =>
        at === 0 ? `   * [1]${line.trim()}` : line,
      ),
      '     PDF',
      ...wrap(`[3]${NAMES.join(', [4]')}`, 24, '     '),
      ...[DAYS, ...FACTS].map((fact) => `       + ${fact}`),
      ...body,
    ],
  ],
  [
    'elinks, with the button below',
    (title) => [
      `   • [1]${title}`,
      '  [2]Download PDF',
      '',
      `     ${NAMES.join(', ')}`,
      '',
      ...[DAYS, ...FACTS].map((fact) => `       • ${fact}`),
      '',
      ...body,
    ],
  ],
  [
    'html2text',
    (title) => [
      `    * *** ${title.replaceAll(' ', '_')} [Download_PDF] ***`,
      `      ${NAMES.map((name) => name.replace(' ', '_')).join(', ')}`,
      ...[DAYS, ...FACTS].map((fact) => `          o ${fact}`),
      ...body,
    ],
  ],
  [
    'Pandoc',
    (title) => [
      `-   ${title} [Download PDF]`,
      '',
      `    ${NAMES.join(', ')}`,
      '',
      ...[DAYS, ...FACTS].map((fact) => `    -   ${fact}`),
      '',
      ...body,
      '',
    ],
  ],
];

describe('a list of OpenReview', () => {
  it.each(AS)('is read as %s dumps it', (_, write) => {
    const lines = PAPERS.flatMap(({ title }) => write(title));
    const head = ['ICLR 2025 Conference Submissions', ''];
    const foot = [
      '',
      'References',
      '',
      ...PAPERS.map((__, at) => `  ${String(at + 1)}. https://openreview.net/forum?id=x`),
    ];
    const { digests, problems } = parse([...head, ...lines, ...foot].join('\n'));
    expect(digests).toMatchObject([{ papers }]);
    const lost = problems.filter(({ rule }) => rule === 'unassigned');
    expect(lost.map(({ line }) => line)).toEqual([1]);
  });

  it('is read as it is copied, without abstracts, each of which is missed', () => {
    const days = '22 Sept 2024 (modified: 27 Mar 2025)ICLR 2025 Conference SubmissionEveryone';
    const lines = PAPERS.flatMap(({ title }) => [title, 'pdf icon', NAMES.join(', '), days]);
    const { digests, problems } = parse(lines.join('\n'));
    const facts = { abstract: null, authors: NAMES, published: '2024-09-22' };
    const bare = PAPERS.map(({ title }) => Object.assign({ title }, facts));
    expect(digests).toMatchObject([{ papers: bare }]);
    expect(problems.map(({ rule }) => rule)).toEqual(
      PAPERS.map(() => 'title-without-abstract'),
    );
  });

  it('is left to others where a paper has no button', () => {
    const [first = [], ...rest] = PAPERS.map(({ title }) => AS[0]?.[1](title) ?? []);
    const { digests } = parse([first, ...rest].flat().join('\n').replace(' Download PDF', ''));
    const titles = digests.flatMap((digest) => digest.papers.map(({ title }) => title));
    expect(titles.join('\n')).toContain(PAPERS[0]?.title);
  });
});
