import { parseDayOfYear, toPlainDate } from '#domain/plain-date.ts';
import { cleanValue } from '#parse/clean-value.ts';
import type { SourceText } from '#parse/decode-bytes.ts';
import { isFieldOfStudy } from './block-words.ts';
import {
  NOTHING_KNOWN,
  type DigestFormat,
  type DraftPaper,
  type Reading,
  type Recognition,
} from './digest-format.ts';
import { parseMetadata, parseNames } from './metadata-line.ts';
import { findPrintedLines } from './printed-line.ts';
import { readParts } from './read-parts.ts';
import type { PlayedPart } from './report-roles.ts';

/** The buttons under each paper, on a line; or the last two on lines of their own. */
const BUTTONS =
  /^(?:\d[\d,]* ?)?(?:\[PDF\] ?)?(?:\(BUTTON\) )?Save ?(?:\(BUTTON\) )?Alert ?(?:\(BUTTON\) )?Cite$/;
/** What stands between an abstract and the buttons. */
const FOOT = /^(?:(?:\d[\d,]* ?)?(?:\[PDF\])?|Save|Alert|(?:\(BUTTON\) ?)?(?:Expand)?)$/;
const EXPAND = / ?(?:\(BUTTON\)(?: Expand)?|Expand)$/;
const TLDR = /^TL;?DR\b:? ?/;
const DAY = /^\d{1,2} \p{L}{3,9} \d{4}$/u;
/** Over the first title. */
const HEAD = /^About [\d,]+ results\b/;
const BULLET = /^\s*(?:[•*+□◦▪-])\s+/;
/** The list of links with which text browsers end. */
const LISTED =
  /^(?:References|(?:Visible|Hidden) links)$|^(?:\d{1,5}\. )?(?:https?|mailto|file|javascript|about):\S*$/i;
