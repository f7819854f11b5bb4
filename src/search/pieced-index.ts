import type { IndexHead } from './index-head.ts';
import {
  openPiece,
  PIECE_BLOCKS,
  SLICE_WORDS,
  type IndexProblem,
  type PieceKind,
  type PieceName,
} from './index-pieces.ts';
import type { SearchIndex, Vocabulary, VocabularyPiece } from './search-index.ts';

/** An index of which the pieces come one by one. */
export interface PiecedIndex {
  readonly index: SearchIndex;
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
    titleLengths: new Uint8Array(papers),
    abstractLengths: new Uint8Array(papers),
    meanTitle: head.meanTitle,
    meanAbstract: head.meanAbstract,
  };
  // Lengths are needed for every answer.
  const missedLengths = new Set([0]);
  const missed: readonly (readonly [PieceKind, Set<number>])[] = [
    ['v', index.missedPieces],
    ['b', backward.missedPieces],
    ['p', index.missedSlices],
    ['l', missedLengths],
  ];
  return {
    index,
    takeMissed: () =>
      missed.flatMap(([kind, numbers]) => {
        const names = Array.from(numbers, (number) => ({ stamp, kind, number }));
        numbers.clear();
        return names;
      }),
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
        case 'l':
          missedLengths.clear();
          index.titleLengths.set(first.subarray(0, papers));
          index.abstractLengths.set(second.subarray(0, papers));
          return null;
      }
    },
  };
}
