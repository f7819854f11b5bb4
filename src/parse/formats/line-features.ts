import { isAscii } from '#parse/normalise-text.ts';
import type { DigestLine } from './digest-line.ts';

/** What the words of a line say about its part, as costs: 0 is usual, 10 is hard to believe. */
export interface LineFeatures {
  /** Characters. */
  readonly length: number;
  readonly endsSentence: boolean;
  /** Whether it ends as an abstract can: as a sentence or with an address. */
  readonly complete: boolean;
  /**
   * Whether its long words begin with capitals, as those of many titles do and of no sentence. Asked
   * only of a line right under another, and of one that is long for a title.
   */
  readonly isHeadline: boolean;
  readonly title: number;
  /** As a further line of one. */
  readonly titleContinued: number;
  /** Cost as an abstract of this line alone, were it short; by `abstractCost` otherwise. */
  readonly shortAbstract: number;
}

const ADDRESS =
  /(?:https?:\/\/|www\.|\b(?:ftp|file|mailto|doi|data|javascript|vbscript):\S|\b(?:github|gitlab)\.(?:com|io)\b)/i;
const PROSE_WORDS = /\b(?:is|are|was|were|has|have|been|we|our|this|these)\b/i;
/** As abstracts begin: "In this paper", "We present", but not "We Need to Talk". */
const OPENING =
  /^(?:Abstract ?[:.—–]|In this (?:paper|work|article|study)\b|We \p{Ll}|This (?:paper|work|article)\b)/u;
const LONG_TEXT = 600;

function endsSentence(text: string): boolean {
  return /[.!?…。！？]["'”’)\]}]*$/u.test(text.slice(-20));
}

const LONG_WORD = /(?<![\p{L}-])\p{L}[\p{L}-]{3,}/gu;
/** Of a text in ASCII: to look each letter up among those of Unicode takes many times as long. */
const PLAIN_WORD = /(?<![A-Za-z-])[A-Za-z][A-Za-z-]{3,}/g;

/** Whether of the long words, if there are a few, such a share begins with capitals. */
export function hasCapitals(text: string, share: number): boolean {
  const words = text.match(isAscii(text) ? PLAIN_WORD : LONG_WORD) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length > 2 && capitals >= words.length * share;
}

function isHeadline(text: string): boolean {
  return hasCapitals(text, 0.8);
}

function endsWithAddress(text: string): boolean {
  const end = text.slice(-200);
  return ADDRESS.test(end.slice(end.lastIndexOf(' ') + 1));
}

/**
 * A title may end with a full stop, in capitals a long one too; a long sentence that does, or one
 * with "we", is prose.
 */
function sentenceCost(text: string): number {
  const byLength = hasCapitals(text, 0.5) ? 0 : Math.max(0, (text.length - 80) / 10);
  return 2 + byLength + (PROSE_WORDS.test(text) ? 2 : 0);
}

/** A title is short, one sentence without its full stop, and names no address. */
function titleCost(written: string): number {
  const text = written.replace(/^\[?\d{1,5}[.)\]]\)? /, '');
  const { length } = text;
  if (length > LONG_TEXT)
    return 9 + (text.slice(0, LONG_TEXT).match(/[.?!] \p{Lu}/gu) ?? []).length;
  const byLength = length <= 150 ? 0 : (length - 150) / 50;
  const sentences = (text.match(/[a-z\d)][.?!] \p{Lu}/gu) ?? []).length;
  return (
    byLength +
    (sentences === 0 ? 0 : sentences < 3 ? 1.5 : 5) +
    (/\p{L}\.$/u.test(text) ? sentenceCost(text) : 0) +
    (ADDRESS.test(text) ? 4 : 0) +
    (text.includes(' ') ? 0 : 1) +
    (OPENING.test(text) ? 4 : 0) +
    (/^\p{Ll}/u.test(text) ? 0.5 : 0)
  );
}

/** More than two titles without abstracts, of which one asks and answers: "Why? Because". */
const NO_ABSTRACT = 15;

/** A short text is an abstract if it is a sentence or an address; else it is rather a title. */
function shortAbstractCost(text: string, complete: boolean): number {
  if (ADDRESS.test(text)) return 2;
  if (!text.includes(' ')) return complete ? 6 : NO_ABSTRACT;
  if (complete && !text.endsWith('?')) return 2;
  return NO_ABSTRACT;
}

function lowerWords(text: string): number {
  return (text.slice(-200).match(/ \p{Ll}{4,}/gu) ?? []).length;
}

