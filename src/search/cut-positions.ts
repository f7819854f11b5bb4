import { JOINED_MARK } from './analyse-text.ts';
import { putBits, type BitRow } from './bit-row.ts';
import { putNumber, type ByteRow } from './byte-row.ts';
import type { PieceContent } from './index-pieces.ts';
import { writePositions } from './positions.ts';
import type { SearchIndex } from './search-index.ts';
import { listCursor, readList } from './term-lists.ts';
import type { TextWords } from './text-words.ts';

/** A piece is closed with the list that brings it beyond so many bits: 8 kB. */
const PIECE_BITS = 65_536;

/** Archives beyond so many papers keep no places of words that more than half of them have. */
const COMMON_FROM = 2000;

export interface CutPositions {
  /** The first term of each piece. */
  readonly starts: readonly number[];
  /** Words: the bits. First row of bytes: for each term how many bits it has. */
  readonly pieces: readonly PieceContent[];
}

/** Every word of every text: parallel columns, papers ascending, in a paper places ascending. */
interface Places {
  readonly terms: Uint32Array;
  readonly papers: Uint32Array;
  readonly places: Uint16Array;
}

function placesOf(words: readonly TextWords[], numbers: ReadonlyMap<string, number>): Places {
  const rows = words.reduce((sum, each) => sum + each.numbers.length, 0);
  const all = {
    terms: new Uint32Array(rows),
    papers: new Uint32Array(rows),
    places: new Uint16Array(rows),
  };
  let row = 0;
  let paper = 0;
  for (const { ids, terms, starts, numbers: own, places } of words) {
    const known = Uint32Array.from(terms, (term) => numbers.get(term) ?? 0);
    all.places.set(places, row);
    for (let at = 0; at < own.length; at += 1) all.terms[row + at] = known[own[at] ?? 0] ?? 0;
    for (let at = 0; at < ids.length; at += 1) {
      all.papers.fill(paper + at, row + (starts[at] ?? 0), row + (starts[at + 1] ?? 0));
    }
    row += own.length;
    paper += ids.length;
  }
  return all;
}

/** Rows of places in the order of their terms: a counting sort that keeps the order within one. */
function sortByTerm(
  { terms }: Places,
  count: number,
): { rows: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(count + 1);
  for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let term = 0; term < count; term += 1) {
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  }
  const next = starts.slice();
  const rows = new Int32Array(terms.length);
  for (const [row, term] of terms.entries()) {
    const place = next[term] ?? 0;
    rows[place] = row;
    next[term] = place + 1;
  }
  return { rows, starts };
}

/**
 * Where the words of the papers stand, in pieces; see positions.ts. `words` are of the papers of
 * the index, in its order, and `vocabulary` its terms.
 */
export function cutPositions(
  index: SearchIndex,
  words: readonly TextWords[],
  vocabulary: readonly string[],
): CutPositions {
  const all = placesOf(words, new Map(vocabulary.map((term, number) => [term, number])));
  const { rows, starts: rowStarts } = sortByTerm(all, vocabulary.length);
  const lists = listCursor(index);
  const papers = words.reduce((sum, { ids }) => sum + ids.length, 0);
  const mostPapers = papers > COMMON_FROM ? papers / 2 : papers;
  const starts: number[] = [];
  const pieces: PieceContent[] = [];
  let bits: BitRow = { words: new Uint32Array(4096), length: 0 };
  let sizes: ByteRow = { bytes: new Uint8Array(1024), length: 0 };
  let first = 0;
  const close = (end: number) => {
    starts.push(first);
    putBits(bits, 0, 32);
    pieces.push({
      words: bits.words.slice(0, (bits.length >>> 5) + 1),
      first: sizes.bytes.slice(0, sizes.length),
      second: new Uint8Array(0),
    });
    bits = { words: new Uint32Array(4096), length: 0 };
    sizes = { bytes: new Uint8Array(1024), length: 0 };
    first = end;
  };
  for (const [term, word] of vocabulary.entries()) {
    readList(index, lists, term);
    const before = bits.length;
    let row = rowStarts[term] ?? 0;
    const isKept = lists.length <= mostPapers && !word.endsWith(JOINED_MARK);
    if (!isKept) lists.length = 0;
    for (let at = 0; at < lists.length; at += 1) {
      const paper = lists.numbers[at] ?? 0;
      const places: number[] = [];
      for (; row < (rowStarts[term + 1] ?? 0); row += 1) {
        const source = rows[row] ?? 0;
        if (all.papers[source] !== paper) break;
        places.push(all.places[source] ?? 0);
      }
      if (places.length > 0) writePositions(bits, lists.marks[at] ?? 0, places);
    }
    putNumber(sizes, bits.length - before);
    if (bits.length >= PIECE_BITS) close(term + 1);
  }
  if (sizes.length > 0) close(vocabulary.length);
  return { starts, pieces };
}
