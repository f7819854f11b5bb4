/** A stretch of the vocabulary, see vocabulary.ts. */
export interface VocabularyPiece {
  /** Three words for each block: its spellings' byte, its counts' byte, its postings' bit. */
  readonly blocks: Uint32Array;
  readonly spellings: Uint8Array;
  readonly counts: Uint8Array;
}

/** A sorted list of terms, in pieces that need not all be there. */
export interface Vocabulary {
  readonly terms: number;
  /** How many blocks a piece has; the last may have fewer. */
  readonly pieceBlocks: number;
  readonly pieceStarts: readonly string[];
  readonly pieces: readonly (VocabularyPiece | undefined)[];
  /** Where the numbers of pieces are noted that were wanted and not there. */
  readonly missedPieces: Set<number>;
}

/**
 * An index of papers as it lies in memory: views on the bytes that came. Whole it has one piece
 * of everything; in pieces, what is missing reads as if it were empty, and is noted.
 */
export interface SearchIndex extends Vocabulary {
  readonly papers: number;
  /** The bit stream of all postings, cut after every `sliceWords` words. */
  readonly slices: readonly (Uint32Array | undefined)[];
  readonly sliceWords: number;
  readonly missedSlices: Set<number>;
  /**
   * The terms spelled backwards, without postings, where typos are not sought in the whole
   * vocabulary; see find-typos.ts. `null`: the whole is there.
   */
  readonly backward: Vocabulary | null;
  /** Of each paper; see text-lengths.ts. */
  readonly abstractClasses: Uint8Array;
  /** Notes that the class of a paper is wanted, where not all of them are there; else `null`. */
  readonly missedClasses: ((paper: number) => void) | null;
}
