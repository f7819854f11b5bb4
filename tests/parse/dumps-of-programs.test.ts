import { describe, expect, it } from 'vitest';
import { ABSTRACT, PAPERS, parse } from './four-papers.ts';

const papers = PAPERS.map(({ title }) => ({ title, abstract: ABSTRACT }));

function read(lines: readonly string[]) {
  return parse(lines.join('\n')).digests.flatMap((digest) => digest.papers);
}

/** Lines as a program breaks them at a width. */
function wrap(text: string, width: (line: number) => number): readonly string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > width(lines.length)) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}

describe('a page as html2text dumps it', () => {
  const underscored = (text: string): string => text.replaceAll(' ', '_');
  const page = papers.flatMap(({ title, abstract }, at) => {
    const heading = `**** ${underscored(title)} ****`;
    const lines = at === 1 ? heading.replace(/_(?=[^_]+$)/, '\n').split('\n') : [heading];
    return [...lines, ...wrap(abstract, () => 79), '    *_2_authors', '·', 'Mar 7 1'];
  });

  it('has titles between stars, on a line or two, with underscores in links', () => {
    expect(read(['****** Daily_Papers ******', 'Mar 14', ...page])).toMatchObject(papers);
  });

  it('says of no line that nobody knows it', () => {
    const { problems } = parse(page.join('\n'));
    expect(problems.filter(({ rule }) => rule === 'unassigned')).toEqual([]);
  });

  it('has links of single words and of letters in formulas as they are', () => {
    const [paper] = read([
      ...page.slice(0, -3),
      '**** A_Last_Paper ****',
      `The values x_i and y_i of ImageNet are read. ${ABSTRACT}`,
    ]).toReversed();
    expect(paper?.title).toBe('A Last Paper');
    expect(paper?.abstract).toContain('x_i and y_i of');
  });

  it('is none where stars divide a plain text once', () => {
    const lines = [
      '**** Papers ****',
      ...papers.flatMap((each) => [each.title, '', ABSTRACT, '']),
    ];
    expect(read(lines).slice(-papers.length)).toMatchObject(papers);
  });
});

describe('the papers page in a dump', () => {
  it('has names beside pictures, menus in a row, and days with no comments', () => {
    const cards = papers.flatMap(({ title, abstract }, at) => [
      'Submitted by',
      `byron${String(at)}'s avatar byron${String(at)}`,
      String(at + 3),
      '',
      title,
      '',
      abstract,
      '',
      '  • ',
      '  • 3 authors',
      '',
      '·',
      `Mar ${String(at + 7)} -`,
    ]);
    const foot = [
      'Company',
      'TOS Privacy About Careers',
      'Website',
      'Models Datasets Spaces Docs',
    ];
    expect(read(['Daily Papers[IMG]', 'Mar 14', ...cards, ...foot])).toMatchObject(
      papers.map((paper, at) => ({ ...paper, publishedLabel: `Mar ${String(at + 7)}` })),
    );
  });
});

describe('a page that was printed from a file, as text', () => {
  const foot = (page: number) => [
    'file:///papers.html',
    '',
    `${String(page)}/4`,
    '',
    '11/30/26, 3:42 PM',
    '',
    'Weekly papers',
    '',
  ];

  it('is read without what stands around its pages, though its letters have no even width', () => {
    const long = (at: number): string =>
      Array.from({ length: 9 }, (_, nth) => {
        return `The weights of ${String(at * 9 + nth)} models that were trained apart from one start are${' very'.repeat((at + nth) % 5)} often averaged, and the mean of them is found to be better than any of those that it was made of.`;
      }).join(' ');
    const lines = papers.flatMap(({ title }, at) => {
      const body = wrap(long(at), (line) => 108 + ((line * 5) % 12));
      const half = body.length >> 1;
      return [
        title,
        ...body.slice(0, half),
        ...foot(at + 1),
        ...body.slice(half),
        '3 authors',
        '',
      ];
    });
    const expected = papers.map(({ title }, at) => ({ title, abstract: long(at) }));
    expect(read(['Weekly papers', '', ...lines])).toMatchObject(expected);
  });
});

describe('Cool Papers in a dump', () => {
  it('has heads that go on in the next line', () => {
    const lines = papers.flatMap(({ title, abstract }, at) => {
      const head = `#${String(at + 1)} ${title} [PDF^12] [Copy] [Kimi`;
      return [
        head.replace(/ (?=\S+ \[PDF)/, '\n'),
        '^4] [REL]',
        '',
        'Authors: Ada Byron',
        '',
        abstract,
        '',
      ];
    });
    expect(read(lines)).toMatchObject(
      papers.map((paper) => ({ ...paper, authors: ['Ada Byron'] })),
    );
  });
});

describe('a search of arXiv in a dump', () => {
  const record = (title: readonly string[], names: readonly string[], abstract: string) => [
    'arXiv:2503.01234 [pdf, other]',
    'cs.CL',
    '',
    ...title,
    '',
    ...names,
    '',
    ...wrap(`Abstract: ${abstract}`, () => 72),
    '',
    'Submitted 3 March, 2025; originally announced March 2025.',
    '',
  ];

  it('has names that go on in the next line', () => {
    const names = wrap(
      `Authors: Ada Byron, ${'Emmy Noether, Grace Hopper, '.repeat(3)}Kurt Gödel`,
      () => 72,
    );
    const [paper] = read(record(['A Title'], names, `${ABSTRACT} ${ABSTRACT}`));
    expect(paper?.authors.at(-1)).toBe('Kurt Gödel');
    expect(paper?.abstract).toBe(`${ABSTRACT} ${ABSTRACT}`);
  });

  it('has titles that go on in words like names, where there was no room for them', () => {
    const title =
      'Weakly Supervised Scene Segmentation with Region-Level Boundary Awareness and Instance Discrimination';
    const lines = [
      '[1] arXiv:2503.01234 [pdf, other]',
      ...wrap(`Title: ${title}`, () => 64),
      'Ada Byron, Emmy Noether',
      'Subjects: Computation and Language (cs.CL)',
      '',
      ...wrap(`${ABSTRACT} ${ABSTRACT}`, () => 64),
    ];
    expect(read(lines)).toMatchObject([{ title, authors: ['Ada Byron', 'Emmy Noether'] }]);
  });
});

describe('headings within items', () => {
  it('are headings', () => {
    const lines = papers.flatMap(({ title, abstract }, at) => [
      `-   #### [${title}](https://openreview.net/forum?id=a${String(at)})`,
      '',
      `    ${abstract}`,
      '',
    ]);
    expect(read(['# A Conference', '', ...lines])).toMatchObject(papers);
  });
});
