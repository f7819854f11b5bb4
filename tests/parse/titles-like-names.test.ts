import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDigestFile } from '#parse/parse-digest.ts';

const WORDS =
  'Passing Tests Wrong Patches Seeing Far Thinking Deep Sparse Vision Graph Memory Ada Byron';

const words = fc
  .array(fc.constantFrom(...WORDS.split(' ')), { minLength: 2, maxLength: 3 })
  .map((chosen) => chosen.join(' '));

/** "Passing Tests, Wrong Patches", "Sparse Vision and Graph Memory": as a line of names looks. */
const namesLikeTitle = fc
  .tuple(fc.array(words, { minLength: 2, maxLength: 3 }), fc.constantFrom(', ', ' and ', ' & '))
  .map(([parts, sign]) => parts.join(sign));

const OTHERS = [
  'Averaging the Weights of Twins',
  'A Quiet Vocoder for Small Devices',
  'What Clicks Tell: Crosses Revisited',
  'Mixing Leaves by Their Veins',
  'How to Ask a Model Twice',
];

/** Five titles, one or two of which look like names. */
const titles = fc
  .tuple(
    fc.uniqueArray(namesLikeTitle, { minLength: 1, maxLength: 2 }),
    fc.shuffledSubarray(OTHERS, { minLength: 5 }),
    fc.nat({ max: 4 }),
    fc.nat({ max: 4 }),
  )
  .map(([like, others, one, other]) =>
    others.map((title, at) => (at === one ? like[0] : at === other ? like[1] : null) ?? title),
  );

function abstractOf(at: number): string {
  const sentence =
    'average their weights, and find that the mean is better than either of them.';
  return `We take ${String(at + 2)} models, ${sentence} All ${'nine '.repeat(at + 40)}tasks say so.`;
}

const AUTHORS = 'Grace B. Hopper, Emmy Noether and Kurt Gödel';

/** One way to write a list of papers. */
type Layout = (titles: readonly string[]) => string;

function each(paper: (title: string, at: number) => string, between = '\n\n'): Layout {
  return (all) => all.map(paper).join(between);
}

const LAYOUTS: readonly (readonly [name: string, layout: Layout])[] = [
  ['with blank lines', each((title, at) => `${title}\n\n${abstractOf(at)}`)],
  ['over its abstract', each((title, at) => `${title}\n${abstractOf(at)}`)],
  ['without blank lines', each((title, at) => `${title}\n${abstractOf(at)}`, '\n')],
  [
    'under a header',
    (all) => `new\n\nMar 14\n\n${all.map((t, at) => `${t}\n\n${abstractOf(at)}`).join('\n\n')}`,
  ],
  ['over its authors', each((title, at) => `${title}\n\n${AUTHORS}\n\n${abstractOf(at)}`)],
  ['right over its authors', each((title, at) => `${title}\n${AUTHORS}\n${abstractOf(at)}`)],
  ['under a number', each((title, at) => `${String(at + 7)}\n\n${title}\n\n${abstractOf(at)}`)],
  [
    'on a card',
    each(
      (title, at) =>
        `${String(at + 7)}\n${title}\n${abstractOf(at)}\nCarnegie University\n·\nJan 14, 2025`,
      '\n',
    ),
  ],
  ['as a heading', each((title, at) => `### ${title}\n\n${abstractOf(at)}`)],
  ['in bold', each((title, at) => `**${title}**\n\n${abstractOf(at)}`)],
  ['with a label', each((title, at) => `Title: ${title}\n\n${abstractOf(at)}`)],
  ['as headings alone', each((title) => `### ${title}`)],
];

/** One title with a names-like one behind it, the first of which has no abstract. */
const LONELY: readonly (readonly [name: string, mark: Layout])[] = [
  ['plain', each((title) => title)],
  ['as a heading', each((title) => `### ${title}`)],
  ['in bold', each((title) => `**${title}**`)],
];

