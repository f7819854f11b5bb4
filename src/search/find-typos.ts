import { JOINED_MARK } from './analyse-text.ts';
import type { SearchIndex, Vocabulary } from './search-index.ts';
import { backwardForm } from './backward-form.ts';
import { BLOCK_TERMS } from './index-format.ts';
import { LONGEST_WORD } from './fold-text.ts';
import {
  blocksOf,
  cursorWord,
  enterBlock,
  findTerm,
  leapCursor,
  pieceOf,
  stepCursor,
  termCursor,
  type TermCursor,
} from './vocabulary.ts';

/** Not a letter: does not count. */
const JOINED = JOINED_MARK.charCodeAt(0);

/** A term near a mistyped word. */
export interface NearTerm {
  readonly term: number;
  readonly word: string;
  readonly edits: number;
  /** How many units at the beginning were typed right. */
  readonly right: number;
  /** The whole term is near, not only a beginning of it. */
  readonly whole: boolean;
}

function digitsOf(word: string): string {
  return word.replace(/\P{N}/gu, '');
}

/** How many units two words have in common at their beginnings. */
function sameBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/**
 * The table of the optimal string alignment distance (Damerau 1964; Boytsov 2011, "Indexing
 * methods for approximate dictionary searching", section 2.2): a row for each unit of a term,
 * a column for each of the typed word, only the band of width 2 · limit + 1 filled in. Rows of
 * a beginning that terms share are computed once: the sorted vocabulary is walked as a trie.
 */
interface EditTable {
  readonly typed: Uint16Array;
  readonly limit: number;
  readonly rows: Uint8Array;
  /** For each depth the smallest distance of a beginning of the term, up to there, to all that was typed. */
  readonly nearest: Uint8Array;
}

function editTable(typed: string, limit: number): EditTable {
  const width = typed.length + 2;
  const rows = new Uint8Array(width * (2 * LONGEST_WORD + 1)).fill(limit + 1);
  for (let column = 0; column <= Math.min(limit, typed.length); column += 1) {
    rows[column] = column;
  }
  const nearest = new Uint8Array(2 * LONGEST_WORD + 1).fill(limit + 1);
  const units = Uint16Array.from(typed, (_, place) => typed.charCodeAt(place));
  return { typed: units, limit, rows, nearest };
}

/** Fills in the row of the term's unit at `depth` (from 1); gives its least distance. */
function fillRow(table: EditTable, units: Uint16Array, depth: number): number {
  const { typed, limit, rows, nearest } = table;
  const width = typed.length + 2;
  const here = depth * width;
  const above = here - width;
  const unit = units[depth - 1] ?? 0;
  const before = depth > 1 ? (units[depth - 2] ?? 0) : -1;
  const first = Math.max(1, depth - limit);
  const last = Math.min(typed.length, depth + limit);
  rows[here + first - 1] = first === 1 && depth <= limit ? depth : limit + 1;
  let least = rows[here + first - 1] ?? 0;
  for (let column = first; column <= last; column += 1) {
    const letter = typed[column - 1] ?? 0;
    let cost = (rows[above + column - 1] ?? 0) + (letter === unit ? 0 : 1);
    const left = (rows[here + column - 1] ?? 0) + 1;
    if (left < cost) cost = left;
    const up = (rows[above + column] ?? 0) + 1;
    if (up < cost) cost = up;
    if (column > 1 && letter === before && typed[column - 2] === unit && letter !== unit) {
      const swapped = (rows[above - width + column - 2] ?? 0) + 1;
      if (swapped < cost) cost = swapped;
    }
    if (cost > limit) cost = limit + 1;
    rows[here + column] = cost;
    if (cost < least) least = cost;
  }
  rows[here + last + 1] = limit + 1;
  const whole = last === typed.length && first <= last ? (rows[here + last] ?? 0) : limit + 1;
  nearest[depth] = Math.min(nearest[depth - 1] ?? 0, whole);
  return least;
}

/**
 * The distance of two words, swaps of neighbours counted once: `limit` + 1 where it is more than
 * `limit`, or where numbers differ.
 */
export function countEdits(typed: string, word: string, limit: number): number {
  const isTooFar = Math.abs(typed.length - word.length) > limit;
  if (isTooFar || word.length > 2 * LONGEST_WORD || digitsOf(typed) !== digitsOf(word)) {
    return limit + 1;
  }
  const table = editTable(typed, limit);
  const units = Uint16Array.from(word, (_, place) => word.charCodeAt(place));
  for (let depth = 1; depth <= word.length; depth += 1) fillRow(table, units, depth);
  return table.rows[word.length * (typed.length + 2) + typed.length] ?? limit + 1;
}

/** Whether a block begins with the first `depth` of `units`. */
function blockBegins(
  vocabulary: Vocabulary,
  probe: TermCursor,
  block: number,
  units: Uint16Array,
  depth: number,
): boolean {
  enterBlock(vocabulary, probe, block);
  if (probe.term >= vocabulary.terms) return false;
  for (let place = 0; place < depth; place += 1) {
    if (probe.length <= place || probe.units[place] !== units[place]) return false;
  }
  return true;
}

/** The last block from `block` on, before `end`, that begins with the first `depth` of `units`. */
function lastBlockWith(
  vocabulary: Vocabulary,
  probe: TermCursor,
  [block, end]: Blocks,
  units: Uint16Array,
  depth: number,
): number {
  let low = block;
  let stride = 1;
  while (low + stride < end && blockBegins(vocabulary, probe, low + stride, units, depth)) {
    low += stride;
    stride *= 2;
  }
  for (; stride >= 1; stride = Math.floor(stride / 2)) {
    const next = low + stride;
    if (next < end && blockBegins(vocabulary, probe, next, units, depth)) low = next;
  }
  return low;
}

