import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDigestFile } from '#parse/parse-digest.ts';

interface Written {
  readonly title: string;
  readonly names: string;
  readonly abstract: string;
}

const TITLES = [
  'Averaging the Weights of Twins-Like Models',
  'What Clicks Tell about the Long-Tailed Web: Crosses Revisited',
  'A Quiet Vocoder',
  'CoCa',
];
const AUTHORS = ['Ada Byron', 'J. von Neumann', 'Émilie du Châtelet', 'Grace B. Hopper'];

const papers = fc
  .tuple(
    fc.shuffledSubarray(TITLES, { minLength: 3 }),
    fc.array(fc.shuffledSubarray(AUTHORS, { minLength: 2 }), { minLength: 4, maxLength: 4 }),
  )
  .map(([titles, authors]) =>
    titles.map((title, at) => ({
      title,
      authors: authors[at] ?? [],
      abstract: `We take ${String(at + 2)} models and ${'average them, '.repeat(20)}and all is well.`,
    })),
  );

const SHAPES: readonly (readonly [
  name: string,
  write: (paper: Written, at: number) => string,
])[] = [
  ['a dash', ({ title, names, abstract }) => `**${title}** — ${names}\n\n${abstract}`],
  [
    'a dash over the abstract',
    ({ title, names, abstract }) => `**${title}** – ${names}\n${abstract}`,
  ],
  [
    'an item of a list',
    ({ title, names, abstract }) => `- **${title}** -- ${names}\n  ${abstract}`,
  ],
  [
    'an item with a number',
    ({ title, names, abstract }, at) =>
      `${String(at + 1)}. **${title}** - *${names}*\n\n   ${abstract}`,
  ],
  ['brackets', ({ title, names, abstract }) => `**${title}** (${names})\n\n${abstract}`],
  ['“by”', ({ title, names, abstract }) => `__${title}__, by ${names}\n\n${abstract}`],
  ['“et al.”', ({ title, names, abstract }) => `**${title}**: ${names} et al.\n${abstract}`],
  [
    'links behind them',
    ({ title, names, abstract }) =>
      `**${title}** — ${names} ([pdf](https://example.org/a.pdf), [code](https://example.org/b))\n\n${abstract}`,
  ],
  [
    'a title that is a link',
    ({ title, names, abstract }, at) =>
      `- [${title}](https://arxiv.org/abs/2501.0000${String(at)}) — ${names}\n\n  ${abstract}`,
  ],
  [
    'a heading that is a link',
    ({ title, names, abstract }, at) =>
      `### [${title}](https://arxiv.org/abs/2501.0000${String(at)}) — ${names}\n\n${abstract}`,
  ],
];

function read(text: string) {
  const bytes = new TextEncoder().encode(text);
  return parseDigestFile('any.md', bytes).digests.flatMap((digest) =>
    digest.papers.map(({ title, authors, abstract }) => ({ title, authors, abstract })),
  );
}

const ABSTRACT = 'Two models that were trained from one start lie in one valley of the loss.';

describe('names behind a title are its authors', () => {
  it.each([...SHAPES])('%s', (_, write) => {
    fc.assert(
      fc.property(papers, (all) => {
        const text = all.map((paper, at) =>
          write({ ...paper, names: paper.authors.join(', ') }, at),
        );
        expect(read(text.join('\n\n'))).toEqual(all);
      }),
    );
  });

  it('one name, where two other titles have more', () => {
    const text = ['Ada Byron, Kurt Gödel', 'Emmy Noether', 'Kurt Gödel and Emmy Noether'].map(
      (names, at) => `**${TITLES[at] ?? ''}** — ${names}\n\n${ABSTRACT}`,
    );
    expect(read(text.join('\n\n')).map(({ authors }) => authors.length)).toEqual([2, 1, 2]);
  });
});

describe('what may be no names stays text', () => {
  it.each([
    ['one name alone', 'Sparse Attention'],
    ['names that a sentence goes on with', 'Ada Byron and Emmy Noether\nhave said so.'],
    ['names before a sentence', 'Ada Byron, Emmy Noether. They have said so.'],
    ['words', 'a short word on it'],
  ])('%s', (_, behind) => {
    const found = read(
      `**${TITLES[0] ?? ''}** — ${behind}\n\n${ABSTRACT}\n\n**${TITLES[1] ?? ''}** — Other words.\n\n${ABSTRACT} Indeed.`,
    );
    expect(found.map(({ title }) => title)).toEqual(TITLES.slice(0, 2));
    expect(found[0]).toMatchObject({
      authors: [],
      abstract: `${behind.replace('\n', ' ')} ${ABSTRACT}`,
    });
  });
});

describe('a word in bold', () => {
  const item = (title: string, text = ABSTRACT): string => `- **${title}**: ${text}`;

  it('is a title where it stands as the other titles do', () => {
    const all = ['CoCa', ...TITLES.slice(0, 3)];
    const text = all.map((title, at) => item(title, `${ABSTRACT} ${String(at)}.`)).join('\n');
    expect(read(text).map(({ title }) => title)).toEqual(all);
  });

  it('is none where it is said again, or where it begins a paragraph among items', () => {
    const parts = (at: number): string =>
      `**Methods** We do ${String(at)}.\n\n**Results** It is ${String(at)}.`;
    const text = [0, 1].map((at) => `**${TITLES[at] ?? ''}**\n\n${parts(at)}`).join('\n\n');
    expect(read(text).map(({ title }) => title)).toEqual(TITLES.slice(0, 2));
    const list = `${item(TITLES[0] ?? '')}\n\n  **Methods** ${ABSTRACT}\n\n${item(TITLES[1] ?? '')}`;
    expect(read(list).map(({ title }) => title)).toEqual(TITLES.slice(0, 2));
  });
});
