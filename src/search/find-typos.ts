import Fuse from 'fuse.js/basic';

import { editDistance } from './edit-distance.ts';
import type { TermMatch, TermMatches } from './query-word.ts';
import type { SearchIndex } from './search-index.ts';

/** Fuse's bit masks hold 32 letters; nobody types longer words by hand. */
const LONGEST_WORD = 32;

/** A word of four letters with one left out. */
const SHORTEST_WORD = 3;

/** Shorter words have too many neighbours. */
function editsForgiven(letters: number): number {
  if (letters >= 8) return 2;
  return letters >= 4 ? 1 : 0;
}

/** What a typo counts against an exact match, by edits; a beginning a little less. */
const WEIGHT_OF_ONE_EDIT = 0.6;
const WEIGHT_OF_TWO_EDITS = 0.4;
const WEIGHT_OF_BEGINNING = 0.8;

/**
 * Fuse's score is errors by letters plus a hundredth for each letter that the match is off the
 * word's beginning. A swap is two errors to it, so all that is forgiven here stays within half
 * of the letters: 2 of 4 up to 4 of 8. A field norm would only blur that.
 */
const FUSE_OPTIONS = {
  threshold: 0.55,
  distance: 100,
  ignoreFieldNorm: true,
  shouldSort: false,
} as const;

/** Fuse over the words of one index with one first letter, each made when first asked for. */
const candidatesOf = new WeakMap<SearchIndex, Map<string, Fuse<string>>>();

function candidates(index: SearchIndex, letter: string): Fuse<string> {
  const byLetter = candidatesOf.get(index) ?? new Map<string, Fuse<string>>();
  candidatesOf.set(index, byLetter);
  const known = byLetter.get(letter);
  if (known !== undefined) return known;
  const words = index.vocabulary.filter(
    (word) => word.startsWith(letter) && word.length <= 2 * LONGEST_WORD,
  );
  const made = new Fuse(words, FUSE_OPTIONS);
  byLetter.set(letter, made);
  return made;
}

function digitsOf(word: string): string {
  return word.replace(/\P{N}/gu, '');
}

interface NearWord {
  readonly word: string;
  readonly edits: number;
  readonly match: TermMatch;
}

function nearWord(word: string, edits: number, isWhole: boolean): NearWord {
  const weight = edits === 1 ? WEIGHT_OF_ONE_EDIT : WEIGHT_OF_TWO_EDITS;
  const share = isWhole ? 1 : WEIGHT_OF_BEGINNING;
  return { word, edits, match: { letters: word.length, weight: weight * share } };
}

/**
 * Words with the same first letter. What is forgiven goes by the length of the word that was
 * meant; for a beginning that is what was typed of it.
 */
function sameFirstLetter(index: SearchIndex, typed: string): readonly NearWord[] {
  const found = candidates(index, typed.charAt(0)).search(typed);
  return found.flatMap(({ item }) => {
    const { whole, beginning } = editDistance(typed, item, editsForgiven(typed.length + 1));
    if (whole <= beginning && whole <= editsForgiven(item.length)) {
      return [nearWord(item, whole, true)];
    }
    const forgiven = beginning <= editsForgiven(typed.length);
    return forgiven ? [nearWord(item, beginning, false)] : [];
  });
}

/** Words right but for the first letter, replaced or swapped with the second. */
function otherFirstLetter(index: SearchIndex, typed: string): readonly NearWord[] {
  if (editsForgiven(typed.length) === 0) return [];
  const tail = typed.slice(1);
  const swapped = typed.charAt(1) + typed.charAt(0) + typed.slice(2);
  return index.vocabulary
    .filter(
      (word) =>
        word.startsWith(swapped) || (word.length === typed.length && word.endsWith(tail)),
    )
    .map((word) => nearWord(word, 1, word.length === typed.length));
}

/**
 * The words of an index nearest to a mistyped one, or to its beginning ("convlut" finds
 * convolution): only those at the smallest number of edits that finds any. A number is never
 * corrected to another. People seldom get a first letter wrong (Kukich 1992, "Techniques for
 * automatically correcting words in text", section 2.1), and what only has more in front is
 * another word ("emerging" for "merging"): an error there must be the only one, and no letter
 * is put in front or taken away. Meant for a word that the index neither has nor begins.
 */
export function findTypos(index: SearchIndex, typed: string): TermMatches {
  if (typed.length < SHORTEST_WORD || typed.length > LONGEST_WORD) return new Map();
  const digits = digitsOf(typed);
  const near = [...sameFirstLetter(index, typed), ...otherFirstLetter(index, typed)].filter(
    ({ word }) => digitsOf(word) === digits,
  );
  const fewest = Math.min(...near.map(({ edits }) => edits));
  return new Map(
    near.filter(({ edits }) => edits === fewest).map(({ word, match }) => [word, match]),
  );
}
