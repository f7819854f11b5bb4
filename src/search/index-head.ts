import { fields, list, number, text, type Decoder } from '#domain/decode.ts';

/** What is known of an index in pieces before any of them is there. */
export interface IndexHead {
  /** Checksum of the whole index: pieces of another one are refused. */
  readonly stamp: number;
  readonly papers: number;
  readonly terms: number;
  /** Slices of the bit stream. */
  readonly slices: number;
  /** The first term of each piece of the vocabulary, and of the one spelled backwards. */
  readonly pieceStarts: readonly string[];
  readonly backwardStarts: readonly string[];
  /** The first term, by number, of each piece of places. */
  readonly positionStarts: readonly number[];
}

export const decodeIndexHead: Decoder<IndexHead> = fields({
  stamp: number,
  papers: number,
  terms: number,
  slices: number,
  pieceStarts: list(text),
  backwardStarts: list(text),
  positionStarts: list(number),
});
