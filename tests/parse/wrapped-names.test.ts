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
