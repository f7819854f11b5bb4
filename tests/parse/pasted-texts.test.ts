import { describe, expect, it } from 'vitest';
import { parseDigestFile } from '#parse/parse-digest.ts';

const TITLES = [
  'Averaging the Weights of Twins',
  'A Quiet Vocoder for Small Devices',
  'What Clicks Tell: Crosses Revisited',
  'Mixing Leaves by Their Veins',
];
const ABSTRACT = 'We average the weights of models, and find that all is well. '
  .repeat(5)
  .trim();
const PAPERS = TITLES.map((title, at) => `${title}\n\n${ABSTRACT} ${String(at)}.`);
const DIGEST = ['new', 'Subscribe', 'Mar 14', ...PAPERS].join('\n\n');

function parse(text: string) {
  return parseDigestFile('any.txt', new TextEncoder().encode(text));
}

const EXPECTED = TITLES.map((title, at) => ({
  title,
  abstract: `${ABSTRACT} ${String(at)}.`,
}));

describe('what browsers print around pages is no part of a paper', () => {
  it.each([
    ['14.03.25, 09:12 Daily Papers - Hugging Face', 'https://huggingface.co/papers N/3'],
    ['Daily Papers - Hugging Face https://huggingface.co/papers', 'N von 3 14.03.2025, 09:12'],
    ['Daily Papers - Hugging Face https://huggingface.co/papers', 'N sur 3 14/03/2025 09:12'],
    ['2025/3/14 上午9:12 Daily Papers - Hugging Face', '第N页，共3页'],
    ['Trending Papers - Hugging Face 3/14/25, 9:12 AM', 'Página N de 3'],
    ['Trending Papers - Hugging Face 3/14/25, 9:12 AM', 'about:blank N/3'],
  ])('%s, %s', (over, under) => {
    const pages = [PAPERS.slice(0, 1), PAPERS.slice(1, 3), PAPERS.slice(3)].map((papers, at) =>
      [over, ...papers, under.replace('N', String(at + 1))].join('\n\n'),
    );
    const { digests, receipt } = parse(pages.join('\n\n'));
    expect(digests).toMatchObject([{ papers: EXPECTED }]);
    expect(receipt.roles).toMatchObject({ furniture: 6, unassigned: 0 });
  });

  it('a title that counts is none of it', () => {
    const parts = ['Part 1 of 2', 'Part 2 of 2'].map((part) => `On Mixing Leaves, ${part}`);
    const text = parts.map((title, at) => `${title}\n\n${ABSTRACT} ${String(at)}.`);
    expect(parse(text.join('\n\n')).digests[0]?.papers.map(({ title }) => title)).toEqual(
      parts,
    );
  });
});

describe('what stands over the header is no paper, and is said', () => {
  it.each([
    ['Zum Hauptinhalt springen\n\nModelle\n\nDatensätze\n\nAnmelden', 4],
    ['模型\n\n数据集\n\n登录', 3],
    ['We use cookies to improve your experience. Accept', 1],
  ])('%s', (preface, lines) => {
    const { digests, problems, receipt } = parse(`${preface}\n\n${DIGEST}`);
    expect(digests).toMatchObject([{ label: 'Mar 14', papers: EXPECTED }]);
    expect(receipt.unassigned).toHaveLength(lines);
    expect(problems.filter(({ rule }) => rule === 'unassigned')).toHaveLength(lines);
  });

  it.each([
    'Hi all,\n\nhere is the digest of today.\n\nBest,\nAda',
    'Have a look at the third\none, it may be of use.\nCheers, Ada',
    'Hello Ada,\n\nhere is what came today.',
    'Of use for our project, if we ever get to it, which nobody knows yet?\n\n---------- Forwarded message ---------\nFrom: Ada <ada@example.org>\nSubject: Papers',
  ])('a note of somebody is said to be one: %s', (note) => {
    const { digests, problems, receipt } = parse(`${note}\n\n${DIGEST}`);
    expect(digests).toMatchObject([{ label: 'Mar 14', papers: EXPECTED }]);
    expect(receipt.unassigned).toEqual([]);
    expect(problems.map(({ rule }) => rule)).toContain('senders-words');
  });

  it.each([
    'Hello Ada,\n\nOn averaging the weights of twins',
    'Hello Ada,\n\nMixing Leaves with Flowers.',
  ])('what may be a title is no note: %s', (note) => {
    const { receipt } = parse(`${note}\n\n${DIGEST}`);
    expect(receipt.unassigned).toContain(3);
  });

  it('papers over it stay papers', () => {
    const { digests } = parse(
      `${PAPERS[0] ?? ''}\n\nMar 14\n\n${PAPERS.slice(1).join('\n\n')}`,
    );
    expect(digests.map(({ label, papers }) => [label, papers.length])).toEqual([
      [null, 1],
      ['Mar 14', 3],
    ]);
  });
});

