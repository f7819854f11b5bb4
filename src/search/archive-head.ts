import { fields, list, number, text, type Decoder } from '#domain/decode.ts';
import { decodeIndexHead, type IndexHead } from './index-head.ts';

/**
 * The papers of a digest by number. Papers are numbered in the order of the archive's digests,
 * each at its home: a digest has `own` numbers in a row, and `also` those of other homes.
 */
export interface DigestNumbers {
  readonly own: number;
  readonly also: readonly number[];
}

/** What the search of an archive begins with; the rest comes in pieces. */
export interface ArchiveHead {
  readonly index: IndexHead;
  /** For completion: words that many papers have, the most frequent first. */
  readonly words: readonly string[];
  /** In the order of the archive's digests. */
  readonly digests: readonly DigestNumbers[];
}

export const decodeArchiveHead: Decoder<ArchiveHead> = fields({
  index: decodeIndexHead,
  words: list(text),
  digests: list(fields({ own: number, also: list(number) })),
});

/** The first paper of each digest; then, last, how many papers there are. */
export function firstNumbers(digests: readonly DigestNumbers[]): readonly number[] {
  const firsts = [0];
  for (const { own } of digests) firsts.push((firsts.at(-1) ?? 0) + own);
  return firsts;
}
