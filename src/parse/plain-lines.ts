import { removeStray } from './normalise-text.ts';

const ODD = /[\u00a0\u00ad\u180e\u200b\u2060-\u2064\ufeff]/;

/** A line with common spaces in it, and without signs that have no width. */
export function plainSigns(line: string): string {
  return ODD.test(line) ? removeStray(line).replaceAll('\u00a0', ' ') : line;
}

/** Cuts at line ends; at those of word processors and presentations (U+2028, NEL, VT) where no other are. */
export function splitLines(text: string): string[] {
  if (text.includes('\r')) return text.split(/\r\n|\n|\r/);
  const lines = text.split('\n');
  return lines.length > 1 ? lines : text.split(/[\u2028\u2029\u0085\v]/);
}

const TAB = 0x09;
const SPACE = 0x20;
const QUOTE = 0x3e;

/** So much of the text, of the lines that are not blank, has to be quoted. */
const MOSTLY = 0.5;

/**
 * Lines without what stands before all of them: the ">" of a mail that quotes the text, or the
 * indentation of a text that was set off. The same array where nothing does.
 */
export function withoutMargin(lines: readonly string[]): readonly string[] {
  let quoted = 0;
  let written = 0;
  let indent: string | null = null;
  for (const line of lines) {
    const start = line.charCodeAt(0);
    const isIndented = start === SPACE || start === TAB;
    if (line === '' || (isIndented && !/[^ \t]/.test(line))) continue;
    written += 1;
    if (start === QUOTE) quoted += 1;
    if (indent === '') continue;
    const blank = isIndented ? (/^[ \t]*/.exec(line)?.[0] ?? '') : '';
    indent = indent === null ? blank : commonStart(indent, blank);
  }
  if (quoted > written * MOSTLY) return lines.map((line) => line.replace(/^(?:> ?)+/, ''));
  const { length } = indent ?? '';
  return length === 0 ? lines : lines.map((line) => line.slice(length));
}

function commonStart(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return one.slice(0, length);
}
