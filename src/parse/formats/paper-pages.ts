import { parseDayOfYear, toPlainDate } from '#domain/plain-date.ts';
import { parseArxivId } from '#parse/arxiv-id.ts';
import { cleanValue } from '#parse/clean-value.ts';
import type { SourceText } from '#parse/decode-bytes.ts';
import {
  NOTHING_KNOWN,
  type DigestFormat,
  type DraftPaper,
  type Reading,
  type Recognition,
} from './digest-format.ts';
import { matchPageWords } from './page-words.ts';
import { readParts } from './read-parts.ts';
import type { PlayedPart } from './report-roles.ts';
import { splitNames } from './split-names.ts';

/** What stands on the page of a paper, each on a line: its day, over "Authors:", over "Abstract". */
const PUBLISHED = /^Published on (\w.{3,30})$/;
const AUTHORS = /^Authors ?:$/;
const ABSTRACT = /^Abstract$/;
/** What stands over a title, and what parts it from its day. */
const ID = /^arxiv: ?\S+$/i;
const SUMMARY = /^AI-generated summary$/i;
/** The buttons that end an abstract, and the words below them. */
const BUTTON =
  /^(?:View (?:arXiv page|PDF|Project page)|Project page|GitHub(?: \d.*)?$|Add to collection|Community$|Get this paper in your agent)/i;
const FOOT =
  /^(?:Upload images, audio, and videos by .*|(?:Tap or paste here|Paste,? drop or click).*|Comment|Reply|Edit(?: preview)?|Preview|Paper (?:author|submitter)|·? ?Sign up or log in to comment|(?:Models|Datasets|Spaces|Collections) (?:citing|including) this paper \d+|(?:No|Cite) .* (?:linking|including) this paper.*|(?:Cite|Add this paper) .* to link it from this page\.?|Browse \d+ .* (?:citing|including) this paper|\+\d+)$/i;

/** So many lines at most stand between a day and "Authors:", and between an id and a day. */
const HEAD = 16;
const LINES_OF_TITLE = 4;
/** Longer than any words of the page, in characters; and so many such texts may be comments. */
const LONG = 300;
const COMMENTS = 5;
/** “Authors:” stands alone. */
const SHORT = 40;

interface Line {
  readonly number: number;
  readonly text: string;
  /** Whether no blank line stands above. */
  readonly adjacent: boolean;
}

/** Where the parts of one paper stand, as indices of lines; an end is the one behind the last. */
interface Place {
  readonly start: number;
  readonly title: readonly [from: number, to: number];
  readonly published: number;
  readonly authors: number;
  readonly abstract: number;
  end: number;
}

function readLines(lines: readonly string[]): readonly Line[] {
  const found: Line[] = [];
  let adjacent = false;
  for (const [index, line] of lines.entries()) {
    const text = cleanValue(line);
    if (text !== '') found.push({ number: index + 1, text, adjacent });
    adjacent = text !== '';
  }
  return found;
}

/** Where the title above a day begins: under the id over it, or as the line above. */
function findTitle(lines: readonly Line[], published: number): number {
  for (let at = published - 1; at >= Math.max(0, published - 1 - LINES_OF_TITLE); at -= 1)
    if (ID.test(lines[at]?.text ?? '')) return at + 1;
  return published - 1;
}

function findPlace(lines: readonly Line[], authors: number): Place | null {
  let published = authors - 1;
  while (published > 0 && !PUBLISHED.test(lines[published]?.text ?? '')) published -= 1;
  if (published < 1 || authors - published > HEAD) return null;
  const from = findTitle(lines, published);
  const title = lines[from]?.text;
  if (from === published || title === undefined || matchPageWords(title) !== null) return null;
  let abstract = authors + 1;
  while (abstract < lines.length && !ABSTRACT.test(lines[abstract]?.text ?? '')) {
    if (AUTHORS.test(lines[abstract]?.text ?? '')) return null;
    abstract += 1;
  }
  if (abstract >= lines.length) return null;
  let end = abstract + 1;
  while (end < lines.length && !isEnd(lines[end]?.text ?? '')) end += 1;
  const start = ID.test(lines[from - 1]?.text ?? '') ? from - 1 : from;
  return { start, title: [from, published], published, authors, abstract, end };
}

function isEnd(text: string): boolean {
  if (SUMMARY.test(text)) return false;
  return BUTTON.test(text) || ID.test(text) || matchPageWords(text)?.certain === true;
}

/** The papers in their order; the text of one ends at the latest where the next one begins. */
function findPlaces(lines: readonly Line[]): readonly Place[] {
  const found = lines.flatMap(({ text }, at) =>
    AUTHORS.test(text) ? (findPlace(lines, at) ?? []) : [],
  );
  for (const [at, place] of found.entries())
    place.end = Math.min(place.end, found[at + 1]?.start ?? Infinity);
  return found;
}

