import type { PaperText } from './count-terms.ts';

export type NamedPaper = Pick<PaperText, 'id' | 'title'>;

/** What papers say, as columns. */
export interface SaidTerms {
  readonly papers: readonly NamedPaper[];
  /** By paper where its entries begin; then, last, where all end. */
  readonly starts: Uint32Array;
  /** By entry the number of its term, and the weight of that but for the IDF. */
  readonly terms: Uint32Array;
  readonly weights: Float64Array;
}

/**
 * The papers that say a term, ascending, and the weight that each gives it without the IDF: the
 * first `length` of two columns.
 */
export interface Postings {
  papers: Int32Array;
  weights: Float64Array;
  length: number;
}

/** Adds a paper behind the others. */
export function addPosting(postings: Postings, paper: number, weight: number): void {
  const { papers, weights, length } = postings;
  if (length === papers.length) {
    postings.papers = new Int32Array(2 * length + 2);
    postings.weights = new Float64Array(2 * length + 2);
    postings.papers.set(papers);
    postings.weights.set(weights);
  }
  postings.papers[length] = paper;
  postings.weights[length] = weight;
  postings.length += 1;
}

export function noPostings(): Postings {
  return { papers: new Int32Array(0), weights: new Float64Array(0), length: 0 };
}

/** The papers of each term, by the terms' numbers: a counting sort. */
export function gatherPostings(
  { papers, starts, terms, weights }: SaidTerms,
  count: number,
): Postings[] {
  const next = new Uint32Array(count + 1);
  for (const term of terms) next[term + 1] = (next[term + 1] ?? 0) + 1;
  for (let term = 0; term < count; term += 1) {
    next[term + 1] = (next[term + 1] ?? 0) + (next[term] ?? 0);
  }
  const firsts = next.slice();
  const allPapers = new Int32Array(terms.length);
  const allWeights = new Float64Array(terms.length);
  for (let paper = 0; paper < papers.length; paper += 1) {
    for (let at = starts[paper] ?? 0; at < (starts[paper + 1] ?? 0); at += 1) {
      const term = terms[at] ?? 0;
      const place = next[term] ?? 0;
      next[term] = place + 1;
      allPapers[place] = paper;
      allWeights[place] = weights[at] ?? 0;
    }
  }
  return Array.from({ length: count }, (_, term) => {
    const [first, end] = [firsts[term] ?? 0, firsts[term + 1] ?? 0];
    return {
      papers: allPapers.subarray(first, end),
      weights: allWeights.subarray(first, end),
      length: end - first,
    };
  });
}
