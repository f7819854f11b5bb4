import { describe, expect, it } from 'vitest';
import { ABSTRACT, PAPERS, parse } from './four-papers.ts';

const wrapped = ABSTRACT.replace(/(.{1,60}) /g, '$1\n').split('\n');

/** The same papers as programs write them down. */
const TEXTS: readonly (readonly [string, string])[] = [
  ['a list of titles', `Mar 14\n\n${PAPERS.map(({ title }) => title).join('\n\n')}\n`],
  ['titles and abstracts', PAPERS.map(({ title }) => `${title}\n\n${ABSTRACT}\n`).join('\n')],
  [
    'a text that is double-spaced',
    PAPERS.flatMap(({ title }) => ['', title, '', ...wrapped]).join('\n\n'),
  ],
  [
    'comma-separated values',
    ['title,url,tags', ...PAPERS.map(({ title }) => `"${title}",https://example.org,x`)].join(
      '\n',
    ),
  ],
  [
    'BibTeX',
    PAPERS.map(({ title }, at) => `@misc{a${String(at)},\n  title = {${title}}\n}\n`).join(
      '\n',
    ),
  ],
  [
    'a mail',
    [
      'From: Ada Byron <ada@example.org>',
      'Date: Fri, 14 Mar 2025 09:00:00 +0000',
      'Subject: Papers',
      '',
      ...PAPERS.map(({ title }) => `${title}\n\n${ABSTRACT}\n`),
    ].join('\n'),
  ],
  [
    'days of a chat',
    PAPERS.map(
      ({ title, arxivId }) =>
        `Ada Byron\n  9:00 AM\n${title}\nhttps://arxiv.org/abs/${arxivId}\n`,
    ).join('\n'),
  ],
];

const NOTE = 'FYI, nice ones today.';
const END = 'Thanks for reading! Subscribe to get this every day.';

/** What people and programs put around a text, and what is said of it. */
const AROUND: readonly (readonly [string, (text: string) => string, string])[] = [
  ['a note', (text) => `${NOTE}\n\n${text}`, NOTE],
  ['a greeting', (text) => `Hi all,\n\n${text}`, 'Hi all,'],
  ['words at the end', (text) => `${text}\n\n${END}\n`, END],
  ['the words of a telephone', (text) => `${text}\n\nSent from my iPhone\n`, 'Sent from'],
  ['a ruling line at the end', (text) => `${text}\n\n***\n`, ''],
  ['a fence', (text) => `\`\`\`\n${text}\n\`\`\`\n`, ''],
  ['a fence of waves', (text) => `~~~text\n${text}\n~~~\n`, ''],
  ['all of it', (text) => `${NOTE}\n\n\`\`\`\n${text}\n\`\`\`\n\n${END}\n`, NOTE],
];

describe.each(TEXTS)('%s', (_, text) => {
  const papersOf = (written: string) =>
    parse(written).digests.flatMap(({ papers }) =>
      papers.map(({ title, abstract, authors, arxivId }) => [
        title,
        abstract,
        authors,
        arxivId,
      ]),
    );

  it.each(AROUND)('is read the same with %s around it', (__, surround, said) => {
    const expected = papersOf(text);
    expect(expected.map(([title]) => title)).toEqual(PAPERS.map(({ title }) => title));
    expect(papersOf(surround(text))).toEqual(expected);
    const messages = parse(surround(text)).problems.map(({ message }) => message);
    expect(messages.join('\n')).toContain(said.slice(0, 20));
  });
});

describe('words like those around a text', () => {
  it.each([
    'Hello Edge: Keyword Spotting on Leaves',
    "Hey, That's Not a Leaf: Faster Veins via Seminorms",
    'Good Papers of Leaves.',
    'Thanks for the Leaves',
  ])('are a title over an abstract: %s', (title) => {
    const { digests } = parse(`${title}\n\n${ABSTRACT}\n\nOf Leaves\n\n${ABSTRACT}\n`);
    expect(digests[0]?.papers[0]?.title).toBe(title);
  });

  it('are a title at the end of a list, if they are none of a sentence', () => {
    const titles = [
      ...PAPERS.map(({ title }) => title),
      'See You Next Summer: Leaves in Rings',
    ];
    const { digests } = parse(`Mar 14\n\n${titles.join('\n\n')}\n`);
    expect(digests).toMatchObject([{ papers: titles.map((title) => ({ title })) }]);
  });

  it('are no note where they have the day', () => {
    const list = PAPERS.map(({ title }) => `${title} (3 ▲)`).join('\n');
    const { digests } = parse(`Daily Papers\n\nHere are the papers of Mar 14:\n\n${list}\n`);
    expect(digests).toMatchObject([{ papers: PAPERS.map(({ title }) => ({ title })) }]);
  });
});