/** The number of a link before its words, or of one without any; a sentence has “[12].” */
const LINK_NUMBER = /\[\d{1,5}\](?=[\p{L}\p{N}([“"])|^\s*\[\d{1,5}\]$/gu;
/** html2text's marks of headings. */
const STARS = /^\s*\*{3,}/;

const LINES_OF_TITLE = 5;
/** Facts without bullets stand so much further to the right than titles. */
const INDENT = 3;

interface Line {
  readonly number: number;
  readonly text: string;
  /** Whether no blank line stands above. */
  readonly adjacent: boolean;
  readonly isItem: boolean;
  /** Whether it begins a heading by its marks. */
  readonly isHeading: boolean;
  readonly indent: number;
}

/** One paper, by the indices of its lines: its title, its facts, its abstract, its buttons. */
interface Place {
  readonly title: number;
  readonly facts: number;
  readonly text: number;
  readonly foot: number;
  readonly end: number;
}

function readLines(lines: readonly string[]): readonly Line[] {
  const printed = findPrintedLines(lines.map(cleanValue));
  const found: Line[] = [];
  let adjacent = false;
  for (const [index, line] of lines.entries()) {
    if (printed.has(index)) continue;
    const bare = cleanValue(line.replace(BULLET, '').replace(LINK_NUMBER, ''));
    const text = bare.replace(/^\*{3,}[ _]?|[ _]?\*{3,}$/g, '');
    if (text !== '') {
      const marks = { isItem: BULLET.test(line), isHeading: STARS.test(line) };
      found.push({ number: index + 1, text, adjacent, ...marks, indent: line.search(/\S/) });
    }
    adjacent = /\S/.test(line);
  }
  return found;
}

/** Whether a line ends a paper. */
function isEnd(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  return BUTTONS.test(text) || (text === 'Cite' && lines[at - 1]?.text === 'Alert');
}

/** Where the title begins that ends over the facts. */
function findTitle(lines: readonly Line[], from: number, facts: number): number | null {
  for (let at = facts - 1; at >= Math.max(from, facts - LINES_OF_TITLE); at -= 1) {
    const isUnder = at === from || HEAD.test(lines[at - 1]?.text ?? '');
    if (isUnder || lines[at]?.isHeading === true || lines[at]?.adjacent === false) return at;
  }
  return null;
}

/** The paper between two ends; `null` where it is none. */
function findPlace(lines: readonly Line[], from: number, end: number): Place | null {
  const isFact = (at: number): boolean =>
    lines[at]?.isItem === true ||
    (lines[at]?.indent ?? 0) > (lines[at - 1]?.indent ?? Infinity) + INDENT;
  let facts = from + 1;
  while (facts < end && !isFact(facts)) facts += 1;
  if (facts >= end) return null;
  const title = findTitle(lines, from, facts);
  if (title === null) return null;
  let text = facts + 1;
  while (text < end && !TLDR.test(lines[text]?.text ?? '')) {
    // Facts may go on over the end of a page.
    const isRight = (lines[text]?.indent ?? 0) > (lines[title]?.indent ?? 0) + INDENT;
    const isApart =
      lines[text]?.adjacent === false && lines[text]?.isItem === false && !isRight;
    const isDayAbove = DAY.test(lines[text - 1]?.text ?? '');
    if (isDayAbove || isApart) break;
    text += 1;
  }
  let foot = end;
  while (foot > text && FOOT.test(lines[foot - 1]?.text ?? '')) foot -= 1;
  return { title, facts, text, foot, end };
}

/** The papers of a page, or none where one of them could not be found. */
function findPlaces(lines: readonly Line[]): readonly Place[] {
  const places: Place[] = [];
  let from = 0;
  for (const at of lines.keys()) {
    if (!isEnd(lines, at)) continue;
    const place = findPlace(lines, from, at);
    if (place === null) return [];
    places.push(place);
    from = at + 1;
  }
  return places;
}

function joinWords(lines: readonly Line[]): string {
  return lines.map(({ text }) => text).join(' ');
}

/** The facts of a paper, each with the lines that go on with it. */
function readFacts(lines: readonly Line[]): readonly string[] {
  const facts: string[] = [];
  const areItems = lines[0]?.isItem === true;
  for (const { text, isItem } of lines) {
    const isNext = areItems ? isItem : isFieldOfStudy(text) || facts.length !== 1;
    if (isNext || facts.length === 0) facts.push(text);
    else facts.push(`${facts.pop() ?? ''} ${text}`);
  }
  return facts;
}

function readAuthors(text: string): readonly string[] {
  if (isFieldOfStudy(text)) return [];
  const found = parseMetadata(text);
  return found?.kind === 'authors' ? found.names : parseNames(text);
}

function draftPaper(lines: readonly Line[], { title, facts, text, foot }: Place): DraftPaper {
  const said = readFacts(lines.slice(facts, text));
  const label = said.find((fact) => DAY.test(fact)) ?? null;
  const day = label === null ? null : parseDayOfYear(label);
  const abstract = joinWords(lines.slice(text, foot)).replace(TLDR, '').replace(EXPAND, '');
  return {
    ...NOTHING_KNOWN,
    title: joinWords(lines.slice(title, facts)),
    abstract: abstract === '' ? null : abstract,
    authors: readAuthors(said[0] ?? ''),
    published: day === null ? null : toPlainDate(day),
    publishedLabel: label,
    lines: [lines[title]?.number ?? 1, lines[foot - 1]?.number ?? 1],
  };
}

function read(source: SourceText, lines: readonly Line[]): Reading {
  const places = findPlaces(lines);
  const roles: PlayedPart['role'][] = lines.map(() => 'unassigned');
  for (const { title, facts, text, foot, end } of places) {
    roles.fill('title', title, facts).fill('metadata', facts, text);
    roles.fill('abstract', text, foot).fill('metadata', foot, end + 1);
  }
  const parts = lines.map(({ number, text }, at): PlayedPart => {
    const isAround = roles[at] === 'unassigned' && (HEAD.test(text) || LISTED.test(text));
    const role = isAround ? 'furniture' : (roles[at] ?? 'unassigned');
    return { line: number, last: number, text, role, isWords: true };
  });
  const papers = places.map((place) => draftPaper(lines, place));
  return readParts(source, papers, parts);
}

/** The last button of a paper; to look for the word first is quicker than to trim each line. */
function endsWithCite(line: string): boolean {
  return line.includes('Cite') && line.trimEnd().endsWith('Cite');
}

function recognise(source: SourceText): Recognition {
  const expected = '“Save”, “Alert”, “Cite” under titles and their facts';
  const sign = source.lines.findIndex(endsWithCite);
  const isOther = sign === -1 || source.lines.some((line) => line.includes(']('));
  if (isOther) return { recognised: false, signs: 0, line: 1, expected };
  const lines = readLines(source.lines);
  if (findPlaces(lines).length === 0)
    return { recognised: false, signs: 1, line: sign + 1, expected };
  return { recognised: true, read: () => read(source, lines) };
}

/** The results of a search of Semantic Scholar, dumped as text by a program. */
export const semanticScholar: DigestFormat = {
  name: 'Semantic Scholar',
  mayBeEmpty: false,
  recognise,
};
