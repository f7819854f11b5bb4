import type { BenchPaper } from '#pipeline/bench/search/bench-paper.ts';

const SUBJECTS = ['Merging', 'Pruning', 'Distilling', 'Tuning', 'Probing', 'Aligning'];
const OBJECTS = ['transformers', 'encoders', 'gaussians', 'policies', 'retrievers'];

/** Thirty papers with a word of their own each; every title has a compound. */
export function benchPapers(): BenchPaper[] {
  return SUBJECTS.flatMap((subject, row) =>
    OBJECTS.map((object, column) => {
      const own = `Zeta${'qwrtpsdfghjk'.charAt(row)}${'aeiou'.charAt(column)}nova`;
      return {
        title: `${subject} few-shot ${object} with ${own}`,
        abstract: `We present ${own}, a method for ${object}. It helps ${subject.toLowerCase()} at scale. Results on many benchmarks improve.`,
      };
    }),
  );
}
