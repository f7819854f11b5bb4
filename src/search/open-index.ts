import { checkBytes, type IndexProblem } from './check-bytes.ts';
import { BLOCK_TERMS, HEADER, HEADER_WORDS, padded } from './index-format.ts';
import { listsTellLengths, packedBytes, unpackClasses } from './text-lengths.ts';
import type { SearchIndex } from './search-index.ts';

/**
 * Opens what `buildIndex` wrote: a check over all bytes, then views on them; nothing is parsed
 * or copied but the lengths of abstracts (and bytes that do not begin on a multiple of four). Never throws.
 */
export function openIndex(bytes: Uint8Array): SearchIndex | IndexProblem {
  if (bytes.length < 4 * HEADER_WORDS) return { problem: 'cut short' };
  const words = checkBytes(bytes);
  if ('problem' in words) return words;
  const header = (place: number): number => words[place] ?? 0;
  const papers = header(HEADER.papers);
  const terms = header(HEADER.terms);
  const postingsAt = HEADER_WORDS + 3 * Math.ceil(terms / BLOCK_TERMS);
  const spellingsAt = postingsAt + header(HEADER.postingWords);
  let at = 4 * spellingsAt;
  const section = (size: number): Uint8Array => {
    const view = new Uint8Array(words.buffer, words.byteOffset + at, size);
    at += padded(size);
    return view;
  };
  const spellings = section(header(HEADER.spellingBytes));
  const counts = section(header(HEADER.countBytes));
  const abstractClasses = new Uint8Array(papers);
  if (!listsTellLengths(papers)) {
    unpackClasses(section(packedBytes(papers)), abstractClasses, 0);
  }
  const blocks = words.subarray(HEADER_WORDS, postingsAt);
  return {
    papers,
    terms,
    pieceBlocks: Math.max(1, blocks.length / 3),
    pieceStarts: [''],
    pieces: [{ blocks, spellings, counts }],
    missedPieces: new Set(),
    slices: [words.subarray(postingsAt, spellingsAt)],
    sliceWords: spellingsAt - postingsAt,
    missedSlices: new Set(),
    backward: null,
    abstractClasses,
    missedClasses: null,
  };
}
