import type { BenchPaper } from '#pipeline/bench/search/bench-paper.ts';
import { readTerms, type CorpusTerms } from './corpus-terms.ts';
import { drawPapers, type PaperDrawer } from './draw-papers.ts';
import { findNearPapers } from './near-papers.ts';
import { fitHeapsLaw, predictRareWords, type HeapsLaw } from './rare-words.ts';

/** So many terms have so many papers of the corpus. */
export interface VocabularyPoint {
  readonly papers: number;
  readonly terms: number;
}

/** A corpus and what was learnt from it to draw archives by. */
export interface Model {
  readonly corpus: CorpusTerms;
  readonly heaps: HeapsLaw;
  readonly growth: readonly VocabularyPoint[];
  /** A drawer that has drawn nothing yet: what archives share is the model alone. */
  readonly drawer: (seed: number) => PaperDrawer;
}

/** Parts of a corpus whose vocabulary is counted. */
const PARTS = [1 / 16, 1 / 8, 1 / 4, 1 / 2, 1];

/** `papers` in an order without meaning, or Heaps' law is that of one venue after another. */
export function fitModel(papers: readonly BenchPaper[]): Model {
  const corpus = readTerms(papers);
  const firstPapers = corpus.lists.map((list) => list[0] ?? 0);
  const growth = PARTS.map((part) => {
    const count = Math.max(1, Math.round(part * papers.length));
    return { papers: count, terms: firstPapers.filter((paper) => paper < count).length };
  });
  const heaps = fitHeapsLaw(growth);
  const near = findNearPapers(corpus);
  const rare = predictRareWords(heaps, corpus.terms.length);
  return { corpus, heaps, growth, drawer: (seed) => drawPapers(corpus, near, rare, seed) };
}
