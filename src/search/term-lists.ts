import { putNumber, type ByteRow } from './byte-row.ts';
import { BLOCK_TERMS } from './index-format.ts';
import { readPostings } from './postings.ts';
import type { SearchIndex } from './search-index.ts';

/**
 * Shorter lists are read through to get past them, up to 31 in a block; only longer ones say
 * how many bits they take. Most terms stand in one or two papers.
 */
const COUNT_WITH_SIZE = 8;

/** How many papers have a term, and the bits of their list. */
export function writeCount(row: ByteRow, papers: number, bits: number): void {
  putNumber(row, papers);
  if (papers >= COUNT_WITH_SIZE) putNumber(row, bits);
}

/** The lists of consecutive terms, one after another. Moved in place. */
export interface ListCursor {
  term: number;
  /** Of the next term's count, in bytes. */
  count: number;
  /** Of the next term's postings, in bits. */
  bit: number;
  /** The list last read: paper numbers ascending, and their marks; the first `length` of each. */
  readonly numbers: Int32Array;
  readonly marks: Uint8Array;
  length: number;
}

export function listCursor(index: SearchIndex): ListCursor {
  const numbers = new Int32Array(index.papers);
  return { term: 0, count: 0, bit: 0, numbers, marks: new Uint8Array(index.papers), length: 0 };
}

function nextNumber(index: SearchIndex, cursor: ListCursor): number {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = index.counts[cursor.count++] ?? 0;
    value |= (byte & 127) << shift;
    if (byte < 128) return value;
  }
}

function enterBlock(index: SearchIndex, cursor: ListCursor, block: number): void {
  cursor.term = block * BLOCK_TERMS;
  cursor.count = index.blocks[3 * block + 1] ?? 0;
  cursor.bit = index.blocks[3 * block + 2] ?? 0;
}

/** Reads the count at the cursor, then its list or, if not wanted, passes over it. */
function step(index: SearchIndex, cursor: ListCursor, wanted: boolean): void {
  const count = nextNumber(index, cursor);
  const bits = count >= COUNT_WITH_SIZE ? nextNumber(index, cursor) : 0;
  const end = cursor.bit + bits;
  if (wanted || bits === 0) {
    const { numbers, marks } = cursor;
    cursor.bit = readPostings(index.postings, cursor.bit, index.papers, count, numbers, marks);
  } else cursor.bit = end;
  cursor.length = count;
  cursor.term += 1;
}

function seek(index: SearchIndex, cursor: ListCursor, term: number): void {
  const block = Math.floor(term / BLOCK_TERMS);
  const isNear = cursor.term <= term && cursor.term >= block * BLOCK_TERMS && cursor.bit > 0;
  if (!isNear) enterBlock(index, cursor, block);
  while (cursor.term < term) step(index, cursor, false);
}

/** Reads the papers that have a term into the cursor. Cheap for the term after the last read. */
export function readList(index: SearchIndex, cursor: ListCursor, term: number): void {
  seek(index, cursor, term);
  step(index, cursor, true);
}

/** How many papers have a term, without their list. */
export function readCount(index: SearchIndex, cursor: ListCursor, term: number): number {
  seek(index, cursor, term);
  step(index, cursor, false);
  return cursor.length;
}
