import type { SourceText } from '#parse/decode-bytes.ts';
import type { Reading } from './digest-format.ts';
import { findReferences } from './find-references.ts';
import { readPageAddress } from './page-address.ts';
import { readPlainText } from './plain-text.ts';
import type { References } from './read-inline.ts';

/** A number and the words behind it, which may be glued to others: "GitHub 783[17]arXiv Page". */
const NUMBERED = /\s?\[(\d{1,5})\](arxiv(?: page)?(?=\s*(?:\[|$))|(?=[^\s(:.,;)]))/gi;
/** Where something can be typed: "[3]______". */
const FIELD = /\[\d{1,5}\]_{3,}/g;

/** A line without the numbers of its links; the page of the paper in place of its name. */
function withoutNumbers(line: string, references: References): string {
  if (!line.includes('[')) return line;
  return line.replace(FIELD, '').replace(NUMBERED, (mark, number: string, words: string) => {
    const address = references.get(number);
    if (address === undefined) return mark;
    const isPaper = words !== '' && readPageAddress(address).kind === 'paper';
    return isPaper ? ` · ${address}` : `${/^\s?/.exec(mark)?.[0] ?? ''}${words}`;
  });
}

/** The lines of a dump without the numbers before links, and those of their list blank; `null` for another text. */
export function unlinkLines(
  written: readonly string[],
): { readonly lines: readonly string[]; readonly listed: ReadonlySet<number> } | null {
  const { references, lines: listed, numbersStandBefore } = findReferences(written);
  if (!numbersStandBefore || references.size === 0) return null;
  const lines = written.map((line, at) =>
    listed.has(at) ? '' : withoutNumbers(line, references),
  );
  return { lines, listed };
}

/**
 * A text whose titles are no links: as plain text, without the numbers that a text browser wrote
 * before its links, and without their list.
 */
export function readUnlinked(source: SourceText): Reading {
  const unlinked = unlinkLines(source.lines);
  if (unlinked === null) return readPlainText(source);
  const { lines, listed } = unlinked;
  const reading = readPlainText({ ...source, lines, text: null });
  const roles = reading.roles.map((role, at) => {
    if (role !== null || !/\S/.test(source.lines[at] ?? '')) return role;
    return listed.has(at) ? 'metadata' : 'furniture';
  });
  return { ...reading, roles };
}
