import { describe, expect, it } from 'vitest';
import { parseDigestFile } from '#parse/parse-digest.ts';
import { inventRecords } from '#pipeline/bench/invent-records.ts';
import { PAGE_SHAPES } from '#pipeline/bench/write-page-shapes.ts';
import { SHAPES } from '#pipeline/bench/write-shapes.ts';

function each(text: string, change: (line: string) => string): string {
  return text.split('\n').map(change).join('\n');
}

function everyFifthSpace(text: string, instead: string): string {
  let count = 0;
  return text.replaceAll(' ', () => ((count += 1) % 5 === 0 ? instead : ' '));
}

/** What mail programs, word processors and terminals do to all of a text. */
const DISGUISES: readonly (readonly [name: string, disguise: (text: string) => string])[] = [
  ['line ends of U+2028', (text) => text.replaceAll('\n', '\u2028')],
  ['line ends of NEL', (text) => text.replaceAll('\n', '\u0085')],
  ['line ends of VT', (text) => text.replaceAll('\n', '\v')],
  ['quoted by a mail', (text) => each(text, (line) => `> ${line}`)],
  ['quoted twice', (text) => each(text, (line) => (line === '' ? '>>' : `>> ${line}`))],
  ['set off by a tab', (text) => each(text, (line) => (line === '' ? '' : `\t${line}`))],
  ['set off by spaces', (text) => each(text, (line) => `    ${line}`)],
  ['with spaces that do not break', (text) => everyFifthSpace(text, '\u00a0')],
  ['with signs without width', (text) => everyFifthSpace(text, ' \u200b')],
  ['with soft hyphens', (text) => text.replaceAll(/([a-z]{3})([a-z]{5})/g, '$1\u00ad$2')],
];

const WRITTEN = [...PAGE_SHAPES, ...SHAPES].map(
  ([name, write]) => [name, write(inventRecords(4))] as const,
);

function papersOf(text: string) {
  return parseDigestFile('any', new TextEncoder().encode(text)).digests;
}

/** Markup and data hold their signs in other ways; a mail's lines are its own. */
const isText = (name: string): boolean => !/JSON|Atom|RSS|HTML|saved mail/.test(name);

describe('what stands before all lines, and signs that look like none, change nothing', () => {
  it.each([...DISGUISES])('%s', (_, disguise) => {
    for (const [name, text] of WRITTEN.filter(([shape]) => isText(shape))) {
      expect([name, papersOf(disguise(text))]).toEqual([name, papersOf(text)]);
    }
  });

  it('a quotation in a digest stays there', () => {
    const long = 'A text follows here, of some length, as abstracts have it. '.repeat(6);
    const paper = `A Title of Some Kind\n\n${long}\n> said they\n`;
    expect(JSON.stringify(papersOf(paper))).toContain('> said they');
  });
});
