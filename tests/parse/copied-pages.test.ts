import { describe, expect, it } from 'vitest';
import { parseDigestFile } from '#parse/parse-digest.ts';

const TITLES = [
  'Averaging the Weights of Twins',
  'A Quiet Vocoder for Small Devices',
  'What Clicks Tell: Crosses Revisited',
  'Mixing Leaves by Their Veins',
  'Sparse Attention, Dense Retrieval',
];
const ABSTRACT = 'We average the weights of models, and find that all is well. '
  .repeat(5)
  .trim();
const VOTES = ['12', '1.2k', '3', '2k', '140'];
const COUNTS = [12, 1200, 3, 2000, 140];

function parse(lines: readonly string[]) {
  return parseDigestFile('page.txt', new TextEncoder().encode(lines.join('\n')));
}

/** A name of two words, for each paper another. */
function lab(title: string): string {
  return `Leaf ${title.split(' ').at(-1) ?? ''}`;
}

/** Lines for each paper, from its title, its abstract and its votes. */
type Card = (title: string, abstract: string, votes: string) => readonly string[];

function write(head: readonly string[], card: Card): readonly string[] {
  return [
    ...head,
    ...TITLES.flatMap((title, at) =>
      card(title, `${ABSTRACT} ${String(at)}.`, VOTES[at] ?? ''),
    ),
  ];
}

describe('a page of papers as browsers copy it', () => {
  const head = ['Daily Papers', 'by', 'AK', 'and the research community', 'Mar 14'];
  const titles = TITLES.map((title, at) => ({ title, abstract: null, upvotes: COUNTS[at] }));

  it.each<readonly [string, Card]>([
    [
      'of titles and votes',
      (title, _, votes) => ['Submitted by', 'akhaliq', votes, title, '·', '9 authors', '2'],
    ],
    [
      'with words for pictures',
      (title, _, votes) => {
        const faces = ['ada', 'emmy'].map((name) => `${name}'s avatar`);
        return [
          'Submitted by',
          "ak's avatar",
          'ak',
          'Upvote',
          votes,
          title,
          ...faces,
          '•',
          '9 authors',
        ];
      },
    ],
    [
      'with names of two words for who sent them',
      (title, _, votes) => ['Submitted by', lab(title), votes, title, '9 authors', '2'],
    ],
    [
      'with pictures of who sent them',
      (title, _, votes) => ['Submitted by', 'avatar', lab(title), votes, title, '9 authors'],
    ],
    [
      'with organisations that are called so',
      (title, _, votes) => [
        'Submitted by ada',
        votes,
        title,
        'Organization',
        lab(title),
        '9 authors',
      ],
    ],
    [
      'with empty items before the number of authors',
      (title, _, votes) => ['Submitted by', 'ada', votes, title, '• • 9 authors', '2'],
    ],
    [
      'with organisations in one line',
      (title, _, votes) => [votes, title, `Organization: ${lab(title)}`, '9 authors', '2'],
    ],
    [
      'with signs before all figures',
      (title, _, votes) => ['Submitted by ada', `▲ ${votes}`, title, 'MIT · 9 authors · 💬 2'],
    ],
    [
      'with list marks for everything',
      (title, _, votes) => [
        `• ${title}`,
        '  • 9 authors',
        `  • ${votes} upvotes`,
        '  • 3 comments',
      ],
    ],
  ])('%s', (_, card) => {
    expect(parse(write(head, card)).digests).toMatchObject([
      { label: 'Mar 14', papers: titles },
    ]);
  });

  const papers = TITLES.map((title, at) => ({ title, abstract: `${ABSTRACT} ${String(at)}.` }));
  it.each<readonly [string, readonly string[], Card]>([
    [
      'with organisation, day and comments in one word',
      head,
      (title, abstract) => ['7', title, abstract, `${lab(title)}·Feb 24, 2025·5`],
    ],
    [
      'of a week, with its day',
      ['Daily Papers', 'Week of Mar 10, 2025', ''],
      (title, abstract) => ['7', title, abstract, '9 authors', '·', 'Mar 3', '5', ''],
    ],
    [
      'with the buttons of alphaXiv in one word',
      ['alphaXiv', 'Explore', ''],
      (title, abstract) => [title, '', abstract, '', 'View blog184Bookmark', ''],
    ],
    [
      'with the buttons of alphaXiv as lynx has them, behind abstracts',
      ['alphaXiv', 'Explore', ''],
      (title, abstract) => [title, '', `${abstract} [3]View blog[4]184[5]Bookmark`, ''],
    ],
    [
      'with the number of results',
      ['Daily Papers', '5 results', ''],
      (title, abstract) => ['7', title, abstract, '9 authors', '·', 'Mar 3', '5', ''],
    ],
    [
      'with a day below organisations',
      head,
      (title, abstract) => ['7', title, abstract, 'Organization', lab(title), 'Mar 3, 2025'],
    ],
    [
      'with signs before the figures',
      head,
      (title, abstract, votes) => [`🚀 ${title}`, abstract, `👍 ${votes} 💬 3 ⭐ 1.2k`, ''],
    ],
    [
      'with where they were written',
      ['alphaXiv', 'Explore'],
      (title, abstract, votes) => [
        'agents',
        title,
        'Example Institute',
        abstract,
        'View blog',
        votes,
      ],
    ],
    [
      'in reading view',
      ['Daily Papers - Hugging Face', 'huggingface.co', '1 minute', ''],
      (title, abstract) => [title, '', abstract, ''],
    ],
    [
      'of which a name stands with "et al."',
      head,
      (title, abstract) => [title, 'Ada Byron et al.', abstract, ''],
    ],
  ])('%s', (_, above, card) => {
    expect(parse(write(above, card)).digests).toMatchObject([{ papers }]);
  });
});

