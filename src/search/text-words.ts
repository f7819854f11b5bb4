import type { PaperId } from '#domain/paper.ts';
import { enterText, noOccurrences, type Seen } from './occurrences.ts';
import { IN_ABSTRACT } from './positions.ts';

/** What is searched of a paper: the text as shown, without markup. */
export interface SearchablePaper {
  readonly id: PaperId;
  readonly title: string;
  readonly abstract: string;
}

/**
 * The words of some papers as columns, a row for each place at which a term stands: what an
 * index is made of, for papers that were read before. Papers ascending, in a paper places.
 */
export interface TextWords {
  readonly ids: readonly PaperId[];
  readonly terms: readonly string[];
  /** By paper where its rows begin; then, last, where all end. */
  readonly starts: Uint32Array;
  /** By row the number of its term in `terms`, and its place; see positions.ts. */
  readonly numbers: Uint32Array;
  readonly places: Uint16Array;
  /** By paper how many words the fields have. */
  readonly inTitle: Uint32Array;
  readonly inAbstract: Uint32Array;
}

/** Reads the words of papers. */
export function readWords(papers: readonly SearchablePaper[]): TextWords {
  const table = noOccurrences();
  const seen: Seen = { words: new Map(), chunks: new Map() };
  const numbers: number[] = [];
  const places: number[] = [];
  const starts = [0];
  const read = (text: string, from: number) =>
    enterText(table, seen, text, (term, place) => {
      numbers.push(term);
      places.push(from + Math.min(place, IN_ABSTRACT - 1));
    });
  const lengths = papers.map(({ title, abstract }) => {
    const length = [read(title, 0), read(abstract, IN_ABSTRACT)] as const;
    starts.push(numbers.length);
    return length;
  });
  return {
    ids: papers.map(({ id }) => id),
    terms: [...table.numbers.keys()],
    starts: Uint32Array.from(starts),
    numbers: Uint32Array.from(numbers),
    places: Uint16Array.from(places),
    inTitle: Uint32Array.from(lengths, ([title]) => title),
    inAbstract: Uint32Array.from(lengths, ([, abstract]) => abstract),
  };
}
