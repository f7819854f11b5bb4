import { parseDayOfYear, toPlainDate } from '#domain/plain-date.ts';
import { cleanValue } from '#parse/clean-value.ts';
import type { SourceText } from '#parse/decode-bytes.ts';
import {
  NOTHING_KNOWN,
  type DigestFormat,
  type DraftPaper,
  type Reading,
  type Recognition,
} from './digest-format.ts';
import { findPrintedLines } from './printed-line.ts';
import { readParts } from './read-parts.ts';
import type { PlayedPart } from './report-roles.ts';
import { splitNames } from './split-names.ts';

/** The line of days, which each paper has: "Published: 22 Jan 2025, Last Modified: …", "22 Sept 2024 (modified: …)". */
const DAYS =
  /^(?:Published: (\d{1,2} \w{3,9} \d{4})(?:$|,? Last Modified: .*)|(\d{1,2} \w{3,9} \d{4}) \(modified: [^()]{6,20}\).*)$/;
/** The button behind each title, as programs write it. */
const BUTTON = /(?:^|\s)[[_]{0,2}(?:Download[ _]PDF|pdf icon)[\]_]{0,2}(?: ?\*{3})?$/;
/** What stands below the days, and is none of the abstract. */
const FACT =
  /^(?:Keywords|TL;?DR|Primary Area|Submission (?:Number|Type)|Supplementary (?:Material|zip)|Venue|Readers|Code(?: Of Ethics)?|Track|Confirmation|Community Implementations|Student Paper|One-sentence Summary)\s?:/i;
const ABSTRACT = /^Abstract\s?:\s?/i;
/** What follows the last paper. */
const FOOT =
  /^(?:References|(?:Visible|Hidden) links|About OpenReview|Hosting a Venue|OpenReview is a long-term.*|Show(?:ing)? .{0,40}|[«»‹›\d\s]+)$/i;
const BULLET = /^\s*(?:[•*+□◦▪-]|o(?=\s+\S))(?:\s+|$)/;

/** A link in the list of them with which text browsers end. */
const LISTED =
  /^(?:\d{1,5}\. )?(?:https?|mailto|file|javascript|about):\S*$|^\d{1,5}\. \S.{0,200}$/;

