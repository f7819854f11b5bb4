import { putNumber, type ByteRow } from './byte-row.ts';
import { BLOCK_TERMS } from './index-format.ts';
import { readPostings, usualBits } from './postings.ts';
import type { SearchIndex, VocabularyPiece } from './search-index.ts';

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

/** A place among the counts. */
interface CountCursor {
  counts: Uint8Array;
  at: number;
  /** Of the next count. */
  term: number;
}

/** The lists of consecutive terms, one after another. Moved in place. */
export interface ListCursor {
  readonly count: CountCursor;
  readonly list: CountCursor;
  /** Where the list of `list.term` begins, in bits. */
  bit: number;
  /** The list last read: paper numbers ascending, and their marks; the first `length` of each. */
  readonly numbers: Int32Array;
  readonly marks: Uint16Array;
  length: number;
  /** Room to put slices together in. */
  joined: Uint32Array;
}

const NO_BYTES = new Uint8Array(0);

export function listCursor({ papers }: SearchIndex): ListCursor {
  return {
    count: { counts: NO_BYTES, at: 0, term: -1 },
    list: { counts: NO_BYTES, at: 0, term: -1 },
    bit: 0,
    numbers: new Int32Array(papers),
    marks: new Uint16Array(papers),
    length: 0,
    joined: new Uint32Array(0),
  };
}

function nextNumber(cursor: CountCursor): number {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = cursor.counts[cursor.at++] ?? 0;
    value |= (byte & 127) << shift;
    if (byte < 128) return value;
  }
}

/** The piece with the counts of a term; `undefined`, and noted, where it is missing. */
function pieceOfTerm(index: SearchIndex, term: number): VocabularyPiece | undefined {
  const piece = Math.floor(term / BLOCK_TERMS / index.pieceBlocks);
  const found = index.pieces[piece];
  if (found === undefined) index.missedPieces.add(piece);
  return found;
}

/** Moves to the first term of the block of `term`, unless it stands between there and `term`. */
function approach(
  index: SearchIndex,
  piece: VocabularyPiece,
  cursor: CountCursor,
  term: number,
): boolean {
  const first = term - (term % BLOCK_TERMS);
  if (cursor.counts === piece.counts && cursor.term >= first && cursor.term <= term)
    return false;
  const block = first / BLOCK_TERMS;
  cursor.counts = piece.counts;
  cursor.term = first;
  cursor.at = piece.blocks[3 * (block % index.pieceBlocks) + 1] ?? 0;
  return true;
}

/** Notes which slices of bits `from` up to `to` are missing; `true` if none is. */
function haveSlices(index: SearchIndex, from: number, to: number): boolean {
  const sliceBits = 32 * index.sliceWords;
  const last = Math.min(index.slices.length - 1, Math.floor((to - 1) / sliceBits));
  let whole = true;
  for (let slice = Math.floor(from / sliceBits); slice <= last; slice += 1) {
    if (index.slices[slice] !== undefined) continue;
    index.missedSlices.add(slice);
    whole = false;
  }
  return whole;
}

/** The slices of bits `from` up to `to` as one row of words, which begins where the first does. */
function wordsOf(
  { slices, sliceWords }: SearchIndex,
  cursor: ListCursor,
  from: number,
  to: number,
): Uint32Array {
  const first = Math.floor(from / 32 / sliceWords);
  const last = Math.min(slices.length - 1, Math.floor((to - 1) / 32 / sliceWords));
  const only = slices[first];
  if (last <= first && only !== undefined) return only;
  const size = (last - first + 1) * sliceWords;
  if (cursor.joined.length < size) cursor.joined = new Uint32Array(size);
  for (let slice = first; slice <= last; slice += 1) {
    cursor.joined.set(slices[slice] ?? [], (slice - first) * sliceWords);
  }
  return cursor.joined.subarray(0, size);
}

/**
 * Notes which slices reading on to the list of `term` takes; `true` if none of them is missing.
 * Lists of which the size is known are leapt over, so that a common word costs its neighbours in
 * the block nothing. Where short ones begin is about right, more where many are passed.
 */
function haveListsTo(index: SearchIndex, { list, bit }: ListCursor, term: number): boolean {
  const ahead: CountCursor = { ...list };
  let at = bit;
  let whole = true;
  for (; ahead.term <= term; ahead.term += 1) {
    const count = nextNumber(ahead);
    const known = count >= COUNT_WITH_SIZE ? nextNumber(ahead) : 0;
    const end = at + (known || usualBits(index.papers, count));
    const isRead = known === 0 || ahead.term === term;
    if (isRead && !haveSlices(index, at, end)) whole = false;
    at = end;
  }
  return whole;
}

/** Reads the list at the cursor; `false` where a slice is missing. */
function readNext(
  index: SearchIndex,
  cursor: ListCursor,
  count: number,
  bits: number,
): boolean {
  const { numbers, marks, bit } = cursor;
  const sliceBits = 32 * index.sliceWords;
  const base = sliceBits * Math.floor(bit / sliceBits);
  let to = bit + bits;
  for (;;) {
    if (!haveSlices(index, bit, to)) return false;
    const words = wordsOf(index, cursor, bit, to);
    const end = base + 32 * words.length;
    cursor.bit =
      base + readPostings(words, bit - base, index.abstractClasses, count, numbers, marks);
    if (cursor.bit <= end || end >= sliceBits * index.slices.length) return true;
    // A short list that is longer than usual goes on in the next slice.
    to = end + 1;
  }
}

/**
 * Reads the papers that have a term into the cursor; none where a piece is missing. Cheap for
 * the term after the last read.
 */
export function readList(index: SearchIndex, cursor: ListCursor, term: number): void {
  const { list } = cursor;
  cursor.length = 0;
  const piece = pieceOfTerm(index, term);
  if (piece === undefined) return;
  if (approach(index, piece, list, term)) {
    const block = Math.floor(term / BLOCK_TERMS) % index.pieceBlocks;
    cursor.bit = piece.blocks[3 * block + 2] ?? 0;
  }
  const inPieces = index.slices.length > 1;
  if (inPieces && !haveListsTo(index, cursor, term)) return;
  while (list.term <= term) {
    const count = nextNumber(list);
    const bits = count >= COUNT_WITH_SIZE ? nextNumber(list) : 0;
    const wanted = list.term === term;
    list.term += 1;
    if (bits > 0 && !wanted) cursor.bit += bits;
    else if (!readNext(index, cursor, count, bits || usualBits(index.papers, count))) {
      list.term = -1;
      return;
    }
    if (wanted) cursor.length = count;
  }
}

/** How many papers have a term, without their list; 0 where the piece is missing. */
export function readCount(index: SearchIndex, cursor: ListCursor, term: number): number {
  const { count: at } = cursor;
  const piece = pieceOfTerm(index, term);
  if (piece === undefined) return 0;
  approach(index, piece, at, term);
  for (;;) {
    const count = nextNumber(at);
    if (count >= COUNT_WITH_SIZE) nextNumber(at);
    at.term += 1;
    if (at.term > term) return count;
  }
}
