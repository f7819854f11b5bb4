import { foldText } from './normalise-text.ts';

/** Two abstracts that share four words in five are one, retyped or mended. */
const LIKENESS = 0.8;
/** Papers of one title compared with each other; beyond that, only equal abstracts are found. */
const COMPARED = 4;
const COMPARED_LENGTH = 20_000;

interface Work {
  readonly title: string;
  readonly abstract: string | null;
}

/** Shared words of all words (Jaccard), of texts that are folded already. */
function likeness(one: string, other: string): number {
  const words = new Set(one.split(' '));
  const others = new Set(other.split(' '));
  let shared = 0;
  for (const word of words) if (others.has(word)) shared += 1;
  return shared / (words.size + others.size - shared);
}

/** Whether two papers of one title are one: abstracts alike, one cut short, or one missing. */
export function isSameAbstract(one: string | null, other: string | null): boolean {
  if (one === null || other === null || one === other) return true;
  const [a, b] = [one, other].map((text) => foldText(text.slice(0, COMPARED_LENGTH)));
  if (a === undefined || b === undefined) return false;
  return a.startsWith(b) || b.startsWith(a) || likeness(a, b) >= LIKENESS;
}

/**
 * For each paper the index of the one that it repeats, or `null`: titles equal but for case and
 * punctuation, and the same abstract. Different papers with one title stay two.
 */
export function findDuplicates(papers: readonly Work[]): readonly (number | null)[] {
  const byTitle = new Map<string, number[]>();
  const exact = new Map<string, number>();
  return papers.map((paper, index) => {
    const key = foldText(paper.title);
    const exactKey = `${key}\n${paper.abstract ?? ''}`;
    const group = byTitle.get(key) ?? [];
    byTitle.set(key, group);
    const same =
      exact.get(exactKey) ??
      group
        .slice(0, COMPARED)
        .find((other) => isSameAbstract(papers[other]?.abstract ?? null, paper.abstract));
    if (same !== undefined) return same;
    group.push(index);
    exact.set(exactKey, index);
    return null;
  });
}
