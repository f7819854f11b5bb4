import type { BenchPaper } from './bench-paper.ts';
import { randomBetween, seededRandom, type Random } from './seeded-random.ts';

const SENTENCE_END = /(?<=[.!?])\s+(?=\p{Lu})/u;

export function sentencesOf(abstract: string): readonly string[] {
  return abstract.split(SENTENCE_END);
}

function oneOf<T>(list: readonly T[], random: Random): T | undefined {
  return list[randomBetween(random, 0, list.length - 1)];
}

/** The first half of one title and the second half of another. */
function recombineTitle(titles: readonly string[], random: Random): string {
  const first = oneOf(titles, random)?.split(/\s+/) ?? [];
  const second = oneOf(titles, random)?.split(/\s+/) ?? [];
  return [
    ...first.slice(0, Math.ceil(first.length / 2)),
    ...second.slice(Math.floor(second.length / 2)),
  ].join(' ');
}

/**
 * Further papers out of the given ones, so that an archive can be larger than the corpus: titles
 * of two halves, and for each abstract as many sentences, of any papers, as some paper has.
 * Word counts and lengths stay true to the corpus. What does not: no new words come in, however
 * many papers, and sentences repeat, so that known items are harder to tell apart than real ones.
 */
export function recombinePapers(
  papers: readonly BenchPaper[],
  count: number,
  seed: number,
): BenchPaper[] {
  const random = seededRandom(seed, 'recombine');
  const titles = papers.map(({ title }) => title);
  const abstracts = papers.map(({ abstract }) => sentencesOf(abstract));
  const sentences = abstracts.flat();
  return Array.from({ length: count }, () => ({
    title: recombineTitle(titles, random),
    abstract: Array.from(
      { length: oneOf(abstracts, random)?.length ?? 0 },
      () => oneOf(sentences, random) ?? '',
    ).join(' '),
  }));
}
