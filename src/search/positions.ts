import { bitsAt, putBits, type BitRow } from './bit-row.ts';
import { LAST_POSITION, TITLE_MARK } from './postings.ts';

/**
 * Where words stand, so that an archive can tell whether they follow one another: for each paper
 * of a term's list, in its order, the places that its mark does not tell already. Bits, highest
 * first:
 *
 *   title        0: once, where the mark says; 1: a count and that many gaps follow
 *   abstract     a count where the mark says only "four or more" (in a title "three or more"),
 *                then a gap for each time
 *   count        what it exceeds the least by, in Elias' gamma code (1975)
 *   gap          words in between, by Rice's code with 5 bits: abstracts have some 150 words
 */
const GAP_BITS = 5;

/** The field of a place: titles from 0, abstracts from here on. */
export const IN_ABSTRACT = 0x8000;

function putGamma(row: BitRow, value: number): void {
  const length = 31 - Math.clz32(value + 1);
  putBits(row, 0, length);
  putBits(row, value + 1, length + 1);
}

/** Writes the gaps between some places, which are counted from `base`. */
function putGaps(
  row: BitRow,
  places: Uint16Array,
  from: number,
  to: number,
  base: number,
): void {
  let last = base - 1;
  for (let at = from; at < to; at += 1) {
    const place = places[at] ?? 0;
    let gap = place - last - 1;
    for (; gap >= 1 << GAP_BITS; gap -= 1 << GAP_BITS) putBits(row, 0, 1);
    putBits(row, (1 << GAP_BITS) | gap, GAP_BITS + 1);
    last = place;
  }
}

/** How often at least a mark says that the term stands in the abstract. */
function leastTimes(mark: number): number {
  return mark >= TITLE_MARK ? (mark >> 4) & 3 : mark;
}

/** Whether it stands there just so often. */
function isExact(mark: number, least: number): boolean {
  return least < (mark >= TITLE_MARK ? 3 : 4);
}

/**
 * Writes the places of one term in one paper, those `from` up to `to`: ascending, and from
 * `abstract` on those in the abstract.
 */
export function writePositions(
  row: BitRow,
  mark: number,
  places: Uint16Array,
  from: number,
  abstract: number,
  to: number,
): void {
  if (mark >= TITLE_MARK) {
    const told = abstract === from + 1 && (places[from] ?? 0) < LAST_POSITION;
    putBits(row, told ? 0 : 1, 1);
    if (!told) {
      putGamma(row, abstract - from - 1);
      putGaps(row, places, from, abstract, 0);
    }
  }
  const least = leastTimes(mark);
  if (!isExact(mark, least)) putGamma(row, to - abstract - least);
  putGaps(row, places, abstract, to, IN_ABSTRACT);
}

/** Reads places one paper after another. Moved in place. */
export interface PositionCursor {
  readonly words: Uint32Array;
  bit: number;
  /** The places last read; the first `length`. */
  readonly places: Uint16Array;
  length: number;
}

/** No term stands in one text more often than is kept of it. */
const ROOM = 4096;

export function positionCursor(words: Uint32Array, bit: number): PositionCursor {
  return { words, bit, places: new Uint16Array(ROOM), length: 0 };
}

function nextGamma(cursor: PositionCursor): number {
  const zeros = Math.clz32(bitsAt(cursor.words, cursor.bit));
  const value = bitsAt(cursor.words, cursor.bit + zeros) >>> (31 - zeros);
  cursor.bit += 2 * zeros + 1;
  return value - 1;
}

function takeGaps(cursor: PositionCursor, count: number, from: number): void {
  let place = -1;
  for (let each = 0; each < count; each += 1) {
    let gap = 0;
    let zeros = Math.clz32(bitsAt(cursor.words, cursor.bit));
    for (; zeros === 32; zeros = Math.clz32(bitsAt(cursor.words, cursor.bit))) {
      gap += 32 << GAP_BITS;
      cursor.bit += 32;
      if (gap > IN_ABSTRACT) return;
    }
    cursor.bit += zeros + 1;
    gap += (zeros << GAP_BITS) | (bitsAt(cursor.words, cursor.bit) >>> (32 - GAP_BITS));
    cursor.bit += GAP_BITS;
    place += gap + 1;
    if (cursor.length < ROOM) cursor.places[cursor.length++] = from + place;
  }
}

/** Reads the places in the next paper of the list, whose mark is given. */
export function readPositions(cursor: PositionCursor, mark: number): void {
  cursor.length = 0;
  if (mark >= TITLE_MARK) {
    const isTold = bitsAt(cursor.words, cursor.bit) >= 0;
    cursor.bit += 1;
    if (isTold) cursor.places[cursor.length++] = mark & LAST_POSITION;
    else takeGaps(cursor, nextGamma(cursor) + 1, 0);
  }
  const least = leastTimes(mark);
  takeGaps(cursor, least + (isExact(mark, least) ? 0 : nextGamma(cursor)), IN_ABSTRACT);
}
