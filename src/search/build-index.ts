import type { BitRow } from './bit-row.ts';
import type { ByteRow } from './byte-row.ts';
import {
  BLOCK_TERMS,
  checksumOf,
  HEADER,
  HEADER_WORDS,
  MAGIC,
  padded,
  VERSION,
} from './index-format.ts';
import { labelTerm } from './label-term.ts';
import {
  enterText,
  noOccurrences,
  numberOf,
  rowOf,
  type Occurrences,
  type Seen,
} from './occurrences.ts';
import { markOf, writePostings } from './postings.ts';
import { abstractClass, listsTellLengths, packClasses, titleClass } from './text-lengths.ts';
import { writeCount } from './term-lists.ts';
import type { SearchablePaper } from './text-words.ts';
import { withTitlePairs } from './title-pairs.ts';
import { writeSpelling } from './vocabulary.ts';

const NO_BYTES = new Uint8Array(0);

interface Sections {
  readonly blocks: Uint32Array;
  readonly postings: BitRow;
  readonly spellings: ByteRow;
  readonly counts: ByteRow;
}

/** The papers of each term, as columns. */
export interface TermLists {
  /** The terms, each with its number. */
  readonly numbers: ReadonlyMap<string, number>;
  /** By number where the list of a term begins; then, last, where all end. */
  readonly starts: Int32Array;
  /** Ascending in each list. */
  readonly papers: Int32Array;
  /** See postings.ts. */
  readonly marks: Uint16Array;
}

/** The rows of each term together: a counting sort. */
function gatherLists(table: Occurrences, titleClasses: readonly number[]): TermLists {
  const starts = new Int32Array(table.numbers.size + 1);
  for (let row = 0; row < table.length; row += 1) {
    const after = (table.terms[row] ?? 0) + 1;
    starts[after] = (starts[after] ?? 0) + 1;
  }
  for (let term = 0; term < table.numbers.size; term += 1) {
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  }
  const places = starts.slice();
  const papers = new Int32Array(table.length);
  const marks = new Uint16Array(table.length);
  for (let row = 0; row < table.length; row += 1) {
    const term = table.terms[row] ?? 0;
    const place = places[term] ?? 0;
    places[term] = place + 1;
    const paper = table.papers[row] ?? 0;
    papers[place] = paper;
    const position = table.positions[row] ?? -1;
    marks[place] = markOf(position, table.timesInAbstract[row] ?? 0, titleClasses[paper] ?? 0);
  }
  return { numbers: table.numbers, starts, papers, marks };
}

/** Terms in the order of their spelling. */
function writeSections(lists: TermLists, abstractClasses: readonly number[]): Sections {
  const terms = [...lists.numbers.keys()].toSorted();
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
    const number = lists.numbers.get(term) ?? 0;
    const first = lists.starts[number] ?? 0;
    const count = (lists.starts[number + 1] ?? 0) - first;
    const bit = postings.length;
    writePostings(postings, abstractClasses, lists.papers, lists.marks, first, count);
    writeCount(counts, count, postings.length - bit);
  }
  return { blocks, postings, spellings, counts };
}

/** An index in the making: papers get the numbers 0, 1, … as they are added. */
export interface IndexBuilder {
  /** Adds the next paper. `labels` are found by `labelTerm`, not by words. */
  readonly add: (title: string, abstract: string, labels: readonly string[]) => void;
  /** The bytes; see index-format.ts. */
  readonly finish: () => Uint8Array;
}

/**
 * Indexes titles and abstracts, paper by paper, so that whoever has other things to do can pause
 * in between. The same papers give the same bytes on every machine.
 */
export function startIndex(): IndexBuilder {
  const table = noOccurrences();
  const seen: Seen = { words: new Map(), chunks: new Map() };
  const titleClasses: number[] = [];
  const abstractClasses: number[] = [];
  const enterTitle = (term: number, position: number) => {
    const row = rowOf(table, term, titleClasses.length);
    if (table.positions[row] === -1) table.positions[row] = position;
  };
  const enterAbstract = (term: number) => {
    const row = rowOf(table, term, titleClasses.length);
    table.timesInAbstract[row] = (table.timesInAbstract[row] ?? 0) + 1;
  };
  const close = (inTitle: number, inAbstract: number, labels: readonly string[]) => {
    for (const label of labels) enterAbstract(numberOf(table, labelTerm(label)));
    titleClasses.push(titleClass(inTitle));
    abstractClasses.push(abstractClass(inAbstract));
  };
  return {
    add: (title, abstract, labels) => {
      const inTitle = enterText(table, seen, title, enterTitle);
      close(inTitle, enterText(table, seen, abstract, enterAbstract), labels);
    },
    finish: () => writeIndex(gatherLists(table, titleClasses), abstractClasses),
  };
}

/** The bytes of an index of these lists; `abstractClasses` by paper, see text-lengths.ts. */
export function writeIndex(written: TermLists, abstractClasses: readonly number[]): Uint8Array {
  const papers = abstractClasses.length;
  const lists = withTitlePairs(written, papers);
  const { blocks, postings, spellings, counts } = writeSections(lists, abstractClasses);
  const postingWords = (postings.length >>> 5) + 2;
  const words = [HEADER_WORDS, blocks.length, postingWords].reduce((sum, size) => sum + size);
  const lengths = listsTellLengths(papers) ? NO_BYTES : packClasses(abstractClasses);
  const sizes = [spellings.length, counts.length, lengths.length].map(padded);
  const bytes = new Uint8Array(4 * words + sizes.reduce((sum, size) => sum + size));
  const view = new Uint32Array(bytes.buffer);
  view[HEADER.magic] = MAGIC;
  view[HEADER.version] = VERSION;
  view[HEADER.bytes] = bytes.length;
  view[HEADER.papers] = papers;
  view[HEADER.terms] = lists.numbers.size;
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

/** Indexes all papers at once, in the order given. Their ids are not kept. */
export function buildIndex(papers: readonly SearchablePaper[]): Uint8Array {
  const builder = startIndex();
  for (const { title, abstract } of papers) builder.add(title, abstract, []);
  return builder.finish();
}
