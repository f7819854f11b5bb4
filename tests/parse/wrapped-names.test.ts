import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDigestFile } from '#parse/parse-digest.ts';

const AUTHORS = [
  'Ada Byron',
  'Emmy Noether',
  'Jean-Luc O’Neill',
  'José Müller',
  'Łukasz van der Berg',
  'Grace B. Hopper',
  'Sofia Kowalewska',
  'Émilie du Châtelet',
  'Kurt Gödel',
  'Srinivasa Ramanujan',
];
const TITLES = [
  'Averaging the Weights of Twins',
  'A Quiet Vocoder for Small Devices That Have Little Memory and a Slow Processor',
  'What Clicks Tell: Crosses Revisited for the Long Tail of the Advertisements',
];
const ABSTRACT = 'We average the weights of models, and find that all is well with it. '.repeat(
  9,
);

/** As many words to a line as fit, none cut. */
function wrap(text: string, width: number): string {
  const lines = [''];
  for (const word of text.trim().split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}

interface Paper {
  readonly title: string;
  readonly authors: readonly string[];
}

function read(papers: readonly Paper[], write: (text: string) => string) {
  const text = papers.map(({ title, authors }, at) =>
    [`${write(title)}\n${write(authors.join(', '))}`, write(`${ABSTRACT} ${String(at)}.`)].join(
      '\n\n',
    ),
  );
  const bytes = new TextEncoder().encode(text.join('\n\n'));
  return parseDigestFile('any.txt', bytes).digests.flatMap((digest) =>
    digest.papers.map(({ title, authors }) => ({ title, authors })),
  );
}

const papers = fc
  .array(fc.shuffledSubarray(AUTHORS, { minLength: 2 }), { minLength: 3, maxLength: 3 })
  .map((lists) => TITLES.map((title, at) => ({ title, authors: lists[at] ?? [] })));

describe('names that were wrapped with their text', () => {
  it('are the authors of their paper, wherever the lines break', () => {
    fc.assert(
      fc.property(papers, fc.integer({ min: 60, max: 100 }), (all, width) => {
        expect(read(all, (text) => wrap(text, width))).toEqual(all);
      }),
    );
  });

  it.each([
    ['two capitalised words', 'for 3D\nGaussian Splatting'],
    ['what looks like names', 'with\nSublinear Regret and Constant Violation'],
    ['a word that pages have as well', 'of Large Language\nModels'],
  ])('and a title that ends in %s keeps its end', (_, end) => {
    const written = `A New Method to Average the Weights of the Networks ${end}`;
    const width = written.indexOf('\n');
    const all = [...TITLES, written.replace('\n', ' ')].map((title) => ({
      title,
      authors: AUTHORS.slice(0, 3),
    }));
    expect(wrap(all.at(-1)?.title ?? '', width)).toBe(written);
    expect(read(all, (text) => wrap(text, width))).toEqual(all);
  });
});

describe('names behind “by”', () => {
  it.each(['by ', 'By '])(
    'are the authors of their paper, wherever the lines break: %j',
    (by) => {
      fc.assert(
        fc.property(papers, fc.integer({ min: 60, max: 100 }), (all, width) => {
          const written = all.map(({ title, authors: [first = '', ...rest] }) => {
            return { title, authors: [`${by}${first}`, ...rest] };
          });
          expect(read(written, (text) => wrap(text, width))).toEqual(all);
        }),
      );
    },
  );

  it('may be one, in a text of which no paper has more', () => {
    const all = TITLES.map((title, at) => ({ title, authors: AUTHORS.slice(at, at + 1) }));
    const written = all.map(({ title, authors }) => {
      return { title, authors: authors.map((name) => `by ${name}`) };
    });
    expect(read(written, (text) => text)).toEqual(all);
  });

  it('leave a title that goes on with “by” whole', () => {
    const title = 'A Quiet Vocoder That Was Made to Listen by Simulated Annealing';
    const all = [title, ...TITLES].map((each) => ({
      title: each,
      authors: AUTHORS.slice(0, 3),
    }));
    const broken = (text: string): string => text.replace(/ (?=by Simulated)/, '\n');
    expect(read(all, broken)).toEqual(all);
  });

  it.each(['by Monte Carlo, which is fast.', 'by Monte Carlo.'])(
    'are none in a sentence that goes on with “%s”',
    (end) => {
      const abstract = `${wrap(ABSTRACT, 70)}\nAll of it was found with no means of our own, and is computed for each\n${end}`;
      const text = TITLES.map((title) => `${title}\nby Ada Byron, Kurt Gödel\n\n${abstract}`);
      const { digests } = parseDigestFile(
        'any.txt',
        new TextEncoder().encode(text.join('\n\n')),
      );
      expect(digests).toMatchObject([
        { papers: TITLES.map(() => ({ abstract: abstract.replace(/\s+/g, ' ') })) },
      ]);
    },
  );
});