/** An abstract's paragraphs: what blank lines part, or each line where there are none. */
function readParagraphs(lines: readonly Line[]): readonly (readonly Line[])[] {
  const isParted = lines.some(({ adjacent }, at) => at > 0 && !adjacent);
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (last === undefined || !isParted || !line.adjacent) paragraphs.push([line]);
    else last.push(line);
  }
  return paragraphs;
}

/** The lines of the abstract, without the summary that a machine wrote and the page shows first. */
function readAbstract(lines: readonly Line[], { abstract, end }: Place): readonly Line[] {
  const all = lines.slice(abstract + 1, end);
  const isSummed = SUMMARY.test(all[0]?.text ?? '');
  const text = isSummed ? all.slice(1) : all;
  const [first = []] = readParagraphs(text);
  return isSummed && first.length < text.length ? text.slice(first.length) : text;
}

function draftPaper(lines: readonly Line[], place: Place): DraftPaper {
  const [from, to] = place.title;
  const label = PUBLISHED.exec(lines[place.published]?.text ?? '')?.[1] ?? null;
  const day = label === null ? null : parseDayOfYear(label);
  const head = lines.slice(place.published + 1, place.authors);
  const votes = head.findIndex(({ text }) => /^Upvoted?$/i.test(text));
  const count = /^\d{1,6}$/.exec(head[votes + 1]?.text ?? '')?.[0];
  const names = lines.slice(place.authors + 1, place.abstract).map(({ text }) => text);
  // All are in one text, which may be wrapped, or each has its line.
  const isOneText = names.some((line) => /,\s*\S/.test(line));
  const words = readAbstract(lines, place).map(({ text }) => text);
  const last = lines[place.end - 1]?.number ?? 1;
  return {
    ...NOTHING_KNOWN,
    title: lines
      .slice(from, to)
      .map(({ text }) => text)
      .join(' '),
    abstract: words.length === 0 ? null : words.join(' '),
    authors: splitNames(names.join(isOneText ? ' ' : ', ').replace(/\s*,[\s,]*/g, ', ')),
    arxivId: parseArxivId(lines[from - 1]?.text ?? ''),
    upvotes: votes === -1 || count === undefined ? null : Number(count),
    published: day === null ? null : toPlainDate(day),
    publishedLabel: label,
    lines: [lines[from]?.number ?? 1, last],
  };
}

function playParts(lines: readonly Line[], places: readonly Place[]): readonly PlayedPart[] {
  const parts = lines.map(({ number, text }): PlayedPart => {
    const isOfPage = matchPageWords(text) !== null || BUTTON.test(text) || FOOT.test(text);
    const isWords = /\p{L}/u.test(text);
    const role = isOfPage || !isWords ? 'furniture' : 'unassigned';
    return { line: number, last: number, text, role, isWords };
  });
  const play = (at: number, role: PlayedPart['role']): void => {
    const part = parts[at];
    if (part !== undefined) parts[at] = { ...part, role };
  };
  for (const place of places) {
    const text = new Set(readAbstract(lines, place).map(({ number }) => number));
    for (let at = place.start; at < place.end; at += 1) {
      const isTitle = at >= place.title[0] && at < place.title[1];
      const isText = text.has(lines[at]?.number ?? 0);
      play(at, isTitle ? 'title' : isText ? 'abstract' : 'metadata');
    }
  }
  return parts;
}

function read(source: SourceText, lines: readonly Line[]): Reading {
  const places = findPlaces(lines);
  const papers = places.map((place) => draftPaper(lines, place));
  return readParts(source, papers, playParts(lines, places));
}

function recognise(source: SourceText): Recognition {
  const expected = '“Published on” a day, “Authors:” and “Abstract”, each on a line';
  const sign = source.lines.findIndex(
    (line) => line.length < SHORT && AUTHORS.test(line.trim()),
  );
  if (sign === -1) return { recognised: false, signs: 0, line: 1, expected };
  const lines = readLines(source.lines);
  const places = findPlaces(lines);
  const isWithin = (at: number): boolean =>
    places.some(({ start, end }) => at >= start && at < end);
  const outside = lines.filter(({ text }, at) => text.length >= LONG && !isWithin(at));
  // Below a paper stand comments; a list of other papers is not to be lost for it.
  if (places.length === 0 || outside.length > places.length + COMMENTS)
    return { recognised: false, signs: 1, line: sign + 1, expected };
  return { recognised: true, read: () => read(source, lines) };
}

/** The page of one paper on Hugging Face, copied as text; or several of them. */
export const paperPages: DigestFormat = {
  name: 'the page of a paper',
  mayBeEmpty: false,
  recognise,
};
