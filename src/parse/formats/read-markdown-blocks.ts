import type { LineRole } from '#domain/receipt.ts';
import { BlockReader } from './block-reader.ts';
import { findReferences } from './find-references.ts';
import { readLabelledLine } from './labelled-line.ts';
import { readPageAddress } from './page-address.ts';
import type { PageBlock } from './page-block.ts';
import { linkNumberedTitles } from './link-numbered-titles.ts';
import { readDatedLine } from './dated-line.ts';
import { findRowEnd, isTableRule, readCells, readRow } from './table-row.ts';
import { readListNumber } from './title-marks.ts';
import { findClosing } from './open-brackets.ts';

export interface MarkdownBlocks {
  readonly blocks: readonly PageBlock[];
  /** What became of the lines that are no part of a block; `null` for the others. */
  readonly roles: readonly (LineRole | null)[];
}

/** No heading and no ruling line is longer; some of their patterns are slow on longer ones. */
const LONG = 4000;
/** No row of a table is longer: it may hold an abstract. */
const LONGEST_ROW = 50_000;
const RULE = /^(?:[-*_=~+]\s*){3,}$/;
const FENCE = /^(`{3,}|~{3,})\s*([\w+-]*)/;
/** What stands in a fence of these is data beside the papers. */
const DATA_FENCE =
  /^(?:bib(?:tex)?|json|ya?ml|toml|bash|sh|shell|python|py|js|ts|html|xml|css)$/i;
const HEADING = /^(#{1,6})\s+(\S.*?)(?:\s+#+)?(?:\s*\{[#.][^{}]*\})?$/s;
const ITEM = /^(?:[-*+•‣◦▪]|\d{1,5}[.)])\s+(?=\S)/;
/** What stands before a heading in an item: "- ## A Title". */
const ESCAPED_NUMBER = /^\d{1,5}\\[.)]\s/;
const HEADING_IN_ITEM = /^(?:[-*+•]|\d{1,5}[.)])\s+(?=#{1,6}\s+\S)/;
/** What an item says before its title in bold, by pictures or when it appeared: "- 🔥 [2025/03] **A Title**". */
const BEFORE_BOLD =
  /^([-*+]\s+)(?:\p{Extended_Pictographic}\ufe0f?\s+){0,4}(?:[[(](?:\d{4}(?:[./-]\d{1,2}){0,2}|\p{Lu}\p{Ll}{2,8}\.? \d{4})[\])]\s+)?(?=\*\*)/u;
/** An item that is the name of a note as a whole: "- [[A Title]]". */
const NOTE = /^((?:[-*+]\s+)?)\[\[([^[\]@|]{8,300})\]\]$/;
/** A note in a line, by its name or by other words: "[[Ada Byron]]", "[[@byron2025|Ada Byron]]". */
const NOTE_WITHIN = /\[\[(?:[^[\]|]{1,300}\|)?((?!\d+\])[^[\]|]{1,300})\]\](?!\()/g;
/** Breaks a line in Markdown, too: "**A Title**<br>*Ada Byron*<br>An abstract." */
const BREAK = /\s*<br\s*\/?>\s*/i;
/** The marks of an item, and the box of a task: "- [ ] A Title". */
const MARKS = /^(?:(?:[-*+•‣◦▪]|\d{1,5}[.)])\s+(?=\S))+(?:\[[ xX]\]\s+(?=\S))?/;

/** A sentence that was wrapped before its last word, a year. */
const YEAR = /^(?:19|20)\d{2}\.\s/;

/** So many lines of a paragraph are looked through for the number before. */
const LINES_BEFORE = 12;

/** Whether the line at a place, which begins "2)", goes on in a paragraph that has its "1)". */
function isCountedIn(lines: readonly string[], at: number, number: number): boolean {
  if (!/^\s*\d+\)/.test(lines[at] ?? '')) return false;
  const above = lines.slice(Math.max(0, at - LINES_BEFORE), at);
  const blank = above.findLastIndex((line) => !/\S/.test(line));
  const before = `${String(number - 1)})`;
  return above.slice(blank + 1).some((line) => line.includes(before));
}

/** "> [!abstract]- Title", as Obsidian begins a callout. */
const CALLOUT = /^\s*(?:>\s*)?\[![\w-]{1,30}\][+-]?(?:\s+(.*))?$/;

/** The title of a callout, `''` where it has none or says what the text in it is; `null` for other lines. */
function calloutTitle(line: string): string | null {
  const found = line.includes('[!') ? CALLOUT.exec(line) : null;
  if (found === null) return null;
  const title = (found[1] ?? '').trim();
  return readLabelledLine(`${title.replace(/:$/, '')}:`) === null ? title : '';
}

/** Their level as headings. */
const CALLOUT_LEVEL = 6;
/** So many titles of callouts are those of papers. */
const CALLOUTS = 2;

/** Whether callouts have the titles of papers: no headings do. */
function hasTitledCallouts(lines: readonly string[]): boolean {
  const titled = lines.filter((line) => (calloutTitle(line) ?? '') !== '');
  return titled.length >= CALLOUTS && !lines.some((line) => /^#{2,6} /.test(line));
}

/** "A Title <https://…>", as mail programs write a link to a page, with its words in brackets. */
function linkBehind(line: string): string {
  if (!line.endsWith('>') || line.includes('[') || line.length >= LONG) return line;
  const found = /^((?:[-*+•]\s+)?)(\S.*?)\s*<(https?:\/\/[^\s<>]{1,500})>$/.exec(line);
  const [, mark = '', words = '', address = ''] = found ?? [];
  const isOfPage = found !== null && readPageAddress(address).kind !== 'outside';
  return isOfPage ? `${mark}[${words}](${address})` : line;
}

/**
 * Reads a Markdown text as blocks, behind the lines of its front matter; with `linksBehind`
 * addresses behind words are links.
 */
export function readMarkdownBlocks(
  written: readonly string[],
  frontMatter: number,
  linksBehind: boolean,
): MarkdownBlocks {
  const found = findReferences(written);
  const lines = linkNumberedTitles(written, found.references);
  const roles: (LineRole | null)[] = lines.map(() => null);
  const reader = new BlockReader(found);
  const areTitles = hasTitledCallouts(lines);
  let closing = 0;
  let fence: string | null = null;
  let isData = false;
  /** The number of the last item. */
  let counted = 0;
  let columns: readonly string[] = [];
  for (let index = 0; index < frontMatter; index += 1) {
    if (lines[index]?.trim() !== '') roles[index] = 'header';
  }
  for (let index = frontMatter; index < lines.length; index += 1) {
    const raw = lines[index] ?? '';
    const number = index + 1;
    let line = raw.trim();
    if (line.startsWith('>')) line = line.replace(/^(?:>\s?)+/, '');
    if (line.includes('[[')) line = line.replace(NOTE, '$1**$2**').replace(NOTE_WITHIN, '$1');
    if (line.includes('# ')) line = line.replace(HEADING_IN_ITEM, '');
    // Pandoc escapes a number that the text itself has.
    if (ESCAPED_NUMBER.test(line)) line = line.replace('\\', '');
    if (linksBehind) line = linkBehind(line);
    const pieces = line.includes('<br') && !line.startsWith('|') ? line.split(BREAK) : [line];
    const [first = '', ...broken] = pieces;
    line = first.trimEnd();
    const fenced = line.startsWith('`') || line.startsWith('~') ? FENCE.exec(line) : null;
    const callout = calloutTitle(raw);
    const hasBold = line.includes('**');
    if (hasBold) line = line.replace(BEFORE_BOLD, '$1');
    const dated = hasBold ? readDatedLine(line) : null;
    if (callout !== null && (callout === '' || areTitles)) {
      reader.pause();
      if (callout === '') roles[index] = 'furniture';
      else reader.readHeading(callout, number, CALLOUT_LEVEL);
    } else if (line === '') {
      if (raw.trim() !== '') roles[index] = 'furniture';
      reader.pause();
    } else if (found.lines.has(index)) {
      roles[index] = 'metadata';
      reader.pause();
    } else if (index < closing && reader.openRaw !== null) {
      reader.append(line.replace(/^#{1,6}\s+/, ''), number);
      if (number === closing) reader.end();
    } else if (fenced !== null && (fence === null || line.startsWith(fence))) {
      roles[index] = 'furniture';
      reader.pause();
      isData = fence === null && DATA_FENCE.test(fenced[2] ?? '');
      fence = fence === null ? (fenced[1] ?? '') : null;
    } else if (isData) roles[index] = 'metadata';
    else if (line.length < LONG && RULE.test(line) && /^(.)\s*(?:\1\s*){2,}$/.test(line)) {
      const isUnderline =
        /^=+$|^-{5,}$/.test(line) && reader.underline(line.startsWith('=') ? 1 : 2);
      roles[index] = isUnderline ? 'header' : 'furniture';
      reader.pause();
    } else if (line.startsWith('|') && line.length < LONGEST_ROW) {
      reader.pause();
      const next = lines[index + 1]?.trim() ?? '';
      if (isTableRule(next)) columns = readCells(line);
      if (isTableRule(line) || isTableRule(next)) roles[index] = 'furniture';
      else {
        const last = findRowEnd(lines, index, columns.length);
        const row = lines.slice(index, last + 1).map((each) => each.trim());
        reader.readRow(readRow(row.join(' '), columns), number, last + 1);
        index = last;
      }
    } else if (/^(?:<!--.*-->|:{3,}.*)$/.test(line)) {
      roles[index] = 'furniture';
    } else if (dated !== null) {
      const { title, date, authors, links } = dated;
      const cells = [`Published: ${date}`, `Authors: ${authors}`, links];
      reader.pause();
      reader.readRow({ title, cells }, number, number);
    } else {
      const heading = line.startsWith('#') && line.length < LONG ? HEADING.exec(line) : null;
      const listed = readListNumber(line.slice(0, 10));
      const isNext = listed !== null && listed === counted + 1;
      // A sentence that was wrapped before a year, or before the 2 of "(1) …, and 2) …".
      const isInText =
        listed !== null &&
        !isNext &&
        (YEAR.test(line) || isCountedIn(lines, index, listed)) &&
        /[^.!?:\s]\s*$/.test(lines[index - 1] ?? '');
      if (listed !== null && !isInText) counted = listed;
      const isItem = ITEM.test(line) && !isInText && !/^-\s*$/.test(line);
      reader.begin({
        first: number,
        last: number,
        level: heading?.[1]?.length ?? 0,
        isItem: isItem && heading === null,
        isIndented: /^\s{2}/.test(raw),
        endsParagraph: !/\S/.test(lines[index + 1] ?? ''),
        raw:
          heading?.[2] ??
          (isItem ? line.replace(MARKS, '') : line) +
            (raw.endsWith('  ') && !found.numbersStandBefore ? '  ' : ''),
      });
      closing = findClosing(lines, index);
      if (closing === 0) reader.end();
      for (const piece of broken) reader.readPiece(piece, number);
    }
  }
  return { blocks: reader.finish(), roles };
}