/** What is marked begins a paper: it costs so much as anything but a title. */
export const MARKED_INSIDE = 10;

/** In a digest with abstracts, a last line that breaks off may be one that was cut. */
const CUT_SHORT = 11;
/** Few titles that are no headlines are longer, in characters. */
const LONG_TITLE = 180;
/** Words of prose that hardly any title has. */
const PROSE_ALONE = /\b(?:was|were|has|have|been|we|our|this|these)\b/i;

/** Whether a text under a lone title is the beginning of an abstract, and hardly a second title. */
function beginsAbstract(text: string): boolean {
  if (isHeadline(text) || text.endsWith('?') || lowerWords(text) < 2) return false;
  return OPENING.test(text) || PROSE_ALONE.test(text) || text.length > LONG_TITLE;
}

/** A figure alone may be the rest of a title that was wrapped, and hardly all of one. */
const FIGURE_AS_TITLE = 4;

/** The cost of a word of the page, a date or a number as part of a paper. */
function oddKindCost(line: DigestLine, inCompany: boolean): number {
  switch (line.kind.kind) {
    case 'prose':
      return 0;
    case 'page':
      return line.kind.words.certain || inCompany ? 12 : 2;
    case 'rule':
      return 12;
    case 'date':
      return line.kind.date.day === null ? 4 : 12;
    case 'metadata':
      return line.kind.metadata.kind === 'authors'
        ? 0
        : line.kind.metadata.kind === 'number'
          ? 4
          : 12;
  }
}

function isOfThePage(line: DigestLine | undefined): boolean {
  return line?.kind.kind === 'page' || line?.kind.kind === 'date';
}

/**
 * Measures every line. Where a quarter of the lines or more are marked as titles, an unmarked
 * one is hardly a title; a word such as "Models" before other words of the page is no title.
 */
export function measureLines(lines: readonly DigestLine[]): readonly LineFeatures[] {
  const blocks = lines.filter((line) => !line.adjacent || line.marked).length;
  const marks = lines.filter((line) => line.marked).length;
  const marksTitles = marks > 0 && marks >= blocks / 4;
  const hasAbstracts = lines.some((line) => line.text.length >= 300);
  const isOnePaper = lines.filter(({ kind }) => kind.kind === 'prose').length === 2;
  const mayBeCut = ({ text }: DigestLine): boolean =>
    hasAbstracts ? lowerWords(text) >= 2 : isOnePaper && beginsAbstract(text);
  return lines.map((line, index) => {
    const next = lines[index + 1];
    const inCompany = isOfThePage(next ?? lines[index - 1]);
    const odd = oddKindCost(line, inCompany);
    const ended = endsSentence(line.text);
    const complete = ended || endsWithAddress(line.text);
    const mark = line.marked ? -4 : marksTitles ? 6 : 0;
    const isCut = next === undefined && mayBeCut(line);
    const asShort = line.text.length < 150 ? shortAbstractCost(line.text, complete) : 0;
    const short = isCut ? Math.min(CUT_SHORT, asShort) : asShort;
    const asTitle = titleCost(line.text) + odd;
    const isFigure = line.kind.kind === 'metadata' && line.kind.metadata.kind === 'number';
    const { length } = line.text;
    const mayBeAsked = length < 200 && (line.adjacent || length >= 150);
    return {
      length,
      endsSentence: ended,
      complete,
      isHeadline: mayBeAsked && isHeadline(line.text),
      title: asTitle + mark + (isFigure ? FIGURE_AS_TITLE : 0),
      titleContinued: asTitle + (line.marked ? MARKED_INSIDE : 0),
      shortAbstract: odd > 0 ? Math.max(10, short) : short,
    };
  });
}

/**
 * The cost of a paragraph as an abstract: none at 300 characters, most for a few words that are
 * no sentence. `length` and `complete` are those of the paragraph that begins with the line.
 */
export function abstractCost(first: LineFeatures, length: number, complete: boolean): number {
  const isAlone = length === first.length;
  if (first.shortAbstract >= 10 && isAlone && length < 150) return first.shortAbstract;
  if (length >= 300) return 0;
  // A long title is hardly a short abstract.
  if (length >= 150 && isAlone && first.isHeadline && !complete) return NO_ABSTRACT;
  if (length >= 150) return complete ? 0.5 : 1.5;
  return complete && !isAlone ? Math.min(2, first.shortAbstract) : first.shortAbstract;
}