describe('a text pasted twice', () => {
  const mail =
    'Here is the selection of papers for today (6 Jul):\n\nSpeech Foo: A Model (140 ▲)\nVision Bar: A Tower (7 ▲)\n';

  it.each([
    ['plain', DIGEST, 4],
    ['a mail of the day', mail, 2],
  ])('%s is one digest', (_, text, count) => {
    const once = parse(text);
    const twice = parse(`${text}\n\n${text}`);
    expect(twice.digests.map(({ label, papers }) => [label, papers.length])).toEqual(
      once.digests.map(({ label }) => [label, count]),
    );
    expect(twice.receipt.roles.duplicate).toBeGreaterThan(0);
  });
});

it('in a list of titles, one of two sentences is no abstract of the title above', () => {
  const titles = [
    'Attention to Leaves',
    'Doing Good or Doing Right? Exploring the Weakness of Causal Reasoning Models',
    'A Quiet Vocoder',
    'Fact vs. Opinion: the Role of Argumentation Features in News',
  ];
  expect(parse(titles.join('\n\n')).digests[0]?.papers.map(({ title }) => title)).toEqual(
    titles,
  );
});

it('the date on a card is no digest’s, where the page above it was cut off', () => {
  const title = (at: number): string =>
    `### [${TITLES[at] ?? ''}](https://huggingface.co/papers/2502.2058${String(at)})`;
  const text = `of it.\n\n- 3 authors\n\n·\n\nFeb 27, 2025\n\n${title(0)}\n\n${ABSTRACT}\n\n${title(1)}\n\n${ABSTRACT} Indeed.`;
  const { digests } = parse(text);
  expect(digests.map(({ label, papers }) => [label, papers.length])).toEqual([[null, 2]]);
});

it('days that follow each other on cards are no page numbers', () => {
  const abstract = 'We find that models are better. '.repeat(5).trim();
  const card = (title: string, day: string) =>
    ['-', title, abstract, 'Carnegie Mellon University', '·', day].join('\n');
  const text = ['Daily Papers', 'Oct 2', card('Learning Deep', 'Nov 1, 2025')];
  const { digests } = parse([...text, card('Learning Wide', 'Nov 2, 2025')].join('\n'));
  expect(digests[0]?.papers.map(({ published }) => published)).toEqual([
    '2025-11-01',
    '2025-11-02',
  ]);
});

describe('what stands around a text in a mail is no paper', () => {
  it.each([
    'Sent from my iPhone',
    'Unsubscribe',
    'View this email in your browser',
    'You are receiving this because you subscribed.',
    '© 2025 Example Inc.',
    'Best regards,\nAda',
    '--\nAda Byron\nExample Institute',
  ])('%s', (footer) => {
    const { digests, receipt } = parse(`${DIGEST}\n\n${footer}\n`);
    expect(digests).toMatchObject([{ papers: EXPECTED }]);
    expect(receipt.roles).toMatchObject({ furniture: footer.split('\n').length });
  });

  it('but words of a title are', () => {
    const title = 'Unsubscribe: Leaving Lists of Leaves';
    const text = `${DIGEST}\n\n${title}\n\n${ABSTRACT}`;
    expect(parse(text).digests[0]?.papers.at(-1)).toMatchObject({ title });
  });
});

describe('a list of names under a title', () => {
  it('may be long, and have a name in small letters', () => {
    const names = Array.from(
      { length: 12 },
      (_, at) => `Ada ${'BCDEFGHIJKLM'[at] ?? ''}. Byron`,
    );
    const written = [...names, 'emmy noether'];
    const text = TITLES.map((title) => `${title}\n${written.join(', ')}`).join('\n\n');
    const papers = TITLES.map((title) => ({ title, abstract: null, authors: written }));
    expect(parse(text).digests).toMatchObject([{ papers }]);
  });
});

describe('a paper of two days in one file', () => {
  const records = TITLES.slice(0, 3).map(
    (title) => `Title: ${title}\nAuthors: Ada Byron\nAbstract: ${ABSTRACT}\n`,
  );
  it.each(['Mar N, 2025', 'Date: Mar N, 2025'])('is in both, under “%s”', (header) => {
    const days = [
      [14, records.slice(0, 2)],
      [15, records.slice(1)],
    ] as const;
    const text = days
      .map(([day, list]) => [header.replace('N', String(day)), ...list].join('\n\n'))
      .join('\n');
    const found = parse(text).digests.map(({ date, papers }) => [
      date,
      papers.map(({ title }) => title),
    ]);
    expect(found).toEqual([
      ['2025-03-14', TITLES.slice(0, 2)],
      ['2025-03-15', TITLES.slice(1, 3)],
    ]);
  });

  it('but a date behind each record is its own', () => {
    const text = records.map((record, at) => `${record}\nDate: Mar ${String(at + 1)}, 2025\n`);
    const { digests } = parse(text.join('\n'));
    expect(digests).toMatchObject([{ papers: [{ published: '2025-03-01' }, {}, {}] }]);
  });
});

