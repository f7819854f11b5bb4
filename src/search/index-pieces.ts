import { checkBytes, type IndexProblem } from './check-bytes.ts';
import { checksumOf, HEADER, MAGIC, VERSION } from './index-format.ts';

/**
 * An index cut into files of a few kilobytes, so that a search fetches only what it needs. Each
 * begins with PIECE_WORDS 32-bit words, the first four as in a whole index, and says which piece
 * of which index it is.
 *
 *   v0, v1, …   the vocabulary, PIECE_BLOCKS blocks each: blocks, spellings, counts; places in
 *               spellings and counts from the piece's own beginnings
 *   b0, b1, …   the same for the terms spelled backwards, without counts and postings
 *   p0, p1, …   SLICE_WORDS words each of the bit stream of postings
 *   n0, n1, …   where words stand, for phrases; see cut-positions.ts
 *   l0, l1, …   the lengths of CLASSED_PAPERS abstracts each, in classes; not of a very large index
 *   i0, i1, …   the hashed ids of HASHED_PAPERS papers each, in words
 */
export const PIECE_KINDS = ['v', 'b', 'p', 'l', 'i', 'n'] as const;

export type PieceKind = (typeof PIECE_KINDS)[number];

export const PIECE_BLOCKS = 8;
export const SLICE_WORDS = 512;
export const HASHED_PAPERS = 4096;
export const CLASSED_PAPERS = 16_384;
const PIECE_WORDS = 9;

/** Words of a piece's header after those that `HEADER` names. */
const PIECE = { stamp: 4, kind: 5, number: 6, spellingBytes: 7, blockWords: 8 } as const;

/** Which piece of which index; `stamp` is the checksum of the whole. */
export interface PieceName {
  readonly stamp: number;
  readonly kind: PieceKind;
  readonly number: number;
}

/** What a piece holds: words, then two rows of bytes, each filled up to whole words. */
export interface PieceContent {
  readonly words: Uint32Array;
  readonly first: Uint8Array;
  readonly second: Uint8Array;
}

export function packPiece(
  { stamp, kind, number }: PieceName,
  { words, first, second }: PieceContent,
): Uint8Array {
  const firstWords = (first.length + 3) >>> 2;
  const size = PIECE_WORDS + words.length + firstWords + ((second.length + 3) >>> 2);
  const packed = new Uint32Array(size);
  packed[HEADER.magic] = MAGIC;
  packed[HEADER.version] = VERSION;
  packed[HEADER.bytes] = 4 * size;
  packed[PIECE.stamp] = stamp;
  packed[PIECE.kind] = PIECE_KINDS.indexOf(kind);
  packed[PIECE.number] = number;
  packed[PIECE.blockWords] = words.length;
  packed[PIECE.spellingBytes] = first.length;
  packed.set(words, PIECE_WORDS);
  const bytes = new Uint8Array(packed.buffer);
  bytes.set(first, 4 * (PIECE_WORDS + words.length));
  bytes.set(second, 4 * (PIECE_WORDS + words.length + firstWords));
  packed[HEADER.checksum] = checksumOf(packed);
  return bytes;
}

/** The content of a piece, views on its bytes. Never throws. */
export function openPiece(bytes: Uint8Array, name: PieceName): PieceContent | IndexProblem {
  const packed = checkBytes(bytes);
  if ('problem' in packed) return packed;
  const isMeant =
    packed.length >= PIECE_WORDS &&
    packed[PIECE.stamp] === name.stamp &&
    packed[PIECE.kind] === PIECE_KINDS.indexOf(name.kind) &&
    packed[PIECE.number] === name.number;
  if (!isMeant) return { problem: 'other version' };
  const bytesAt = PIECE_WORDS + (packed[PIECE.blockWords] ?? 0);
  const firstSize = packed[PIECE.spellingBytes] ?? 0;
  const rest = new Uint8Array(packed.buffer, packed.byteOffset + 4 * bytesAt).subarray(
    0,
    4 * (packed.length - bytesAt),
  );
  return {
    words: packed.subarray(PIECE_WORDS, bytesAt),
    first: rest.subarray(0, firstSize),
    second: rest.subarray((firstSize + 3) & ~3),
  };
}
