import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDigestFile } from '#parse/parse-digest.ts';
import { findParseFaults } from '#pipeline/bench/find-parse-faults.ts';
import { paperRecords } from './arbitrary-records.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

const PIECES = [
  'new',
  'Subscribe',
  'Mar 14',
  'Mar 15',
  '2025-03-14',
  'Daily Papers',
  'byAK and the research community',
  'Models',
  'Docs',
  '12',
  '▲ 7',
  'arXiv:2403.01234',
  'Ada Byron, Emmy Noether',
  'Abstract',
  '---',
  '###',
  '# A',
  '**B**',
  '1. One',
  'A Title of Some Kind',
  'a word',
  'We do this and that. It works.',
  '&amp;lt;',
  '\u001b[31m',
  '\u202e',
  '\ufeff',
  '\u0000',
  '\u2028',
  '\u0085',
  '\f',
  '\t',
  ' ',
  '\n',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '[',
  '[A Link of Words](https://huggingface.co/papers/2601.00001)',
  '][3]',
  ']: https://example.org',
  '](javascript:alert(1))',
  '![',
  '**',
  '`',
  '- **Authors:** ',
  'References',
  '=====',
  '·',
  '8 authors',
  '-',
  'Upvote',
  '<!DOCTYPE html>',
  '<h3><a href="/papers/2601.00001">A Title</a>',
  '</p>',
  '<script>',
  'Long sentences fill this abstract, one after the other. '.repeat(9),
];
const shapedText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 12 })), {
    maxLength: 60,
  })
  .map((pieces) => pieces.join(''));

describe('whatever comes in', () => {
  it('arbitrary text is read without a throw, and every line is accounted for', () => {
    fc.assert(
      fc.property(shapedText, (text) => {
        const parsed = parseDigestFile('any.txt', encode(text));
        expect(findParseFaults(parsed)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('arbitrary bytes are read or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(findParseFaults(parseDigestFile('any.bin', bytes))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('any file name gives an id that is safe as a file name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(
          findParseFaults(
            parseDigestFile(name, encode('A Title\n\nAn abstract, it is short.\n')),
          ),
        ).toEqual([]);
      }),
    );
  });

  it.each([
    ['a megabyte without a space', 'a'.repeat(1_000_000)],
    ['a megabyte of words on a line', 'word '.repeat(200_000)],
    ['many short lines', 'ab\n'.repeat(10_000)],
    ['many blank lines', '\n'.repeat(300_000)],
    ['many ampersands', '&#'.repeat(300_000)],
    ['many terminal sequences', '\u001b['.repeat(200_000)],
    ['many stars', '**'.repeat(300_000)],
    ['many joiners', '\u200d'.repeat(300_000)],
    ['many opened brackets', `# A Title\n\n${'['.repeat(500_000)}`],
    [
      'many brackets in each other',
      `# A Title\n\n${'['.repeat(250_000)}${']'.repeat(250_000)}`,
    ],
    ['many beginnings of links', `# A Title\n\n${'[a]('.repeat(250_000)}`],
    ['many small links', `# A Title\n\n${'[a](b) '.repeat(150_000)}`],
    ['many links to data', `# A Title\n\n${'](data:'.repeat(150_000)}`],
    ['many backslashes', `# [A Title](/papers/2601.00001)\n\n${'\\\\'.repeat(500_000)}a`],
    ['many underscores', `# [A Title](/papers/2601.00001)\n\n${'_a '.repeat(300_000)}`],
    ['a wide heading', `# A ${' '.repeat(1_000_000)}b\n\n[x](/y)`],
    ['a wide ruling', `${'- '.repeat(500_000)}x\n\n[x](/y)`],
    ['many lines of one paragraph', `# [A](/papers/2601.00001)\n\n${'word\n'.repeat(100_000)}`],
    ['many opened elements', `<!DOCTYPE html>${'<div>'.repeat(200_000)}`],
    ['many wrong ends', `<!DOCTYPE html>${'<b></i>'.repeat(150_000)}`],
    ['many links in an element', `<!DOCTYPE html><p>${'<a href=x>1</a>'.repeat(70_000)}`],
    ['many comments before HTML', `${'<!---->'.repeat(2000)}x`],
    ['many attributes', `<!DOCTYPE html><p ${'a=b '.repeat(250_000)}>x`],
    ['many dates', 'Mar 14\n'.repeat(10_000)],
    ['many names', 'Ada Byron, '.repeat(60_000)],
    ['page words between titles', 'Previous\n\nA Title of Papers\n\n'.repeat(3000)],
    [
      'one paper very often',
      'A Title\n\nIts abstract is short, as can be seen.\n\n'.repeat(2000),
    ],
  ])(
    '%s ends in good time',
    (_, text) => {
      expect(findParseFaults(parseDigestFile('big.txt', encode(text)))).toEqual([]);
    },
    15_000,
  );
});

/** Wraps as a mail program does: as many words to a line as fit, none cut. */
function wrap(text: string, width: number): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

const HEADER = 'new\n\nSubscribe\n\nbyAK and the research community\n\nMar 14\n\n';

function readBack(text: string): readonly { title: string; abstract: string | null }[] {
  const { digests } = parseDigestFile('written.txt', encode(text));
  return digests.flatMap((digest) =>
    digest.papers.map((paper) => ({ title: paper.title, abstract: paper.abstract })),
  );
}

describe('records written in the shape are read back the same', () => {
  it.each([
    ['a blank line after each paragraph', '\n\n', '\n\n'],
    ['no blank line before the abstract', '\n', '\n\n'],
    ['no blank line before the next title', '\n\n', '\n'],
    ['three blank lines', '\n\n\n\n', '\n\n\n\n'],
    ['windows line ends', '\r\n\r\n', '\r\n\r\n'],
  ])('%s', (_, beforeAbstract, beforeTitle) => {
    fc.assert(
      fc.property(paperRecords, (records) => {
        const written = records.map((each) => each.title + beforeAbstract + each.abstract);
        expect(readBack(HEADER + written.join(beforeTitle))).toEqual(
          records.map(({ title, abstract }) => ({ title, abstract })),
        );
      }),
    );
  });

  it('wrapped at any width', () => {
    fc.assert(
      fc.property(paperRecords, fc.integer({ min: 45, max: 140 }), (records, width) => {
        const written = records.map((each) => `${each.title}\n\n${wrap(each.abstract, width)}`);
        expect(readBack(HEADER + written.join('\n\n'))).toEqual(
          records.map(({ title, abstract }) => ({ title, abstract })),
        );
      }),
    );
  });
});
