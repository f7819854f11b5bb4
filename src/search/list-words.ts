import type { PaperId } from '#domain/paper.ts';
import { JOINED_MARK } from './analyse-text.ts';
import type { BitRow } from './bit-row.ts';
import { isLabel, labelTerm } from './label-term.ts';
import { IN_ABSTRACT, writePositions } from './positions.ts';
import { markOf } from './postings.ts';
import { abstractClass, titleClass } from './text-lengths.ts';
import type { TextWords } from './text-words.ts';

/** Papers whose words were read; `labels` by paper are found by `labelTerm`, not by words. */
export interface LabelledWords {
  readonly words: TextWords;
  readonly labels: readonly (readonly string[])[];
}

/**
 * The terms of some papers, each with its list, as columns: a part of an index. What it says does
 * not depend on the papers of other parts, so that it serves for any index that they come into.
 */
export interface WordLists {
  readonly ids: readonly PaperId[];
  /** See text-lengths.ts. */
  readonly abstractClasses: Uint8Array;
  /** In the order of their code units. */
  readonly terms: readonly string[];
  /** By term where its list begins; then, last, where all end. */
  readonly starts: Int32Array;
  /** Ascending in each list, from 0. */
  readonly papers: Int32Array;
  /** See postings.ts. */
  readonly marks: Uint16Array;
  /** Where the words stand, list after list, see positions.ts; where the bits of each term begin. */
  readonly positions: Uint32Array;
  readonly bitStarts: Int32Array;
}

/** A row for each place at which a term stands: parallel columns, ascending papers for each term. */
interface Rows {
  readonly terms: Uint32Array;
  readonly papers: Int32Array;
  readonly places: Uint16Array;
}

/** The rows of words, and behind them those of labels, as if a label stood once in the abstract. */
function rowsOf(groups: readonly LabelledWords[], numbers: ReadonlyMap<string, number>): Rows {
  const wordRows = groups.reduce((sum, { words }) => sum + words.numbers.length, 0);
  const labelRows = groups.reduce((sum, { labels }) => sum + labels.flat().length, 0);
  const rows: Rows = {
    terms: new Uint32Array(wordRows + labelRows),
    papers: new Int32Array(wordRows + labelRows),
    places: new Uint16Array(wordRows + labelRows),
  };
  let row = 0;
  let labelRow = wordRows;
  let paper = 0;
  for (const { words, labels } of groups) {
    const known = Uint32Array.from(words.terms, (term) => numbers.get(term) ?? 0);
    rows.places.set(words.places, row);
    for (let at = 0; at < words.numbers.length; at += 1) {
      rows.terms[row + at] = known[words.numbers[at] ?? 0] ?? 0;
    }
    for (let at = 0; at < words.ids.length; at += 1, paper += 1) {
      rows.papers.fill(paper, row + (words.starts[at] ?? 0), row + (words.starts[at + 1] ?? 0));
      for (const label of labels[at] ?? []) {
        rows.terms[labelRow] = numbers.get(labelTerm(label)) ?? 0;
        rows.papers[labelRow] = paper;
        rows.places[labelRow] = IN_ABSTRACT;
        labelRow += 1;
      }
    }
    row += words.numbers.length;
  }
  return rows;
}

/** Rows in the order of their terms, and by term where its rows end. */
interface SortedRows {
  readonly papers: Int32Array;
  readonly places: Uint16Array;
  readonly ends: Int32Array;
}

/** A counting sort that keeps the order within one term. */
function sortByTerm({ terms, papers, places }: Rows, count: number): SortedRows {
  const next = new Int32Array(count + 1);
  for (let row = 0; row < terms.length; row += 1) {
    const after = (terms[row] ?? 0) + 1;
    next[after] = (next[after] ?? 0) + 1;
  }
  for (let term = 0; term < count; term += 1) {
    next[term + 1] = (next[term + 1] ?? 0) + (next[term] ?? 0);
  }
  const sorted = {
    papers: new Int32Array(terms.length),
    places: new Uint16Array(terms.length),
    ends: next.subarray(0, count),
  };
  for (let row = 0; row < terms.length; row += 1) {
    const term = terms[row] ?? 0;
    const place = next[term] ?? 0;
    sorted.papers[place] = papers[row] ?? 0;
    sorted.places[place] = places[row] ?? 0;
    next[term] = place + 1;
  }
  return sorted;
}

/** Lists the words of papers by term; the papers are numbered in the order given. */
export function listWords(groups: readonly LabelledWords[]): WordLists {
  const words = groups.map((group) => group.words);
  const labels = groups.flatMap((group) => group.labels.flat()).map(labelTerm);
  const terms = [...new Set([...words.flatMap((each) => each.terms), ...labels])].toSorted();
  const rows = rowsOf(groups, new Map(terms.map((term, number) => [term, number])));
  const { papers: saidBy, places, ends } = sortByTerm(rows, terms.length);
  const titleClasses = words.flatMap(({ inTitle }) => Array.from(inTitle, titleClass));

  const starts = new Int32Array(terms.length + 1);
  const papers = new Int32Array(places.length);
  const marks = new Uint16Array(places.length);
  const positions: BitRow = { words: new Uint32Array(1024), length: 0 };
  const bitStarts = new Int32Array(terms.length + 1);
  let length = 0;
  let at = 0;
  for (const [term, word] of terms.entries()) {
    const isPlaced = !word.endsWith(JOINED_MARK) && !isLabel(word);
    for (const end = ends[term] ?? 0; at < end; length += 1) {
      const [from, paper] = [at, saidBy[at] ?? 0];
      while (at < end && saidBy[at] === paper && (places[at] ?? 0) < IN_ABSTRACT) at += 1;
      const abstract = at;
      while (at < end && saidBy[at] === paper) at += 1;
      const position = abstract > from ? (places[from] ?? 0) : -1;
      const mark = markOf(position, at - abstract, titleClasses[paper] ?? 0);
      papers[length] = paper;
      marks[length] = mark;
      if (isPlaced) writePositions(positions, mark, places, from, abstract, at);
    }
    starts[term + 1] = length;
    bitStarts[term + 1] = positions.length;
  }
  return {
    ids: words.flatMap(({ ids }) => ids),
    abstractClasses: Uint8Array.from(
      words.flatMap(({ inAbstract }) => Array.from(inAbstract, abstractClass)),
    ),
    terms,
    starts,
    papers: papers.slice(0, length),
    marks: marks.slice(0, length),
    positions: positions.words.slice(0, (positions.length >>> 5) + 2),
    bitStarts,
  };
}
