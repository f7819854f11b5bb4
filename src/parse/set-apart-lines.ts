import type { Problem } from '#domain/problem.ts';
import type { LineRole } from '#domain/receipt.ts';
import { cleanValue } from './clean-value.ts';
import { findCrumbs } from './crumbs.ts';
import type { SourceText } from './decode-bytes.ts';
import { findSignature } from './find-signature.ts';
import type { Reading } from './formats/digest-format.ts';
import { isMailFooter } from './formats/mail-frame.ts';
import { reportUnassigned } from './formats/report-roles.ts';
import { cutLinkColumn } from './link-column.ts';
import { readRawTags } from './raw-tags.ts';
import { shortenText } from './shorten-text.ts';
import { readUnderlined } from './underlined-words.ts';
import { findAfterword, findFence, findNote, type LineSpan } from './words-around.ts';

/** Lines that no shape is to read, and what becomes of them. */
interface ApartLines {
  readonly span: LineSpan;
  readonly role: LineRole;
  /** `null` where nothing was written on them: the lines of a fence. */
  readonly problem: Problem | null;
}

type Find = (source: Pick<SourceText, 'file' | 'lines'>) => readonly ApartLines[];

function sayWords(lines: readonly string[], [from, to]: LineSpan): string {
  const written = lines.slice(from, to).map(cleanValue);
  return shortenText(written.filter((line) => line !== '').join(', '), 60);
}

const findRunOfCrumbs: Find = (source) => {
  const span = findCrumbs(source);
  if (span === null) return [];
  const [from, to] = span;
  const place = { first: from + 1, last: to, text: source.lines[from] ?? '' };
  return [{ span, role: 'unassigned', problem: reportUnassigned(source.file, place) }];
};

const findMailSignature: Find = ({ file, lines }) => {
  const from = findSignature(lines);
  if (from === -1) return [];
  const span = [from, lines.length] as const;
  const message = `The signature of a mail, left out: ${sayWords(lines, span)}.`;
  const problem = { file, line: from + 1, rule: 'page-furniture', message } as const;
  return [{ span, role: 'furniture', problem: { ...problem, severity: 'warning' } }];
};

const findFenceLines: Find = ({ lines }) => {
  const ends = findFence(lines) ?? [];
  return ends.map((at) => ({ span: [at, at + 1], role: 'furniture', problem: null }));
};

const findNoteLines: Find = ({ file, lines }) => {
  const span = findNote(lines);
  if (span === null) return [];
  const message = `Words of the sender, over the digest, left out: “${sayWords(lines, span)}”.`;
  const problem = { file, line: span[0] + 1, rule: 'senders-words', message } as const;
  return [{ span, role: 'furniture', problem: { ...problem, severity: 'warning' } }];
};

const findAfterwordLines: Find = ({ file, lines }) => {
  const span = findAfterword(lines);
  if (span === null) return [];
  const [from, to] = span;
  const place = { first: from + 1, last: to, text: sayWords(lines, span) };
  return [{ span, role: 'unassigned', problem: reportUnassigned(file, place) }];
};

/** What programs write under a text, behind a blank line; or a ruling line that ends it. */
const findFooterLines: Find = ({ file, lines }) => {
  const at = lines.findLastIndex((line) => /\S/.test(line));
  if (at < 1 || /\S/.test(lines[at - 1] ?? '')) return [];
  const text = cleanValue(lines[at] ?? '');
  const span = [at, at + 1] as const;
  if (/^[-=*_]{3,}$/.test(text)) return [{ span, role: 'furniture', problem: null }];
  if (!isMailFooter(text)) return [];
  const message = `Words of the page, not of a paper, left out: ${sayWords(lines, span)}.`;
  const problem = { file, line: at + 1, rule: 'page-furniture', message } as const;
  return [{ span, role: 'furniture', problem: { ...problem, severity: 'warning' } }];
};

/** In this order each may stand around the next: a note over a fence over a text with a signature. */
const FINDS: readonly Find[] = [
  findRunOfCrumbs,
  findMailSignature,
  findFooterLines,
  findNoteLines,
  findAfterwordLines,
  findFenceLines,
  findNoteLines,
  findAfterwordLines,
];

/**
 * A text with blank lines for what no shape is to read, and a way to account for these in what was
 * read of it: crumbs, the signature of a mail, a note over all and words under it, and a fence. The
 * links beside a dumped table are cut off, words have no bars, and elements in Markdown its signs.
 */
export function setApartLines(source: SourceText): {
  readonly source: SourceText;
  readonly account: (reading: Reading) => Reading;
} {
  const lines = [...source.lines];
  const apart: ApartLines[] = [];
  for (const find of FINDS) {
    for (const found of find({ file: source.file, lines })) {
      apart.push(found);
      lines.fill('', ...found.span);
    }
  }
  const kept = readRawTags(cutLinkColumn(readUnderlined(lines)));
  if (apart.length === 0 && kept === lines) return { source, account: (reading) => reading };
  const account = (reading: Reading): Reading => {
    const roles = [...reading.roles];
    for (const { span, role } of apart)
      for (let at = span[0]; at < span[1]; at += 1)
        if (/\S/.test(source.lines[at] ?? '')) roles[at] = role;
    const problems = apart.flatMap(({ problem }) => problem ?? []);
    return { ...reading, roles, problems: [...reading.problems, ...problems] };
  };
  return { source: { ...source, lines: kept, text: null }, account };
}