/** The number of a link before its words; a sentence has “[12].” */
const LINK_NUMBER = /\[\d{1,5}\](?=[\p{L}\p{N}([“"])/gu;

/** So many lines at most have the names, and a title. */
const LINES_OF_NAMES = 14;
const LINES_OF_TITLE = 5;
/** No title with its button is longer, in characters. */
const LONGEST = 400;

interface Line {
  readonly number: number;
  readonly text: string;
  /** Whether no blank line stands above. */
  readonly adjacent: boolean;
  readonly isItem: boolean;
  readonly indent: number;
}

/** Where the parts of a paper begin, as indices of lines: the names end at the days. */
interface Place {
  readonly title: number;
  readonly names: number;
  readonly days: number;
}

/** The words of a line without its bullet, html2text's stars and the numbers of its links. */
function readWords(line: string): string {
  return cleanValue(line.replace(BULLET, '').replace(LINK_NUMBER, '')).replace(/^\*{3} /, '');
}

function readLines(lines: readonly string[]): readonly Line[] {
  const found: Line[] = [];
  const printed = findPrintedLines(lines.map(cleanValue));
  let adjacent = false;
  let isItem = false;
  for (const [index, line] of lines.entries()) {
    if (printed.has(index)) continue;
    const text = readWords(line);
    // A bullet may stand alone over its item.
    isItem ||= BULLET.test(line);
    const above = found.at(-1);
    // The button may be wrapped.
    if (adjacent && /^PDF(?!\p{L})/u.test(text) && above?.text.endsWith('Download') === true) {
      found[found.length - 1] = { ...above, text: `${above.text} ${text}` };
    } else if (text !== '') {
      const indent = line.search(/\S/);
      found.push({ number: index + 1, text, adjacent, isItem, indent });
      isItem = false;
    }
    adjacent = /\S/.test(line);
  }
  return found;
}

/** Where the title begins that ends at `end`; `null` where nothing tells. */
function findTitle(lines: readonly Line[], end: number): number | null {
  for (let at = end; at >= Math.max(0, end - LINES_OF_TITLE); at -= 1) {
    const line = lines[at];
    const isAlone = line?.text.replace(BUTTON, '') === '';
    const { text: above = '', indent = 0 } = lines[at - 1] ?? {};
    const isFirst = line?.isItem === true || line?.adjacent === false || at === 0;
    const isIndented = (line?.indent ?? 0) > indent + 2;
    const isBelow = DAYS.test(above) || FACT.test(above) || isIndented;
    const isUnder = isBelow || /[.!?]["'”’)\]]?$/.test(above);
    if (!isAlone && (isFirst || isUnder)) return at;
  }
  return null;
}

function findPlace(lines: readonly Line[], days: number): Place | null {
  let button = days - 1;
  while (button > days - LINES_OF_NAMES && !BUTTON.test(lines[button]?.text ?? '')) button -= 1;
  if (!BUTTON.test(lines[button]?.text ?? '')) return null;
  const title = findTitle(lines, button);
  return title === null ? null : { title, names: button + 1, days };
}

function findPlaces(lines: readonly Line[]): readonly Place[] {
  return lines.flatMap(({ text }, at) => (DAYS.test(text) ? (findPlace(lines, at) ?? []) : []));
}

function joinWords(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join(' ');
}

/** The lines of the abstract between the days of a paper and the next one. */
function findAbstract(lines: readonly Line[], from: number, to: number): [number, number] {
  let start = from;
  while (start < to && !ABSTRACT.test(lines[start]?.text ?? '')) start += 1;
  let end = start;
  const isEnd = ({ text }: Line): boolean => FACT.test(text) || FOOT.test(text);
  while (end < to && lines[end] !== undefined && !lines.slice(end, end + 1).some(isEnd))
    end += 1;
  return [start, end];
}

function readPlaces(lines: readonly Line[], places: readonly Place[]) {
  const roles: PlayedPart['role'][] = lines.map(() => 'unassigned');
  const papers = places.map(({ title, names, days }, at): DraftPaper => {
    const [start, end] = findAbstract(lines, days + 1, places[at + 1]?.title ?? lines.length);
    const words = joinWords(lines.slice(title, names)).replace(BUTTON, '').trim();
    const abstract = joinWords(lines.slice(start, end)).replace(ABSTRACT, '');
    const [, published, submitted] = DAYS.exec(lines[days]?.text ?? '') ?? [];
    const label = published ?? submitted ?? null;
    const day = label === null ? null : parseDayOfYear(label.replace('Sept', 'Sep'));
    roles
      .fill('title', title, names)
      .fill('metadata', names, start)
      .fill('abstract', start, end);
    const next = places[at + 1]?.title ?? end;
    roles.fill('metadata', end, Math.max(end, next));
    const line = lines[title]?.number ?? 1;
    return {
      ...NOTHING_KNOWN,
      title: words,
      abstract: abstract === '' ? null : abstract,
      authors: splitNames(joinWords(lines.slice(names, days))),
      published: day === null ? null : toPlainDate(day),
      publishedLabel: label,
      lines: [line, lines[Math.max(end - 1, days)]?.number ?? line],
    };
  });
  for (let at = roles.lastIndexOf('abstract') + 1; at > 0 && at < lines.length; at += 1) {
    const text = lines[at]?.text ?? '';
    if (roles[at] === 'unassigned' && (FOOT.test(text) || LISTED.test(text)))
      roles[at] = 'furniture';
  }
  return { papers, roles };
}

function read(source: SourceText, lines: readonly Line[]): Reading {
  const found = readPlaces(lines, findPlaces(lines));
  const parts = lines.map(({ number, text }, at): PlayedPart => {
    const role = found.roles[at] ?? 'unassigned';
    return { line: number, last: number, text, role, isWords: !LISTED.test(text) };
  });
  return readParts(source, found.papers, parts);
}

function recognise(source: SourceText): Recognition {
  const expected = '“Download PDF” behind titles, over “Published:” and a day';
  const sign = source.lines.findIndex(
    (line) => line.length < LONGEST && /Download|pdf icon/.test(line),
  );
  if (sign === -1) return { recognised: false, signs: 0, line: 1, expected };
  const lines = readLines(source.lines);
  const places = findPlaces(lines);
  const days = lines.filter(({ text }) => DAYS.test(text)).length;
  // A page in which some have no button is better read as another text.
  if (places.length === 0 || places.length < days)
    return { recognised: false, signs: 1, line: sign + 1, expected };
  return { recognised: true, read: () => read(source, lines) };
}

/** A list of OpenReview, dumped as text by a program or copied. */
export const openReview: DigestFormat = { name: 'OpenReview', mayBeEmpty: false, recognise };
