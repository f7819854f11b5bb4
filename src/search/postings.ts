/**
 * The papers that have a term, as bits. Gaps between paper numbers by Rice's code (Rice 1979;
 * Witten, Moffat and Bell 1999, "Managing Gigabytes", section 3.3), its parameter derived from
 * how many papers have the term, so that it takes no space: within 4 % of the entropy where
 * the papers lie at random, and read with two looks at the bits. After each gap a mark in a
 * prefix code fitted to abstracts:
 *
 *   1      once in the abstract only          0011   three times
 *   01     twice                              00101  four or five, 00100 more often
 *   000tt pppp   in the title, at word pppp (15: or later); tt times in the abstract (3: or more)
 */

/** Quotients from here on are written out. */
const LONG_QUOTIENT = 24;
const QUOTIENT_BITS = 24;

/** Marks of a posting once read: up to 5 for the abstract alone, else TITLE_MARK | tt << 4 | pppp. */
export const TITLE_MARK = 64;
export const LAST_POSITION = 15;

/** How often a mark says that the term stands in the abstract. */
export const TIMES_IN_ABSTRACT = Float32Array.from({ length: 128 }, (_, mark) => {
  if (mark >= TITLE_MARK) return [0, 1, 2, 3.6][(mark >> 4) & 3] ?? 0;
  return [0, 1, 2, 3, 4.4, 7.5][mark] ?? 0;
});

/** `position`: the first place in the title, from 0; -1 if it is not there. */
export function markOf(position: number, timesInAbstract: number): number {
  if (position >= 0) {
    const times = Math.min(3, timesInAbstract);
    return TITLE_MARK | (times << 4) | Math.min(LAST_POSITION, position);
  }
  if (timesInAbstract <= 3) return timesInAbstract;
  return timesInAbstract <= 5 ? 4 : 5;
}

function riceShift(papers: number, count: number): number {
  const usual = Math.floor((0.69 * papers) / count);
  return usual < 1 ? 0 : 31 - Math.clz32(usual);
}

/** About how many bits a list takes, rarely exceeded. */
export function usualBits(papers: number, count: number): number {
  return count * (riceShift(papers, count) + 6) + 8;
}

/** A growing row of bits, highest first in each word. */
export interface BitRow {
  words: Uint32Array;
  /** How many bits are written. */
  length: number;
}

function putBits(row: BitRow, value: number, count: number): void {
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

function putMark(row: BitRow, mark: number): void {
  if (mark >= TITLE_MARK) putBits(row, mark - TITLE_MARK, 9);
  else if (mark === 1 || mark === 2) putBits(row, 1, mark);
  else if (mark === 3) putBits(row, 3, 4);
  else putBits(row, mark === 4 ? 5 : 4, 5);
}

/** Appends the list of one term: `count` papers from `first` on in ascending order, with marks. */
export function writePostings(
  row: BitRow,
  papers: number,
  numbers: Int32Array,
  marks: Uint8Array,
  first: number,
  count: number,
): void {
  const shift = riceShift(papers, count);
  let last = -1;
  for (let place = first; place < first + count; place += 1) {
    const number = numbers[place] ?? 0;
    const gap = number - last - 1;
    last = number;
    const quotient = gap >>> shift;
    if (quotient < LONG_QUOTIENT) putBits(row, 1, quotient + 1);
    else {
      putBits(row, 1, LONG_QUOTIENT + 1);
      putBits(row, quotient, QUOTIENT_BITS);
    }
    putBits(row, gap & ((1 << shift) - 1), shift);
    putMark(row, marks[place] ?? 0);
  }
}

/** The 32 bits from `bit` on. */
function bitsAt(words: Uint32Array, bit: number): number {
  const at = bit >>> 5;
  const offset = bit & 31;
  return ((words[at] ?? 0) << offset) | (((words[at + 1] ?? 0) >>> 1) >>> (31 - offset));
}

/** Reads a list of `count` papers from `bit` on into the two arrays, and gives the bit after it. */
export function readPostings(
  words: Uint32Array,
  bit: number,
  papers: number,
  count: number,
  numbers: Int32Array,
  marks: Uint8Array,
): number {
  const shift = riceShift(papers, count);
  const unshift = 32 - shift;
  let at = bit;
  let number = -1;
  for (let place = 0; place < count; place += 1) {
    let quotient = Math.clz32(bitsAt(words, at));
    at += quotient + 1;
    if (quotient >= LONG_QUOTIENT) {
      quotient = bitsAt(words, at) >>> (32 - QUOTIENT_BITS);
      at += QUOTIENT_BITS;
    }
    let bits = bitsAt(words, at);
    const rest = shift === 0 ? 0 : bits >>> unshift;
    number += (quotient << shift) + rest + 1;
    numbers[place] = number;
    bits <<= shift;
    at += shift;
    const zeros = Math.clz32(bits);
    if (zeros < 2) {
      marks[place] = zeros + 1;
      at += zeros + 1;
    } else if (zeros > 2) {
      marks[place] = TITLE_MARK | (bits >>> 23);
      at += 9;
    } else if (bits >>> 28 === 3) {
      marks[place] = 3;
      at += 4;
    } else {
      marks[place] = bits >>> 27 === 5 ? 4 : 5;
      at += 5;
    }
  }
  return at;
}