/** A stretch of a vocabulary, `end` not included. */
type Blocks = readonly [first: number, end: number];

/** The terms of some blocks that are near, by their place in this vocabulary. */
function walkBlocks(
  index: Vocabulary,
  [firstBlock, endBlock]: Blocks,
  typed: string,
  limit: number,
  unfinished: boolean,
): readonly NearTerm[] {
  const found: NearTerm[] = [];
  const table = editTable(typed, limit);
  const width = typed.length + 2;
  const digits = digitsOf(typed);
  const cursor = termCursor();
  const probe = termCursor();
  const path = new Uint16Array(2 * LONGEST_WORD);
  /** Rows are filled in down to here, for the units in `path`. */
  let depth = 0;
  /** At this depth nothing below can be near; 0: not so. */
  let dead = 0;
  for (let block = firstBlock; block < endBlock; block += 1) {
    enterBlock(index, cursor, block);
    const end = Math.min(index.terms, (block + 1) * BLOCK_TERMS);
    while (cursor.term < end) {
      const { units, length } = cursor;
      let shared = cursor.shared;
      if (cursor.term % BLOCK_TERMS === 0) {
        const most = Math.min(dead > 0 ? dead : depth, length);
        while (shared < most && units[shared] === path[shared]) shared += 1;
      }
      if (dead > 0 && shared >= dead) {
        if (cursor.term % BLOCK_TERMS === 0) {
          const last = lastBlockWith(index, probe, [block, endBlock], path, dead);
          if (last > block) {
            block = last - 1;
            break;
          }
        }
        leapCursor(index, cursor, dead, end);
        continue;
      }
      dead = 0;
      depth = Math.min(depth, shared);
      const letters = units[length - 1] === JOINED ? length - 1 : length;
      while (depth < letters) {
        path[depth] = units[depth] ?? 0;
        depth += 1;
        const least = fillRow(table, units, depth);
        if (least > limit && !(unfinished && (table.nearest[depth] ?? 0) <= limit)) {
          dead = depth;
          break;
        }
      }
      if (dead === 0) {
        const inBand = Math.abs(letters - typed.length) <= limit;
        const edits = inBand ? (table.rows[letters * width + typed.length] ?? 0) : limit + 1;
        const begun = unfinished ? (table.nearest[letters] ?? 0) : limit + 1;
        if (Math.min(edits, begun) <= limit) {
          const word = cursorWord(cursor);
          const right = sameBeginning(typed, word);
          const whole = edits <= begun;
          if (digitsOf(word) === digits) {
            found.push({
              term: cursor.term,
              word,
              edits: Math.min(edits, begun),
              right,
              whole,
            });
          }
        }
      }
      stepCursor(index, cursor);
    }
  }
  return found;
}

/** At most so many pieces are read from either side: more of a longer beginning would be too many. */
const MOST_PIECES = 24;

/** The blocks of the pieces whose terms may begin with `typed`, as much of it as that takes. */
function blocksBeginning(vocabulary: Vocabulary, typed: string, letters: number): Blocks {
  const { pieceBlocks } = vocabulary;
  for (let length = Math.max(1, letters); ; length += 1) {
    const beginning = typed.slice(0, length);
    const first = pieceOf(vocabulary, beginning);
    const end = pieceOf(vocabulary, `${beginning}\uffff`) + 1;
    if (end - first <= MOST_PIECES || length >= typed.length) {
      return [first * pieceBlocks, Math.min(blocksOf(vocabulary), end * pieceBlocks)];
    }
  }
}

/**
 * All terms within `limit` edits of `typed`: put in, left out, replaced, swapped with its
 * neighbour; with `unfinished` also those of which a beginning is. A number is never corrected
 * to another.
 *
 * An index in pieces is not walked as a whole: of a word cut in `limit` + 1 parts one is typed
 * right, so what begins with its first part is looked at, and in the backward vocabulary what
 * ends with its last (Mihov and Schulz 2004, "Fast approximate search in large dictionaries",
 * section 6). Parts end a letter before they meet, or a swap would damage both. Lost are words
 * typed right in the middle part only, and unfinished ones wrong in the first.
 */
export function findTypos(
  index: SearchIndex,
  typed: string,
  limit: number,
  unfinished: boolean,
): readonly NearTerm[] {
  if (typed === '' || typed.length > LONGEST_WORD) return [];
  const { backward } = index;
  if (backward === null) {
    return walkBlocks(index, [0, blocksOf(index)], typed, limit, unfinished);
  }
  const letters = Math.floor((typed.length - limit) / (limit + 1));
  const blocks = blocksBeginning(index, typed, letters);
  const near = new Map(
    walkBlocks(index, blocks, typed, limit, unfinished).map((each) => [each.word, each]),
  );
  const turned = backwardForm(typed);
  const cursor = termCursor();
  const ends = blocksBeginning(backward, turned, letters);
  for (const { word: found, edits } of walkBlocks(backward, ends, turned, limit, false)) {
    const word = backwardForm(found);
    if (near.has(word)) continue;
    const term = findTerm(index, cursor, word);
    if (term < 0) continue;
    near.set(word, { term, word, edits, right: sameBeginning(typed, word), whole: true });
  }
  return [...near.values()].toSorted((a, b) => a.term - b.term);
}
