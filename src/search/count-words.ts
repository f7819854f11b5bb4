import type { QueryWord, TermMatches } from './query-word.ts';
import type { SearchIndex } from './search-index.ts';

/** How often a word of the query is answered in one paper, weaker answers counting less. */
export interface Frequency {
  readonly inTitle: number;
  readonly inAbstract: number;
}

/** By the paper's place in the index; only papers that have an answer. */
export type Frequencies = ReadonlyMap<number, Frequency>;

function countTerms(index: SearchIndex, terms: TermMatches): Map<number, Frequency> {
  const counts = new Map<number, Frequency>();
  for (const [term, { weight }] of terms) {
    for (const { paper, inTitle, inAbstract } of index.postings.get(term) ?? []) {
      const known = counts.get(paper);
      counts.set(paper, {
        inTitle: (known?.inTitle ?? 0) + weight * inTitle,
        inAbstract: (known?.inAbstract ?? 0) + weight * inAbstract,
      });
    }
  }
  return counts;
}

/** The weights of all places where the words of a sequence follow one another. */
function countRuns(words: readonly string[], sequence: readonly TermMatches[]): number {
  let count = 0;
  for (let place = 0; place < words.length; place += 1) {
    let weight = 1;
    for (const [step, terms] of sequence.entries()) {
      weight *= terms.get(words[place + step] ?? '')?.weight ?? 0;
      if (weight === 0) break;
    }
    count += weight;
  }
  return count;
}

/** Where the words of a sequence follow one another; an empty sequence stands nowhere. */
export function countSequence(
  index: SearchIndex,
  sequence: readonly TermMatches[],
): Map<number, Frequency> {
  const counts = new Map<number, Frequency>();
  const [first] = sequence;
  if (first === undefined) return counts;
  for (const paper of countTerms(index, first).keys()) {
    const inTitle = countRuns(index.titles[paper] ?? [], sequence);
    const inAbstract = countRuns(index.abstracts[paper] ?? [], sequence);
    if (inTitle + inAbstract > 0) counts.set(paper, { inTitle, inAbstract });
  }
  return counts;
}

/** A hyphenated compound answers both as a sequence and joined, so the larger count stands. */
export function countWord(index: SearchIndex, word: QueryWord): Frequencies {
  const counts = countTerms(index, word.terms);
  for (const [paper, { inTitle, inAbstract }] of countSequence(index, word.sequence)) {
    const known = counts.get(paper);
    counts.set(paper, {
      inTitle: Math.max(known?.inTitle ?? 0, inTitle),
      inAbstract: Math.max(known?.inAbstract ?? 0, inAbstract),
    });
  }
  return counts;
}
