import { parseNamesBehind } from './byline.ts';
import { readLabelledLine } from './labelled-line.ts';
import { hasCapitals } from './line-features.ts';
import { parseNames } from './metadata-line.ts';

/** What stands between a title and its abstract on one line; those that few titles have come first. */
export const SEPARATORS = [' — ', ' – ', ' -- ', ' - ', ' | ', ': '] as const;

export type Separator = (typeof SEPARATORS)[number];

/** A title and the abstract that stands behind it. */
export interface SplitItem {
  readonly title: string;
  /** Names between the two. */
  readonly names: readonly string[];
  readonly abstract: string;
  /** Whether the title may as well go on. */
  readonly isInDoubt: boolean;
}

/** In characters: of a title at most, and of an abstract at least, whole or not. */
const LONGEST_TITLE = 300;
const SENTENCE = 40;
const LONG = 150;
/** Longer in front of a colon or a hyphen is a sentence. */
const LONG_TITLE = 200;
/** So many of its long words have capitals in a headline, and in other titles. */
const HEADLINE = 0.8;
const CAPITALS = 0.5;

/** Whether it stands in many titles and sentences, too. */
function isCommon(separator: Separator): boolean {
  return separator === ': ' || separator === ' - ';
}

/** What sentences have and few titles: how they begin, and words of which one is in each. */
const PROSE =
  /^(?:In this|We \p{Ll}|This (?:paper|work|article))|\b(?:is|are|was|were|has|have|been|we|our|this|these|that|which|can|(?:show|propose|present|introduce|stud(?:y|ie)|consider|investigate|remain|require|rel(?:y|ie)|achieve|provide|enable|suffer|offer|play|exist|become|depend|allow|demonstrate|describe|combine|involve|struggle|lack)(?:s|es)?)\b/u;

/** What no title has before a colon. */
const OF_SENTENCE = /^(?:In this|We \p{Ll})|\b(?:we|our|this|these)\b/u;

/** With a word, in quotes, brackets or a formula. */
const BEGINS = /^["'“‘([$\\]*[\p{L}\d]/u;

function isTitle(text: string, separator: Separator): boolean {
  if (text.length > (isCommon(separator) ? LONG_TITLE : LONGEST_TITLE)) return false;
  if (/[\p{Ll})][.!] \p{Lu}|\d:\d\d|https?:/u.test(text)) return false;
  if (!BEGINS.test(text) || /^\[.*\]\(/.test(text)) return false;
  if (isCommon(separator) && OF_SENTENCE.test(text)) return false;
  return readLabelledLine(`${text}:`) === null && parseNames(text).length < 2;
}

function isAbstract(text: string): boolean {
  if (!BEGINS.test(text) || text.length < SENTENCE) return false;
  return text.length >= LONG || /[.!]["'”’)\]]*$|https?:\S+$/.test(text);
}

/** How surely words between two separators are of the title, rather than the abstract's first. */
function judgeBetween(text: string, separator: Separator): 'title' | 'doubt' | 'abstract' {
  if (text.length > LONG || /[.!] \p{Lu}/u.test(text)) return 'abstract';
  if (/^\p{Ll}/u.test(text)) return 'title';
  const words = text.split(' ').length;
  if (separator !== ': ') return words > 3 && hasCapitals(text, HEADLINE) ? 'title' : 'doubt';
  if (hasCapitals(text, CAPITALS) || words < 4) return PROSE.test(text) ? 'doubt' : 'title';
  return PROSE.test(text) ? 'abstract' : 'doubt';
}

/** A title without the names in brackets behind it, "A Title (Ada Byron et al.)", and these. */
function takeNames(title: string): {
  readonly title: string;
  readonly names: readonly string[];
} {
  const open = title.endsWith(')') ? title.lastIndexOf(' (') : -1;
  const behind = open === -1 ? null : parseNamesBehind(title.slice(open));
  return behind?.isCertain === true
    ? { title: title.slice(0, open), names: behind.names }
    : { title, names: [] };
}

/** Splits an item at a separator into a title and its abstract; `null` where there is none. */
export function splitItem(text: string, separator: Separator): SplitItem | null {
  let found: SplitItem | null = null;
  let isInDoubt = false;
  for (let from = 0; ;) {
    const at = text.indexOf(separator, from);
    const title = text.slice(0, Math.max(0, at)).trimEnd();
    if (at === -1 || !isTitle(title, separator)) return found;
    const behind = text.slice(at + separator.length).trimStart();
    if (!isAbstract(behind)) return found;
    const next = behind.indexOf(separator);
    const between = next === -1 ? null : behind.slice(0, next).trimEnd();
    const rest = behind.slice(next + separator.length).trimStart();
    const hasMore = between !== null && isAbstract(rest);
    const names = hasMore ? parseNamesBehind(`: ${between}`) : null;
    // “Towards Reliable and Efficient Robots” looks like two of them.
    if (
      names?.isCertain === true &&
      (!isCommon(separator) || between?.includes(',') === true)
    ) {
      return { title, names: names.names, abstract: rest, isInDoubt };
    }
    const more = hasMore ? judgeBetween(between, separator) : 'abstract';
    isInDoubt ||= more === 'doubt';
    found = { ...takeNames(title), abstract: behind, isInDoubt };
    // What a colon stands behind without a verb is rather a title than a sentence.
    const goesOn = more === 'title' || (more === 'doubt' && separator === ': ');
    if (!goesOn) return found;
    from = at + separator.length;
  }
}
