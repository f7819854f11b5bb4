import { checksumOf, HEADER, MAGIC, VERSION } from './index-format.ts';

/** Why bytes are no piece or index that can be used. Fetched again, they may be. */
export interface IndexProblem {
  readonly problem: 'other version' | 'cut short' | 'damaged';
}

/** Checks the first four words of an index or a piece against its bytes. */
export function checkBytes(bytes: Uint8Array): Uint32Array | IndexProblem {
  if (bytes.length < 4 * 4) return { problem: 'cut short' };
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, bytes.length >>> 2);
  if (words[HEADER.magic] !== MAGIC || words[HEADER.version] !== VERSION) {
    return { problem: 'other version' };
  }
  const size = words[HEADER.bytes] ?? 0;
  if (bytes.length < size) return { problem: 'cut short' };
  const isWhole = bytes.length === size && bytes.length % 4 === 0;
  return isWhole && checksumOf(words) === words[HEADER.checksum]
    ? words
    : { problem: 'damaged' };
}
