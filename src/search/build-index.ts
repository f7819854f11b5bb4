import type { PaperId } from '#domain/paper.ts';
import { chunkAt, visitWords } from './analyse-text.ts';
import type { ByteRow } from './byte-row.ts';
import {
  BLOCK_TERMS,
  checksumOf,
  HEADER,
  HEADER_WORDS,
  lengthByte,
  MAGIC,
  padded,
  VERSION,
} from './index-format.ts';
import { markOf, writePostings, type BitRow } from './postings.ts';
import { writeCount } from './term-lists.ts';
import { writeSpelling } from './vocabulary.ts';

/** What is searched of a paper: the text as shown, without markup. */
export interface SearchablePaper {
  readonly id: PaperId;
  readonly title: string;
  readonly abstract: string;
}

/** All that stands where: parallel columns, one row for each term of each paper, papers ascending. */
interface Occurrences {
  readonly numbers: Map<string, number>;
  terms: Int32Array;
  papers: Int32Array;
  /** In the title, from 0; -1: not there. */
  positions: Int16Array;
  timesInAbstract: Uint16Array;
  length: number;
  /** The row of a term's last paper so far; -1 without one. */
  lastRow: number[];
}

function grow(table: Occurrences): void {
  const size = 2 * table.terms.length;
  const [terms, papers] = [new Int32Array(size), new Int32Array(size)];
  const [positions, times] = [new Int16Array(size), new Uint16Array(size)];
  terms.set(table.terms);
  papers.set(table.papers);
  positions.set(table.positions);
  times.set(table.timesInAbstract);
  table.terms = terms;
  table.papers = papers;
  table.positions = positions;
  table.timesInAbstract = times;
}

/** The row of this term in this paper, the latest one. */
function rowOf(table: Occurrences, term: number, paper: number): number {
  const last = table.lastRow[term] ?? -1;
  if (last >= 0 && table.papers[last] === paper) return last;
  if (table.length === table.terms.length) grow(table);
  const row = table.length;
  table.length += 1;
  table.terms[row] = term;
  table.papers[row] = paper;
  table.positions[row] = -1;
  table.lastRow[term] = row;
  return row;
}

function numberOf(table: Occurrences, term: string): number {
  const known = table.numbers.get(term);
  if (known !== undefined) return known;
  const number = table.numbers.size;
  table.numbers.set(term, number);
  table.lastRow.push(-1);
  return number;
}

/** The terms of a compound: its parts, and the whole as one word (-1: it is none). */
interface ChunkTerms {
  readonly parts: readonly number[];
  readonly joined: number;
}

/** The terms of what has been seen, as it was written. */
interface Seen {
  readonly words: Map<string, number>;
  readonly chunks: Map<string, ChunkTerms>;
}

function seenChunk(
  table: Occurrences,
  seen: Seen,
  text: string,
  start: number,
  end: number,
): ChunkTerms {
  const written = text.slice(Math.max(0, start - 1), end);
  const known = seen.chunks.get(written);
  if (known !== undefined) return known;
  const chunk = chunkAt(text, start, end);
  const terms = {
    parts: chunk?.parts.map(({ folded }) => numberOf(table, folded)) ?? [],
    joined: chunk?.joined == null ? -1 : numberOf(table, chunk.joined.folded),
  };
  seen.chunks.set(written, terms);
  return terms;
}

/** Enters the words of a text, compounds as their parts and as one word; gives how many parts. */
function enterText(
  table: Occurrences,
  seen: Seen,
  text: string,
  enter: (term: number, position: number) => void,
): number {
  let position = 0;
  visitWords(
    text,
    (start, end) => {
      const word = text.slice(start, end);
      let term = seen.words.get(word);
      if (term === undefined) {
        term = numberOf(table, word.toLowerCase());
        seen.words.set(word, term);
      }
      enter(term, position);
      position += 1;
    },
    (start, end) => {
      const { parts, joined } = seenChunk(table, seen, text, start, end);
      if (joined >= 0) enter(joined, position);
      for (const term of parts) {
        enter(term, position);
        position += 1;
      }
    },
  );
  return position;
}

interface Sections {
  readonly blocks: Uint32Array;
  readonly postings: BitRow;
  readonly spellings: ByteRow;
  readonly counts: ByteRow;
}

