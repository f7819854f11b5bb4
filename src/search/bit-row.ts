/** A growing row of bits, highest first in each word. */
export interface BitRow {
  words: Uint32Array;
  /** How many bits are written. */
  length: number;
}

/** Appends the `count` lowest bits of `value`; at most 32. */
export function putBits(row: BitRow, value: number, count: number): void {
  if (count === 0) return;
  const at = row.length >>> 5;
  if (at + 2 >= row.words.length) {
    const larger = new Uint32Array(row.words.length * 2);
    larger.set(row.words);
    row.words = larger;
  }
  const room = 32 - (row.length & 31);
  const { words } = row;
  if (count <= room) words[at] = (words[at] ?? 0) | (value << (room - count));
  else {
    words[at] = (words[at] ?? 0) | (value >>> (count - room));
    words[at + 1] = value << (32 - (count - room));
  }
  row.length += count;
}

/** The 32 bits from `bit` on. */
export function bitsAt(words: Uint32Array, bit: number): number {
  const at = bit >>> 5;
  const offset = bit & 31;
  return ((words[at] ?? 0) << offset) | (((words[at + 1] ?? 0) >>> 1) >>> (31 - offset));
}
