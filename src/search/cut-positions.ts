import { bitsAt, putBits, type BitRow } from './bit-row.ts';
import { putNumber, type ByteRow } from './byte-row.ts';
import type { PieceContent } from './index-pieces.ts';
import type { WordLists } from './list-words.ts';
import type { SearchIndex } from './search-index.ts';
import { listCursor, readCount } from './term-lists.ts';

/** A piece is closed with the list that brings it beyond so many bits: 8 kB. */
const PIECE_BITS = 65_536;

/** Archives beyond so many papers keep no places of words that more than half of them have. */
const COMMON_FROM = 2000;

export interface CutPositions {
  /** The first term of each piece. */
  readonly starts: readonly number[];
  /** Words: the bits. First row of bytes: for each term how many bits it has. */
  readonly pieces: readonly PieceContent[];
}

/** Appends the bits `from` up to `to` of a row of words. */
function copyBits(row: BitRow, words: Uint32Array, from: number, to: number): void {
  let at = from;
  for (; at + 32 <= to; at += 32) putBits(row, bitsAt(words, at), 32);
  if (at < to) putBits(row, bitsAt(words, at) >>> (32 - (to - at)), to - at);
}

/**
 * Where the words of the papers stand, in pieces; see positions.ts. `parts` are of the papers of
 * the index, in its order, and `vocabulary` its terms.
 */
export function cutPositions(
  index: SearchIndex,
  parts: readonly WordLists[],
  vocabulary: readonly string[],
): CutPositions {
  const counts = listCursor(index);
  const mostPapers = index.papers > COMMON_FROM ? index.papers / 2 : index.papers;
  /** By part the term that comes next: parts have the vocabulary's terms, in its order. */
  const next = new Int32Array(parts.length);
  const starts: number[] = [];
  const pieces: PieceContent[] = [];
  let bits: BitRow = { words: new Uint32Array(4096), length: 0 };
  let sizes: ByteRow = { bytes: new Uint8Array(1024), length: 0 };
  let first = 0;
  const close = (end: number) => {
    starts.push(first);
    putBits(bits, 0, 32);
    pieces.push({
      words: bits.words.slice(0, (bits.length >>> 5) + 1),
      first: sizes.bytes.slice(0, sizes.length),
      second: new Uint8Array(0),
    });
    bits = { words: new Uint32Array(4096), length: 0 };
    sizes = { bytes: new Uint8Array(1024), length: 0 };
    first = end;
  };
  for (const [term, word] of vocabulary.entries()) {
    const before = bits.length;
    const isKept = readCount(index, counts, term) <= mostPapers;
    for (const [place, { terms, positions, bitStarts }] of parts.entries()) {
      const own = next[place] ?? 0;
      if (terms[own] !== word) continue;
      next[place] = own + 1;
      if (isKept) copyBits(bits, positions, bitStarts[own] ?? 0, bitStarts[own + 1] ?? 0);
    }
    putNumber(sizes, bits.length - before);
    if (bits.length >= PIECE_BITS) close(term + 1);
  }
  if (sizes.length > 0) close(vocabulary.length);
  return { starts, pieces };
}