/** The rows of each term together, terms in the order of their spelling: a counting sort. */
function writeSections(table: Occurrences, papers: number): Sections {
  const terms = [...table.numbers.keys()].toSorted();
  const starts = new Int32Array(terms.length + 1);
  for (let row = 0; row < table.length; row += 1) {
    const after = (table.terms[row] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let term = 0; term < terms.length; term += 1) {
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  }
  const places = starts.slice();
  const numbers = new Int32Array(table.length);
  const marks = new Uint8Array(table.length);
  for (let row = 0; row < table.length; row += 1) {
    const term = table.terms[row] ?? 0;
    const place = places[term] ?? 0;
    places[term] = place + 1;
    numbers[place] = table.papers[row] ?? 0;
    marks[place] = markOf(table.positions[row] ?? -1, table.timesInAbstract[row] ?? 0);
  }
  const blocks = new Uint32Array(3 * Math.ceil(terms.length / BLOCK_TERMS));
  const postings = { words: new Uint32Array(1024), length: 0 };
  const spellings = { bytes: new Uint8Array(1024), length: 0 };
  const counts = { bytes: new Uint8Array(1024), length: 0 };
  let before = '';
  for (const [place, term] of terms.entries()) {
    if (place % BLOCK_TERMS === 0) {
      blocks.set([spellings.length, counts.length, postings.length], (3 * place) / BLOCK_TERMS);
      before = '';
    }
    writeSpelling(spellings, before, term);
    before = term;
    const number = table.numbers.get(term) ?? 0;
    const first = starts[number] ?? 0;
    const count = (starts[number + 1] ?? 0) - first;
    const bit = postings.length;
    writePostings(postings, papers, numbers, marks, first, count);
    writeCount(counts, count, postings.length - bit);
  }
  return { blocks, postings, spellings, counts };
}

/**
 * Indexes titles and abstracts, the papers in the order given: number 0, 1, … Their ids are
 * not kept. The same papers give the same bytes on every machine. See index-format.ts.
 */
export function buildIndex(papers: readonly SearchablePaper[]): Uint8Array {
  const table: Occurrences = {
    numbers: new Map(),
    terms: new Int32Array(4096),
    papers: new Int32Array(4096),
    positions: new Int16Array(4096),
    timesInAbstract: new Uint16Array(4096),
    length: 0,
    lastRow: [],
  };
  const seen: Seen = { words: new Map(), chunks: new Map() };
  const lengths = new Uint8Array(2 * papers.length);
  let [titleWords, abstractWords] = [0, 0];
  for (const [paper, { title, abstract }] of papers.entries()) {
    const inTitle = enterText(table, seen, title, (term, position) => {
      const row = rowOf(table, term, paper);
      if (table.positions[row] === -1) table.positions[row] = position;
    });
    const inAbstract = enterText(table, seen, abstract, (term) => {
      const row = rowOf(table, term, paper);
      table.timesInAbstract[row] = (table.timesInAbstract[row] ?? 0) + 1;
    });
    lengths[paper] = lengthByte(inTitle);
    lengths[papers.length + paper] = lengthByte(inAbstract);
    titleWords += inTitle;
    abstractWords += inAbstract;
  }
  const { blocks, postings, spellings, counts } = writeSections(table, papers.length);
  const postingWords = (postings.length >>> 5) + 2;
  const words = [HEADER_WORDS, blocks.length, postingWords].reduce((sum, size) => sum + size);
  const sizes = [spellings.length, counts.length, lengths.length].map(padded);
  const bytes = new Uint8Array(4 * words + sizes.reduce((sum, size) => sum + size));
  const view = new Uint32Array(bytes.buffer);
  view[HEADER.magic] = MAGIC;
  view[HEADER.version] = VERSION;
  view[HEADER.bytes] = bytes.length;
  view[HEADER.papers] = papers.length;
  view[HEADER.terms] = table.numbers.size;
  view[HEADER.meanTitle] = Math.round((1000 * titleWords) / Math.max(1, papers.length));
  view[HEADER.meanAbstract] = Math.round((1000 * abstractWords) / Math.max(1, papers.length));
  view[HEADER.postingWords] = postingWords;
  view[HEADER.spellingBytes] = spellings.length;
  view[HEADER.countBytes] = counts.length;
  view.set(blocks, HEADER_WORDS);
  view.set(postings.words.subarray(0, postingWords), HEADER_WORDS + blocks.length);
  let at = 4 * words;
  for (const section of [
    spellings.bytes.subarray(0, spellings.length),
    counts.bytes.subarray(0, counts.length),
    lengths,
  ]) {
    bytes.set(section, at);
    at += padded(section.length);
  }
  view[HEADER.checksum] = checksumOf(view);
  return bytes;
}
