import type { DigestId } from '#domain/digest.ts';
import { listWords, type WordLists } from '#search/list-words.ts';
import { labelsOf } from '#search/paper-labels.ts';
import type { TextWords } from '#search/text-words.ts';
import type { PaperOutline } from './outline-digest.ts';

/** A digest as the search of the archive takes it. */
export interface SearchedDigest {
  readonly id: DigestId;
  readonly outlines: readonly PaperOutline[];
  /** The words of the papers that have their home there, in their order. */
  readonly words: () => TextWords;
}

/**
 * So many digests make a part of the index, counted from the oldest on: with a new digest only
 * the last part is another.
 */
const DIGESTS_IN_A_PART = 32;

/** The places of digests, newest first, a part of the index together. */
export function cutParts(digests: number): readonly (readonly number[])[] {
  const places = Array.from({ length: digests }, (_, place) => place);
  const parts: number[][] = [];
  for (let end = digests; end > 0; end -= DIGESTS_IN_A_PART) {
    parts.unshift(places.slice(Math.max(0, end - DIGESTS_IN_A_PART), end));
  }
  return parts;
}

/** The outlines of the papers that have their home in the digest. */
export function ownOutlines({ id, outlines }: SearchedDigest): readonly PaperOutline[] {
  return outlines.filter(({ home }) => home === id);
}

/** A part of the index: the words and labels of some digests, listed by term. */
export function listDigests(digests: readonly SearchedDigest[]): WordLists {
  return listWords(
    digests.map((digest) => ({
      words: digest.words(),
      labels: ownOutlines(digest).map(labelsOf),
    })),
  );
}
