import { bitsAt, putBits, type BitRow } from './bit-row.ts';
import { listsTellLengths } from './text-lengths.ts';

/**
 * The papers that have a term, as bits. Gaps between paper numbers by Rice's code (Rice 1979;
 * Witten, Moffat and Bell 1999, "Managing Gigabytes", section 3.3), its parameter derived from
 * how many papers have the term, so that it takes no space: within 4 % of the entropy where
 * the papers lie at random, and read with two looks at the bits. After each gap a mark in a
 * prefix code fitted to abstracts:
 *
 *   1      once in the abstract only          0011   three times
 *   01     twice                              00101  four or five, 00100 more often
 *   000ccc tt pppp   in the title, of length class ccc (see text-lengths.ts), at word pppp (15: or
 *                    later); tt times in the abstract (3: or more)
 *
 * Behind the mark, in a very large index, the class of the abstract's length; see text-lengths.ts.
 */

/** Of the longest mark. */
const MARK_BITS = 12;

/** Of the class of an abstract's length. */
const LENGTH_BITS = 4;

/** Quotients from here on are written out. */
const LONG_QUOTIENT = 24;
const QUOTIENT_BITS = 24;

/**
 * Marks of a posting once read: up to 5 for the abstract alone, else TITLE_MARK | ccc << 7 |
 * tt << 4 | pppp.
 */
export const TITLE_MARK = 64;
export const LAST_POSITION = 15;
const CLASS_SHIFT = 7;
/** What of a title's mark is not about the abstract. */
export const TITLE_BITS = TITLE_MARK | LAST_POSITION | (7 << CLASS_SHIFT);

/** The class of the title's length that a title's mark tells. */
export function classOf(mark: number): number {
  return mark >> CLASS_SHIFT;
}

/** How often a mark says that the term stands in the abstract. */
export const TIMES_IN_ABSTRACT = Float32Array.from({ length: 1024 }, (_, mark) => {
  if (mark >= TITLE_MARK) return [0, 1, 2, 3.6][(mark >> 4) & 3] ?? 0;
  return [0, 1, 2, 3, 4.4, 7.5][mark] ?? 0;
});

/**
 * `position`: the first place in the title, from 0; -1 if it is not there. `titleClass` is of the
 * paper's title.
 */
export function markOf(position: number, timesInAbstract: number, titleClass: number): number {
  if (position >= 0) {
    const place = (titleClass << CLASS_SHIFT) | Math.min(LAST_POSITION, position);
    return TITLE_MARK | (Math.min(3, timesInAbstract) << 4) | place;
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
  const told = listsTellLengths(papers) ? LENGTH_BITS : 0;
  return count * (riceShift(papers, count) + 6 + told) + 8;
}

function putMark(row: BitRow, mark: number): void {
  if (mark >= TITLE_MARK) putBits(row, (classOf(mark) << 6) | (mark & 63), MARK_BITS);
  else if (mark === 1 || mark === 2) putBits(row, 1, mark);
  else if (mark === 3) putBits(row, 3, 4);
  else putBits(row, mark === 4 ? 5 : 4, 5);
}

/**
 * Appends the list of one term: `count` papers from `first` on in ascending order, with marks.
 * `lengths`: by paper the classes of the abstracts, of which the index has as many.
 */
export function writePostings(
  row: BitRow,
  lengths: readonly number[],
  numbers: Int32Array,
  marks: Uint16Array,
  first: number,
  count: number,
): void {
  const papers = lengths.length;
  const tell = listsTellLengths(papers);
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
    if (tell) putBits(row, lengths[number] ?? 0, LENGTH_BITS);
  }
}

/**
 * Reads a list of `count` papers from `bit` on into the two arrays, and gives the bit after it.
 * `lengths`: by paper the classes of the abstracts; where lists tell them, this is where to.
 */
export function readPostings(
  words: Uint32Array,
  bit: number,
  lengths: Uint8Array,
  count: number,
  numbers: Int32Array,
  marks: Uint16Array,
): number {
  const papers = lengths.length;
  const told = listsTellLengths(papers);
  const shift = riceShift(papers, count);
  const unshift = 32 - shift;
  let at = bit;
  let number = -1;
  for (let place = 0; place < count; place += 1) {
    let bits = bitsAt(words, at);
    let quotient = Math.clz32(bits);
    let used = quotient + 1;
    // Mostly, and in long lists nearly always, all of a posting is there at one look.
    if (used + shift + MARK_BITS > 32) {
      at += used;
      if (quotient >= LONG_QUOTIENT) {
        quotient = bitsAt(words, at) >>> (32 - QUOTIENT_BITS);
        at += QUOTIENT_BITS;
      }
      bits = bitsAt(words, at);
      used = 0;
    }
    bits <<= used;
    const rest = shift === 0 ? 0 : bits >>> unshift;
    number += (quotient << shift) + rest + 1;
    numbers[place] = number;
    bits <<= shift;
    at += used + shift;
    const zeros = Math.clz32(bits);
    if (zeros < 2) {
      marks[place] = zeros + 1;
      at += zeros + 1;
    } else if (zeros > 2) {
      const mark = bits >>> (32 - MARK_BITS);
      marks[place] = TITLE_MARK | ((mark >>> 6) << CLASS_SHIFT) | (mark & 63);
      at += MARK_BITS;
    } else if (bits >>> 28 === 3) {
      marks[place] = 3;
      at += 4;
    } else {
      marks[place] = bits >>> 27 === 5 ? 4 : 5;
      at += 5;
    }
    if (told) {
      lengths[number] = bitsAt(words, at) >>> (32 - LENGTH_BITS);
      at += LENGTH_BITS;
    }
  }
  return at;
}
