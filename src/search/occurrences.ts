import { chunkAt, visitWords } from './analyse-text.ts';

/** All that stands where: parallel columns, one row for each term of each paper, papers ascending. */
export interface Occurrences {
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

export function noOccurrences(): Occurrences {
  return {
    numbers: new Map(),
    terms: new Int32Array(4096),
    papers: new Int32Array(4096),
    positions: new Int16Array(4096),
    timesInAbstract: new Uint16Array(4096),
    length: 0,
    lastRow: [],
  };
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
export function rowOf(table: Occurrences, term: number, paper: number): number {
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

export function numberOf(table: Occurrences, term: string): number {
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
export interface Seen {
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
export function enterText(
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
