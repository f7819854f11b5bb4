import type { Frequencies, Frequency } from './count-words.ts';
import type { SearchIndex } from './search-index.ts';
import type { Hit } from './search-result.ts';

/**
 * BM25F in its simple form: Robertson and Zaragoza 2009, "The Probabilistic Relevance
 * Framework: BM25 and Beyond", section 3.6. The frequencies of the fields are weighed and
 * normalised by their length before they saturate together. k1 and the abstract's b are the
 * usual ones; titles differ in length for no reason of content, so theirs is mild.
 */
const K1 = 1.2;
const TITLE = { weight: 3, b: 0.3 };
const ABSTRACT = { weight: 1, b: 0.75 };

function meanLength(texts: readonly (readonly string[])[]): number {
  return Math.max(1, texts.reduce((sum, text) => sum + text.length, 0) / texts.length);
}

/** Always positive, as in Lucene: a word that most papers have still counts a little. */
function inverseDocumentFrequency(papers: number, withWord: number): number {
  return Math.log(1 + (papers - withWord + 0.5) / (withWord + 0.5));
}

/**
 * The papers that answer every word, best first; equal ones in the order of the index. Without
 * any words that is every paper.
 */
export function rankPapers(index: SearchIndex, words: readonly Frequencies[]): readonly Hit[] {
  const meanTitle = meanLength(index.titles);
  const meanAbstract = meanLength(index.abstracts);
  const saturated = (paper: number, { inTitle, inAbstract }: Frequency): number => {
    const title = (index.titles[paper]?.length ?? 0) / meanTitle;
    const abstract = (index.abstracts[paper]?.length ?? 0) / meanAbstract;
    const frequency =
      (TITLE.weight * inTitle) / (1 - TITLE.b + TITLE.b * title) +
      (ABSTRACT.weight * inAbstract) / (1 - ABSTRACT.b + ABSTRACT.b * abstract);
    return frequency / (K1 + frequency);
  };
  const weights = words.map((word) => inverseDocumentFrequency(index.ids.length, word.size));
  const hits: Hit[] = [];
  for (const [paper, id] of index.ids.entries()) {
    let score: number | null = 0;
    for (const [place, word] of words.entries()) {
      const frequency = word.get(paper);
      if (frequency === undefined) {
        score = null;
        break;
      }
      score += (weights[place] ?? 0) * saturated(paper, frequency);
    }
    if (score !== null) hits.push({ id, score });
  }
  return hits.toSorted((a, b) => b.score - a.score);
}
