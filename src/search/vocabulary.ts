import { putByte, type ByteRow } from './byte-row.ts';
import { LONGEST_WORD } from './fold-text.ts';
import { BLOCK_TERMS } from './index-format.ts';
import type { SearchIndex } from './search-index.ts';

/**
 * The vocabulary in the order of its code units, front-coded (Witten, Moffat and Bell 1999,
 * "Managing Gigabytes", section 4.1): a byte with how many units a term shares with the one
 * before and how many bytes follow, four bits each, 15 meaning that another byte adds to it;
 * then the rest of the term in UTF-8 of its code units. The first term of a block shares none.
 */
const NIBBLE = 15;

/** Writes one term after `before`; `before` is empty at the beginning of a block. */
export function writeSpelling(row: ByteRow, before: string, term: string): void {
  let shared = 0;
  while (shared < before.length && before.charCodeAt(shared) === term.charCodeAt(shared)) {
    shared += 1;
  }
  let size = 0;
  for (let place = shared; place < term.length; place += 1) {
    const unit = term.charCodeAt(place);
    size += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
  }
  putByte(row, (Math.min(NIBBLE, shared) << 4) | Math.min(NIBBLE, size));
  if (shared >= NIBBLE) putByte(row, shared - NIBBLE);
  if (size >= NIBBLE) putByte(row, size - NIBBLE);
  for (let place = shared; place < term.length; place += 1) {
    const unit = term.charCodeAt(place);
    if (unit < 0x80) putByte(row, unit);
    else if (unit < 0x800) {
      putByte(row, 0xc0 | (unit >> 6));
      putByte(row, 0x80 | (unit & 63));
    } else {
      putByte(row, 0xe0 | (unit >> 12));
      putByte(row, 0x80 | ((unit >> 6) & 63));
      putByte(row, 0x80 | (unit & 63));
    }
  }
}

/** A place in the vocabulary, and the term there. Moved in place: one is enough for a search. */
export interface TermCursor {
  /** The number of the term; `index.terms` once past the last. */
  term: number;
  readonly units: Uint16Array;
  /** Of the term, in units. */
  length: number;
  /** Units shared with the term that the cursor stood on before. */
  shared: number;
  /** Where the next term's spelling begins. */
  next: number;
}

export function termCursor(): TermCursor {
  return { term: -1, units: new Uint16Array(2 * LONGEST_WORD), length: 0, shared: 0, next: 0 };
}

/** Moves to the next term. Inside a block `shared` is as stored; at its beginning 0. */
export function stepCursor(index: SearchIndex, cursor: TermCursor): void {
  cursor.term += 1;
  if (cursor.term >= index.terms) return;
  const { spellings } = index;
  let at = cursor.next;
  const head = spellings[at++] ?? 0;
  let shared = head >> 4;
  let size = head & NIBBLE;
  if (shared === NIBBLE) shared += spellings[at++] ?? 0;
  if (size === NIBBLE) size += spellings[at++] ?? 0;
  const end = at + size;
  const { units } = cursor;
  let length = shared;
  while (at < end) {
    const byte = spellings[at++] ?? 0;
    if (byte < 0x80) units[length++] = byte;
    else if (byte < 0xe0) units[length++] = ((byte & 31) << 6) | ((spellings[at++] ?? 0) & 63);
    else {
      const middle = (spellings[at++] ?? 0) & 63;
      units[length++] = ((byte & 15) << 12) | (middle << 6) | ((spellings[at++] ?? 0) & 63);
    }
  }
  cursor.shared = shared;
  cursor.length = length;
  cursor.next = end;
}

export function blocksOf(index: SearchIndex): number {
  return Math.ceil(index.terms / BLOCK_TERMS);
}

/** Moves to the first term of a block. */
export function enterBlock(index: SearchIndex, cursor: TermCursor, block: number): void {
  cursor.term = block * BLOCK_TERMS - 1;
  cursor.next = index.blocks[3 * block] ?? 0;
  stepCursor(index, cursor);
}

export function cursorWord({ units, length }: TermCursor): string {
  return String.fromCharCode(...units.subarray(0, length));
}

/** Below 0 if the cursor's term comes before `word`, above 0 if after; 0: the same. */
function compareCursor({ units, length }: TermCursor, word: string): number {
  const common = Math.min(length, word.length);
  for (let place = 0; place < common; place += 1) {
    const difference = (units[place] ?? 0) - word.charCodeAt(place);
    if (difference !== 0) return difference;
  }
  return length - word.length;
}

/** Moves to the first term that is not below `word`; past the last if there is none. */
export function seekTerm(index: SearchIndex, cursor: TermCursor, word: string): void {
  let low = 0;
  let high = blocksOf(index);
  while (low < high) {
    const middle = (low + high) >>> 1;
    enterBlock(index, cursor, middle);
    if (compareCursor(cursor, word) < 0) low = middle + 1;
    else high = middle;
  }
  if (index.terms === 0) return;
  enterBlock(index, cursor, Math.max(0, low - 1));
  while (cursor.term < index.terms && compareCursor(cursor, word) < 0)
    stepCursor(index, cursor);
}

/** Whether the cursor's term begins with `word`. */
export function beginsWith(index: SearchIndex, cursor: TermCursor, word: string): boolean {
  if (cursor.term >= index.terms || cursor.length < word.length) return false;
  for (let place = 0; place < word.length; place += 1) {
    if (cursor.units[place] !== word.charCodeAt(place)) return false;
  }
  return true;
}

/** The number of a term, or -1. */
export function findTerm(index: SearchIndex, cursor: TermCursor, word: string): number {
  seekTerm(index, cursor, word);
  const found = cursor.term < index.terms && compareCursor(cursor, word) === 0;
  return found ? cursor.term : -1;
}
