import { putByte, type ByteRow } from './byte-row.ts';
import { LONGEST_WORD } from './fold-text.ts';
import { BLOCK_TERMS } from './index-format.ts';
import type { Vocabulary } from './search-index.ts';

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
  /** The number of the term; the vocabulary's `terms` past the last, or where a piece is missing. */
  term: number;
  readonly units: Uint16Array;
  /** Of the term, in units. */
  length: number;
  /** Units shared with the term that the cursor stood on before. */
  shared: number;
  /** Of the piece at hand; where the next term's spelling begins in it, and the first term after it. */
  spellings: Uint8Array;
  next: number;
  pieceEnd: number;
}

const NO_BYTES = new Uint8Array(0);

export function termCursor(): TermCursor {
  const units = new Uint16Array(2 * LONGEST_WORD);
  return { term: -1, units, length: 0, shared: 0, spellings: NO_BYTES, next: 0, pieceEnd: 0 };
}

function pieceTerms({ pieceBlocks }: Vocabulary): number {
  return pieceBlocks * BLOCK_TERMS;
}

/** Moves to the next term. Inside a block `shared` is as stored; at its beginning 0. */
export function stepCursor(vocabulary: Vocabulary, cursor: TermCursor): void {
  if (cursor.term + 1 >= cursor.pieceEnd && cursor.term + 1 < vocabulary.terms) {
    enterPiece(vocabulary, cursor, Math.floor((cursor.term + 1) / pieceTerms(vocabulary)));
  } else {
    if (cursor.next < 0) {
      enterBlock(vocabulary, cursor, cursor.term / BLOCK_TERMS);
      if (cursor.term >= vocabulary.terms) return;
    }
    readNext(vocabulary, cursor);
  }
}

function readNext(vocabulary: Vocabulary, cursor: TermCursor): void {
  cursor.term += 1;
  if (cursor.term >= vocabulary.terms) return;
  const { spellings } = cursor;
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

/**
 * Moves to the next term before `end` that shares fewer than `shared` units with the one before it, or to
 * `end`; `end` is not past the block. What lies between is passed over without being read.
 */
export function leapCursor(
  vocabulary: Vocabulary,
  cursor: TermCursor,
  shared: number,
  end: number,
): void {
  const { spellings } = cursor;
  while (cursor.term + 1 < end) {
    let at = cursor.next;
    const head = spellings[at++] ?? 0;
    const same = head >> 4 === NIBBLE ? NIBBLE + (spellings[at++] ?? 0) : head >> 4;
    if (same < shared) {
      readNext(vocabulary, cursor);
      return;
    }
    let size = head & NIBBLE;
    if (size === NIBBLE) size += spellings[at++] ?? 0;
    cursor.next = at + size;
    cursor.term += 1;
  }
  cursor.term = end;
}

export function blocksOf({ terms }: Vocabulary): number {
  return Math.ceil(terms / BLOCK_TERMS);
}

/** Moves to the first term of a block; past the last term, noting it, where its piece is missing. */
export function enterBlock(vocabulary: Vocabulary, cursor: TermCursor, block: number): void {
  const { pieceBlocks, terms } = vocabulary;
  const piece = Math.floor(block / pieceBlocks);
  const found = vocabulary.pieces[piece];
  if (found === undefined) {
    vocabulary.missedPieces.add(piece);
    cursor.term = terms;
    return;
  }
  cursor.term = block * BLOCK_TERMS - 1;
  cursor.spellings = found.spellings;
  cursor.next = found.blocks[3 * (block - piece * pieceBlocks)] ?? 0;
  cursor.pieceEnd = Math.min(terms, (piece + 1) * pieceTerms(vocabulary));
  readNext(vocabulary, cursor);
}

/** Moves to the first term of a piece, which is known even where the piece is missing. */
function enterPiece(vocabulary: Vocabulary, cursor: TermCursor, piece: number): void {
  if (vocabulary.pieces[piece] !== undefined) {
    enterBlock(vocabulary, cursor, piece * vocabulary.pieceBlocks);
    return;
  }
  const word = vocabulary.pieceStarts[piece] ?? '';
  for (let place = 0; place < word.length; place += 1) {
    cursor.units[place] = word.charCodeAt(place);
  }
  cursor.length = word.length;
  cursor.shared = 0;
  cursor.term = piece * pieceTerms(vocabulary);
  cursor.next = -1;
  cursor.pieceEnd = Math.min(vocabulary.terms, cursor.term + pieceTerms(vocabulary));
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

/** The piece in which a word stands if it is a term: the last that does not begin after it. */
export function pieceOf({ pieceStarts }: Vocabulary, word: string): number {
  let low = 0;
  let high = pieceStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((pieceStarts[middle] ?? '') <= word) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether nobody can tell if a word is a term: its piece is not there. */
export function isMissing(vocabulary: Vocabulary, word: string): boolean {
  return vocabulary.pieces[pieceOf(vocabulary, word)] === undefined;
}

/**
 * Notes all missing pieces that may have terms beginning with `word`, not one after another; none
 * where they would be more than `most`.
 */
export function wantBeginnings(vocabulary: Vocabulary, word: string, most: number): void {
  const { pieceStarts, pieces, missedPieces } = vocabulary;
  const first = pieceOf(vocabulary, word);
  let end = first + 1;
  while (pieceStarts[end]?.startsWith(word) === true) end += 1;
  if (end - first > most) return;
  for (let piece = first; piece < end; piece += 1) {
    if (pieces[piece] === undefined) missedPieces.add(piece);
  }
}

/** Moves to the first term that is not below `word`; past the last if there is none. */
export function seekTerm(vocabulary: Vocabulary, cursor: TermCursor, word: string): void {
  const { terms, pieceBlocks } = vocabulary;
  cursor.term = terms;
  if (terms === 0) return;
  const piece = pieceOf(vocabulary, word);
  const first = piece * pieceBlocks;
  let low = first;
  let high = Math.min(blocksOf(vocabulary), first + pieceBlocks);
  while (low < high) {
    const middle = (low + high) >>> 1;
    enterBlock(vocabulary, cursor, middle);
    if (cursor.term >= terms) return;
    if (compareCursor(cursor, word) < 0) low = middle + 1;
    else high = middle;
  }
  enterBlock(vocabulary, cursor, Math.max(first, low - 1));
  while (cursor.term < terms && compareCursor(cursor, word) < 0) stepCursor(vocabulary, cursor);
}

/** Whether the cursor's term begins with `word`. */
export function beginsWith({ terms }: Vocabulary, cursor: TermCursor, word: string): boolean {
  if (cursor.term >= terms || cursor.length < word.length) return false;
  for (let place = 0; place < word.length; place += 1) {
    if (cursor.units[place] !== word.charCodeAt(place)) return false;
  }
  return true;
}

/** The number of a term, or -1. */
export function findTerm(vocabulary: Vocabulary, cursor: TermCursor, word: string): number {
  seekTerm(vocabulary, cursor, word);
  const found = cursor.term < vocabulary.terms && compareCursor(cursor, word) === 0;
  return found ? cursor.term : -1;
}
