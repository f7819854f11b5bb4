import type { BenchPaper } from '#pipeline/bench/search/bench-paper.ts';
import { sentencesOf } from '#pipeline/bench/search/recombine-papers.ts';
import { chunkAt, visitWords } from '#search/analyse-text.ts';

/**
 * A text as the index enters it, term by term: the number of the term, times two, and one more
 * where the next term stands one word further (a compound as a whole takes no place of its own).
 */
export type Steps = readonly number[];

export function termOfStep(step: number): number {
  return step >>> 1;
}

/** 1 where the step is a word, 0 for a compound as a whole. */
export function wordsOfStep(step: number): number {
  return step & 1;
}

/** The papers of a corpus as the index sees them, each with a title and the sentences of its abstract. */
export interface CorpusTerms {
  readonly terms: readonly string[];
  readonly titles: readonly Steps[];
  /** None empty; a paper without an abstract has no sentences. */
  readonly sentences: readonly (readonly Steps[])[];
  /** The papers that have each term, ascending. */
  readonly lists: readonly (readonly number[])[];
  /** Each compound once: its first part, and all the others as one. */
  readonly compounds: readonly (readonly [first: string, rest: string])[];
}

export function readTerms(papers: readonly BenchPaper[]): CorpusTerms {
  const numbers = new Map<string, number>();
  const lists: number[][] = [];
  const compounds: (readonly [string, string])[] = [];
  const numberOf = (term: string, paper: number): number => {
    const known = numbers.get(term);
    const number = known ?? numbers.size;
    if (known === undefined) {
      numbers.set(term, number);
      lists.push([]);
    }
    const list = lists[number];
    if (list !== undefined && list.at(-1) !== paper) list.push(paper);
    return number;
  };
  const stepsOf = (text: string, paper: number): Steps => {
    const steps: number[] = [];
    const put = (term: string, words: 0 | 1) => steps.push(2 * numberOf(term, paper) + words);
    visitWords(
      text,
      (start, end) => put(text.slice(start, end).toLowerCase(), 1),
      (start, end) => {
        const chunk = chunkAt(text, start, end);
        const parts = chunk?.parts.map(({ folded }) => folded) ?? [];
        if (chunk?.joined != null) {
          const known = numbers.size;
          put(chunk.joined.folded, 0);
          const [first = '', ...rest] = parts;
          if (numbers.size > known) compounds.push([first, rest.join('')]);
        }
        for (const part of parts) put(part, 1);
      },
    );
    return steps;
  };
  const titles: Steps[] = [];
  const sentences: (readonly Steps[])[] = [];
  for (const [paper, { title, abstract }] of papers.entries()) {
    titles.push(stepsOf(title, paper));
    const parts = sentencesOf(abstract).map((sentence) => stepsOf(sentence, paper));
    sentences.push(parts.filter((steps) => steps.length > 0));
  }
  return { terms: [...numbers.keys()], titles, sentences, lists, compounds };
}
