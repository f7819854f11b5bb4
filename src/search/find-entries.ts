import Fuse from 'fuse.js/basic';

import { analyseText, type Token } from './analyse-text.ts';
import { lengthOfFolded } from './fold-text.ts';
import type { TextRange } from './highlight-ranges.ts';

/** Something with a short name: a title, a theme, a command. */
interface Named {
  readonly name: string;
}

export interface FoundEntry<E extends Named> {
  readonly entry: E;
  /** What to mark in the name: sorted, none touching another, in its own UTF-16 units. */
  readonly ranges: readonly TextRange[];
}

interface IndexedEntry<E extends Named> {
  readonly entry: E;
  readonly tokens: readonly Token[];
}

export interface EntryIndex<E extends Named> {
  readonly entries: readonly IndexedEntry<E>[];
  /** Fuse over the distinct folded words of all names. */
  readonly words: Fuse<string>;
}

/** Fuse's bit masks hold 32 letters. */
const LONGEST_WORD = 32;

/** A pasted paragraph is no name. */
const MOST_WORDS = 12;

/** Fewer letters stand inside too many words, and a typo in them could be anything. */
const FEWEST_INSIDE = 3;
const FEWEST_MISTYPED = 4;

/** What a match counts, by how it answers; a typo less than any of them. */
const WEIGHTS = { whole: 1, beginning: 0.9, inside: 0.5, typo: 0.4 } as const;

/** So that a short name, or one that begins with what was typed, wins among equals. */
const COST_OF_A_WORD = 0.005;
const GAIN_OF_FIRST_WORD = 0.05;

/**
 * Fuse's score is errors by letters plus a hundredth for each letter that the match is off the
 * word's beginning: one error in 4 letters, a swap (two errors to it) in 6.
 */
const FUSE_OPTIONS = {
  threshold: 0.34,
  distance: 100,
  ignoreFieldNorm: true,
  includeScore: true,
  shouldSort: false,
} as const;

/** Makes the names findable; equal hits keep the order given. */
export function indexEntries<E extends Named>(entries: readonly E[]): EntryIndex<E> {
  const words = new Set<string>();
  const indexed = entries.map((entry) => {
    const tokens: Token[] = [];
    for (const { parts, joined } of analyseText(entry.name)) {
      tokens.push(...parts);
      if (joined !== null) tokens.push(joined);
    }
    for (const { folded } of tokens) words.add(folded);
    return { entry, tokens };
  });
  return { entries: indexed, words: new Fuse([...words], FUSE_OPTIONS) };
}

/**
 * The words of all names that answer a typed one, with their weight. Typos are forgiven only
 * where no name has the word as typed.
 */
function matchTyped(words: Fuse<string>, typed: string): ReadonlyMap<string, number> {
  const literal = new Map<string, number>();
  const near = new Map<string, number>();
  for (const { item, score = 0 } of words.search(typed)) {
    const at = item.indexOf(typed);
    if (at === 0) {
      literal.set(item, item === typed ? WEIGHTS.whole : WEIGHTS.beginning);
    } else if (at > 0) {
      if (typed.length >= FEWEST_INSIDE) literal.set(item, WEIGHTS.inside);
    } else if (typed.length >= FEWEST_MISTYPED) {
      near.set(item, WEIGHTS.typo - score);
    }
  }
  return literal.size > 0 ? literal : near;
}

/** The typed letters where the word has them, the whole word where it was mistyped. */
function rangeIn(name: string, { start, end, folded }: Token, typed: string): TextRange {
  const at = folded.indexOf(typed);
  if (at === -1) return [start, end];
  const word = name.slice(start, end);
  return [start + lengthOfFolded(word, at), start + lengthOfFolded(word, at + typed.length)];
}

function united(ranges: readonly TextRange[]): readonly TextRange[] {
  const result: TextRange[] = [];
  for (const range of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last === undefined || range[0] > last[1]) result.push(range);
    else result[result.length - 1] = [last[0], Math.max(last[1], range[1])];
  }
  return result;
}

interface Typed {
  readonly word: string;
  readonly weights: ReadonlyMap<string, number>;
}

/** How well one name answers all typed words; `null` where it lacks one of them. */
function rankEntry<E extends Named>(
  { entry, tokens }: IndexedEntry<E>,
  typed: readonly Typed[],
): (FoundEntry<E> & { readonly score: number }) | null {
  let score = -COST_OF_A_WORD * tokens.length;
  const ranges: TextRange[] = [];
  for (const { word, weights } of typed) {
    let best = 0;
    let marked = 0;
    for (const token of tokens) {
      const weight = weights.get(token.folded);
      if (weight === undefined) continue;
      best = Math.max(best, weight + (token.start === 0 ? GAIN_OF_FIRST_WORD : 0));
      // A compound follows its parts: where one of them answers, that is all there is to mark.
      if (token.start < marked) continue;
      ranges.push(rangeIn(entry.name, token, word));
      marked = token.end;
    }
    if (best === 0) return null;
    score += best / typed.length;
  }
  return { entry, ranges: united(ranges), score };
}

/**
 * The entries whose names have every typed word, whole, begun or mistyped, best first; none for
 * a query without a word. Takes any text; nothing throws.
 */
export function findEntries<E extends Named>(
  { entries, words }: EntryIndex<E>,
  query: string,
  most: number,
): readonly FoundEntry<E>[] {
  const typed = analyseText(query)
    .flatMap(({ parts }) => parts)
    .slice(0, MOST_WORDS)
    .map(({ folded }) => {
      const word = folded.slice(0, LONGEST_WORD);
      return { word, weights: matchTyped(words, word) };
    });
  if (typed.length === 0) return [];
  return entries
    .flatMap((entry) => rankEntry(entry, typed) ?? [])
    .toSorted((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ entry, ranges }) => ({ entry, ranges }));
}
