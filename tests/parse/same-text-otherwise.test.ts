import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDigestFile } from '#parse/parse-digest.ts';

const CASES = new URL('cases/', import.meta.url);

/** Digests as people copy them: of these nothing is said by how lines end or where they begin. */
const FILES = readdirSync(CASES).filter(
  (name) => /\.input\.(?:txt|md)$/.test(name) && !/utf-16|windows-1252/.test(name),
);

function eachLine(text: string, change: (line: string) => string): string {
  return text.split('\n').map(change).join('\n');
}

/** What programs and people do to a text on its way, and what says nothing of its papers. */
const WAYS: readonly (readonly [string, (text: string) => string])[] = [
  ['lines that end as Windows has them', (text) => text.replace(/\n/g, '\r\n')],
  ['lines that end in carriage returns', (text) => text.replace(/\n/g, '\r')],
  ['a byte order mark', (text) => `\ufeff${text}`],
  ['blank lines before', (text) => `\n\n\n${text}`],
  ['no end of the last line', (text) => text.replace(/\n+$/, '')],
  ['spaces at the ends of lines', (text) => text.replace(/\n/g, '  \n')],
  [
    'all lines indented',
    (text) => eachLine(text, (line) => (line === '' ? '' : `    ${line}`)),
  ],
  ['all lines quoted', (text) => eachLine(text, (line) => `> ${line}`)],
  ['the signature of a mail behind', (text) => `${text}\n\n-- \nSent from my phone\n`],
];

function papersIn(name: string, text: string) {
  const { digests } = parseDigestFile(name, new TextEncoder().encode(text));
  return digests.flatMap(({ papers }) => papers.map((paper) => ({ ...paper, lines: null })));
}

describe.each(WAYS)('the same papers are read with %s', (_, write) => {
  test.each(FILES)('%s', (name) => {
    const text = readFileSync(new URL(name, CASES), 'utf8').replace(/\r\n?/g, '\n');
    expect(papersIn(name, write(text))).toEqual(papersIn(name, text));
  });
});
