/**
 * One binary, read where it lies: a header of 32-bit words, then sections, each beginning on a
 * multiple of four bytes. Little-endian; a machine that is not sees another version.
 *
 *   header       HEADER_WORDS words, named by HEADER
 *   blocks       for each BLOCK_TERMS terms, three words: where their spellings, counts and
 *                postings begin (byte, byte, bit)
 *   postings     bits, highest first, of 32-bit words; see postings.ts
 *   spellings    the vocabulary in code unit order, front-coded by blocks; see vocabulary.ts
 *   counts       for each term how many papers have it, and how many bits their list takes
 *   lengths      of the abstracts, in classes; not of a very large index: see text-lengths.ts
 */
export const MAGIC = 0x49534450;
export const VERSION = 7;
export const HEADER_WORDS = 10;
export const BLOCK_TERMS = 32;

/** Words of the header. */
export const HEADER = {
  magic: 0,
  version: 1,
  bytes: 2,
  checksum: 3,
  papers: 4,
  terms: 5,
  postingWords: 6,
  spellingBytes: 7,
  countBytes: 8,
} as const;

/** Bytes rounded up to whole words. */
export function padded(bytes: number): number {
  return (bytes + 3) & ~3;
}

/**
 * FNV-1a over 32-bit words instead of bytes (Fowler, Noll, Vo 1991), with a rotation so that
 * high bits reach low ones. Each step is a bijection of what came before: damage to a single
 * word always shows. The checksum's own place is left out.
 */
export function checksumOf(words: Uint32Array): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < words.length; place += 1) {
    if (place === HEADER.checksum) continue;
    hash = Math.imul(hash ^ (words[place] ?? 0), 0x01000193);
    hash = (hash << 13) | (hash >>> 19);
  }
  return hash >>> 0;
}
