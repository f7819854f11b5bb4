import type { BenchPaper } from './bench-paper.ts';
import { recombinePapers } from './recombine-papers.ts';

/** The papers of a size, and where they come from. */
export function papersOfSize(corpus: readonly BenchPaper[], size: number, seed: number) {
  const first = corpus.slice(0, size);
  if (first.length === size) {
    const all =
      size === corpus.length
        ? 'all the papers of the corpus'
        : `the first ${String(size)} papers of the corpus`;
    return { papers: first, note: `These are ${all}.` };
  }
  const made = size - first.length;
  const note = `These are all ${String(first.length)} papers of the corpus and ${String(made)} made by recombining its titles and sentences (no new words, sentences repeat): times and bytes are near those of real papers, known items are harder to tell apart.`;
  return { papers: [...first, ...recombinePapers(corpus, made, seed)], note };
}