function read(text: string) {
  const bytes = new TextEncoder().encode(text);
  return parseDigestFile('any.txt', bytes).digests.flatMap(({ papers }) => papers);
}

describe('a title that looks like a line of names is a title', () => {
  it.each([...LAYOUTS])('%s', (_, layout) => {
    fc.assert(
      fc.property(titles, (all) => {
        expect(read(layout(all)).map(({ title }) => title)).toEqual(all);
      }),
    );
  });

  it('as the only paper', () => {
    fc.assert(
      fc.property(namesLikeTitle, (title) => {
        const papers = read(`${title}\n\n${abstractOf(1)}`);
        expect(papers).toMatchObject([{ title, authors: [], abstract: abstractOf(1) }]);
      }),
    );
  });

  it.each([...LONELY])('behind a title without an abstract, %s', (_, mark) => {
    fc.assert(
      fc.property(namesLikeTitle, fc.nat({ max: 4 }), (title, place) => {
        const papers = OTHERS.map((other, at) => `${mark([other])}\n\n${abstractOf(at)}`);
        papers.splice(
          place,
          0,
          `${mark(['A Title Alone of All'])}\n\n${mark([title])}\n\n${abstractOf(9)}`,
        );
        const found = read(papers.join('\n\n'));
        expect(found.filter(({ abstract }) => abstract === null)).toMatchObject([
          { title: 'A Title Alone of All', authors: [] },
        ]);
        expect(found.find(({ abstract }) => abstract === abstractOf(9))?.title).toBe(title);
      }),
    );
  });

  it('in a list of titles alone', () => {
    fc.assert(
      fc.property(namesLikeTitle, fc.nat({ max: 5 }), (title, place) => {
        const all = OTHERS.toSpliced(place, 0, title);
        expect(read(all.join('\n\n')).map((paper) => paper.title)).toEqual(all);
      }),
    );
  });

  it('as the second line of a title', () => {
    fc.assert(
      fc.property(namesLikeTitle, fc.constantFrom(':', ' with', ' and', ','), (tail, end) => {
        const text = `The First Line of a Title${end}\n${tail}\n\n${abstractOf(1)}`;
        expect(read(text)).toMatchObject([
          { title: `The First Line of a Title${end} ${tail}`, authors: [] },
        ]);
      }),
    );
  });
});

describe('a line of names stays one', () => {
  const paper = (at: number, names: string): string =>
    `${OTHERS[at] ?? ''}\n\n${names}${abstractOf(at)}`;

  it('under every title, in bold too', () => {
    for (const names of [AUTHORS, `**${AUTHORS}**`]) {
      const found = read([0, 1, 2, 3].map((at) => paper(at, `${names}\n\n`)).join('\n\n'));
      expect(found.map(({ title }) => title)).toEqual(OTHERS.slice(0, 4));
      expect(found.every(({ authors }) => authors.length === 3)).toBe(true);
    }
  });

  it('under one title of three, and of many where it stands right under it', () => {
    const few = read([paper(0, `${AUTHORS}\n\n`), paper(1, ''), paper(2, '')].join('\n\n'));
    expect(few.map(({ authors }) => authors.length)).toEqual([3, 0, 0]);
    const many = [0, 1, 2, 3].map((at) => paper(at, ''));
    const named = `${OTHERS[4] ?? ''}\n${AUTHORS}\n\n${abstractOf(4)}`;
    const found = read([...many, named].join('\n\n'));
    expect(found.map(({ authors }) => authors.length)).toEqual([0, 0, 0, 0, 3]);
  });

  it('beside bold titles, in bold itself', () => {
    const pairs = [0, 1, 2].map(
      (at) => `**${OTHERS[at] ?? ''}**\n\n**${AUTHORS}**\n\n${abstractOf(at)}`,
    );
    expect(read(pairs.join('\n\n')).map(({ title }) => title)).toEqual(OTHERS.slice(0, 3));
  });
});