describe('a page that was printed', () => {
  const wrap = (text: string, width: number): string =>
    text.replace(
      new RegExp(`.{1,${String(width)}}(?:\\s|$)`, 'g'),
      (line) => `${line.trim()}\n`,
    );
  const titles = TITLES.map(
    (title) =>
      `${title}, and What Else There Is to Say of Them in Large Letters over Two Lines`,
  );
  const papers = titles.map((title, at) => ({ title, abstract: `${ABSTRACT} ${String(at)}.` }));
  const body = papers
    .map(
      ({ title, abstract }) => `${wrap(title, 60)}\n${wrap(abstract, 80)}\nMIT\n·\nMar 3\n\n`,
    )
    .join('')
    .split('\n');

  it.each([8, 9, 10, 11])('goes on over the end of a page of %i lines', (length) => {
    let page = 0;
    const lines = body.map((line, at) => {
      if (at % length !== 0) return line;
      page += 1;
      const foot = `\nhttps://huggingface.co/papers/trending\n${String(page)}/99`;
      return `${foot}\n\f3/14/25, 9:12 AM\nDaily Papers - Hugging Face\n\n${line}`;
    });
    expect(parse(lines).digests).toMatchObject([{ papers }]);
  });
});

describe('a page that a text browser dumped', () => {
  it('has whole titles, though the link before them is wrapped', () => {
    const long = 'and What Else There Is\n   to Say of Them in a Second Line';
    const cards = TITLES.map((title, at) => {
      return `   [${String(at + 1)}]${title}, ${long}\n\n   ${ABSTRACT} ${String(at)}.\n`;
    });
    const list = TITLES.map((_, at) => {
      return `   ${String(at + 1)}. https://huggingface.co/papers/2503.0000${String(at)}`;
    });
    const papers = TITLES.map((title, at) => ({
      title: `${title}, ${long.replace(/\s+/g, ' ')}`,
      abstract: `${ABSTRACT} ${String(at)}.`,
      arxivId: `2503.0000${String(at)}`,
    }));
    const lines = [...cards, 'References', '', '   Visible links', ...list];
    expect(parse(lines).digests).toMatchObject([{ papers }]);
  });
});
