import type { IndexProblem } from './check-bytes.ts';
import type { IndexHead } from './index-head.ts';
import {
  CLASSED_PAPERS,
  HASHED_PAPERS,
  openPiece,
  PIECE_BLOCKS,
  SLICE_WORDS,
  type PieceKind,
  type PieceName,
} from './index-pieces.ts';
import { listsTellLengths, unpackClasses } from './text-lengths.ts';
import type { SearchIndex, Vocabulary, VocabularyPiece } from './search-index.ts';

/** Where in a row of words the places of a term begin; see positions.ts. */
interface PositionBits {
  readonly words: Uint32Array;
  readonly bit: number;
}

/** Where the lists of a piece begin, in bits; one more for the end. */
function readStarts(sizes: Uint8Array): Float64Array {
  const starts: number[] = [0];
  for (let at = 0; at < sizes.length;) {
    let size = 0;
    let byte = 0x80;
    for (let shift = 0; byte >= 0x80 && at < sizes.length; shift += 7) {
      byte = sizes[at++] ?? 0;
      size |= (byte & 127) << shift;
    }
    starts.push((starts.at(-1) ?? 0) + size);
  }
  return Float64Array.from(starts);
}

/** The last number of an ascending list that is not above `value`: its place. */
function placeOf(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** An index of which the pieces come one by one. */
export interface PiecedIndex {
  readonly index: SearchIndex;
  /** The bits that say where a term stands; `null` where there are none, or, noted, not yet. */
  readonly positionsOf: (term: number) => PositionBits | null;
  /** The hashed ids of all papers, by number; 0, and noted, where a piece is missing. */
  readonly paperHashes: () => Uint32Array;
  /** The pieces that were wanted since the last call and not there. */
  readonly takeMissed: () => readonly PieceName[];
  /** Takes a piece in; gives what is wrong with it, and then it stays missing. */
  readonly put: (name: PieceName, bytes: Uint8Array) => IndexProblem | null;
}

/** So much of the index as a head tells: everything else is missing. */
export function openPieces(head: IndexHead): PiecedIndex {
  const { stamp, papers, terms } = head;
  const pieces: (VocabularyPiece | undefined)[] = [];
  const backwardPieces: (VocabularyPiece | undefined)[] = [];
  const slices = Array.from<Uint32Array | undefined>({ length: head.slices });
  const backward: Vocabulary = {
    terms,
    pieceBlocks: PIECE_BLOCKS,
    pieceStarts: head.backwardStarts,
    pieces: backwardPieces,
    missedPieces: new Set(),
  };
  const index: SearchIndex = {
    papers,
    terms,
    pieceBlocks: PIECE_BLOCKS,
    pieceStarts: head.pieceStarts,
    pieces,
    missedPieces: new Set(),
    slices,
    sliceWords: SLICE_WORDS,
    missedSlices: new Set(),
    backward,
    abstractClasses: new Uint8Array(papers),
    missedClasses: listsTellLengths(papers)
      ? null
      : (paper) => {
          const piece = Math.floor(paper / CLASSED_PAPERS);
          if (!classPieces.has(piece)) missedClasses.add(piece);
        },
  };
  const positions: ({ words: Uint32Array; starts: Float64Array } | undefined)[] = [];
  const missedPositions = new Set<number>();
  const hashes = new Uint32Array(papers);
  const hashPieces = new Set(Array.from({ length: Math.ceil(papers / HASHED_PAPERS) }).keys());
  const missedHashes = new Set<number>();
  const classPieces = new Set<number>();
  const missedClasses = new Set<number>();
  const missed: readonly (readonly [PieceKind, Set<number>])[] = [
    ['v', index.missedPieces],
    ['b', backward.missedPieces],
    ['p', index.missedSlices],
    ['l', missedClasses],
    ['i', missedHashes],
    ['n', missedPositions],
  ];
  // Nearly any answer wants them: with its words they cost no round of their own.
  const wantClasses = () => {
    for (let paper = 0; paper < papers; paper += CLASSED_PAPERS) index.missedClasses?.(paper);
  };
  return {
    index,
    positionsOf: (term) => {
      const piece = placeOf(head.positionStarts, term);
      const found = positions[piece];
      if (found === undefined) {
        missedPositions.add(piece);
        return null;
      }
      const place = term - (head.positionStarts[piece] ?? 0);
      const bit = found.starts[place] ?? 0;
      return bit === found.starts[place + 1] ? null : { words: found.words, bit };
    },
    paperHashes: () => {
      for (const piece of hashPieces) missedHashes.add(piece);
      return hashes;
    },
    takeMissed: () => {
      if (index.missedPieces.size > 0) wantClasses();
      return missed.flatMap(([kind, numbers]) => {
        const names = Array.from(numbers, (number) => ({ stamp, kind, number }));
        numbers.clear();
        return names;
      });
    },
    put: (name, bytes) => {
      const content = openPiece(bytes, name);
      if ('problem' in content) return content;
      const { words, first, second } = content;
      switch (name.kind) {
        case 'v':
          pieces[name.number] = { blocks: words, spellings: first, counts: second };
          return null;
        case 'b':
          backwardPieces[name.number] = { blocks: words, spellings: first, counts: second };
          return null;
        case 'p':
          slices[name.number] = words;
          return null;
        case 'n':
          positions[name.number] = { words, starts: readStarts(first) };
          return null;
        case 'l':
          classPieces.add(name.number);
          unpackClasses(first, index.abstractClasses, name.number * CLASSED_PAPERS);
          return null;
        case 'i':
          hashPieces.delete(name.number);
          hashes.set(words.subarray(0, papers), name.number * HASHED_PAPERS);
          return null;
      }
    },
  };
}