describe('what a page shows with each paper is no paper', () => {
  const DAYS = ['Mar 1, 2025', 'Mar 2, 2025', 'Mar 3, 2025', 'Mar 4, 2025'];

  it('when it is short, and comes as often as papers do', () => {
    const cards = TITLES.map((title, at) =>
      [
        DAYS[at],
        title,
        `${ABSTRACT} ${String(at)}.`,
        'View blog',
        '#leaves',
        '12',
        'Resources',
      ].join('\n'),
    );
    const { digests, receipt } = parse(cards.join('\n'));
    expect(digests.flatMap(({ papers }) => papers)).toMatchObject(EXPECTED);
    expect(receipt.roles).toMatchObject({ title: 4, abstract: 4, furniture: 12 });
  });

  it('but a title that comes again with other abstracts is one', () => {
    const papers = TITLES.map((_, at) => `Editorial\n\n${ABSTRACT.repeat(at + 1)}`);
    const { digests, receipt } = parse(papers.join('\n\n'));
    expect(digests[0]?.papers[0]).toMatchObject({ title: 'Editorial' });
    expect(receipt.roles).toMatchObject({ furniture: 0 });
  });
});

describe('alerts of Google Scholar', () => {
  const items = TITLES.map((title, at) => {
    const page = `https://scholar.google.com/scholar_url?url=https://arxiv.org/pdf/2503.0000${String(at)}&hl=en`;
    return `<h3>[PDF] <a href="${page}">${title}</a></h3><div>A Byron, E Noether… - arXiv preprint arXiv:2503.0000${String(at)}, 2025</div><div>${ABSTRACT} …</div>`;
  });
  it('a title with a year behind a dash is no name', () => {
    const title = 'Vision Transformers - A Survey of Leaves, 2025';
    const text = `${DIGEST}\n\n${title}\n\n${ABSTRACT}`;
    expect(parse(text).digests[0]?.papers.at(-1)).toMatchObject({ title, abstract: ABSTRACT });
  });

  it('are read, with names and ids', () => {
    const { digests } = parse(`<!doctype html><html><body>${items.join('')}</body></html>`);
    const papers = TITLES.map((title, at) => ({
      title,
      abstract: `${ABSTRACT} …`,
      authors: ['A Byron', 'E Noether'],
      arxivId: `2503.0000${String(at)}`,
    }));
    expect(digests).toMatchObject([{ papers }]);
  });

  const link = (at: number, page: string): string =>
    `<https://scholar.google.com/${page}?url=https://arxiv.org/pdf/2503.0000${String(at)}&hl=en>`;
  const byline = 'A Byron, KE Noether… - Journal of Leaves and\nTrees, 2025\n- Springer';
  const snippet = (at: number): string =>
    `${TITLES[at] ?? ''} is what we look at here, and we\nfind that it is better than …`;
  it.each([
    [
      'with addresses',
      (at: number) => [
        link(at, 'scholar_url'),
        byline,
        snippet(at),
        `[image: Save] ${link(at, 'save')}`,
        '',
      ],
    ],
    ['copied', (at: number) => [byline, snippet(at), 'Save', 'Twitter LinkedIn Facebook']],
    ['without anything between them', (at: number) => [byline, snippet(at)]],
  ])('are read as text, wrapped, %s', (_, below) => {
    const written = TITLES.flatMap((title, at) => [
      `[PDF] ${title.replace(/ (?=\S+$)/, '\n')}`,
      ...below(at),
    ]);
    const text = ['Scholar Alert: leaves', '', ...written, '', 'List alerts', 'Cancel alert'];
    const { digests, receipt } = parse(text.join('\n'));
    const papers = TITLES.map((title, at) => ({
      title,
      abstract: snippet(at).replace('\n', ' '),
      authors: ['A Byron', 'KE Noether'],
    }));
    expect(digests).toMatchObject([{ papers }]);
    expect(receipt.unassigned).toEqual([]);
  });

  it('leave out a paper whose title cannot be told, and say so', () => {
    const text = `Google Scholar\n\n${TITLES[0] ?? ''}\nA Byron - 2025\nwords without an\nend of a\nsentence or\nA Title\nE Noether - 2024\n`;
    const { digests, problems } = parse(text);
    expect(digests[0]?.papers.map(({ title }) => title)).toEqual([TITLES[0]]);
    expect(problems.map(({ rule }) => rule)).toContain('paper-without-title');
  });
});
