import type { PhraseHit } from './find-phrases.ts';
import type { Word } from './split-words.ts';

/** How many words may stand between a phrase and the phrase it must be near. */
const NEAR = 5;

/** The numbers of the words that the hits cover. */
export function coveredWords(hits: readonly PhraseHit[]): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const { first, last } of hits) {
    for (let word = first; word <= last; word += 1) covered.add(word);
  }
  return covered;
}

function touches({ first, last }: PhraseHit, words: ReadonlySet<number>): boolean {
  for (let word = first; word <= last; word += 1) if (words.has(word)) return true;
  return false;
}

/** The hits that stand on none of the `taken` words nor inside a longer one, in text order. */
export function separateHits(
  hits: readonly PhraseHit[],
  taken: ReadonlySet<number>,
): PhraseHit[] {
  if (hits.length === 0) return [];
  const covered = new Set(taken);
  const longestFirst = hits.toSorted(
    (a, b) => b.last - b.first - (a.last - a.first) || a.first - b.first,
  );
  const kept: PhraseHit[] = [];
  for (const hit of longestFirst) {
    if (touches(hit, covered)) continue;
    kept.push(hit);
    for (let word = hit.first; word <= hit.last; word += 1) covered.add(word);
  }
  return kept.toSorted((a, b) => a.first - b.first);
}

/**
 * The hits that have a neighbour within `NEAR` words of the same sentence, before or
 * behind, each stretched to hold the closest one. Linear: only places that near are looked at.
 */
export function hitsNear(
  hits: readonly PhraseHit[],
  neighbours: readonly PhraseHit[],
  words: readonly Word[],
): PhraseHit[] {
  const startAt = new Map(neighbours.map((hit) => [hit.first, hit]));
  const endAt = new Map(neighbours.map((hit) => [hit.last, hit]));
  const closest = (hit: PhraseHit): PhraseHit | null => {
    for (let gap = 1; gap <= NEAR + 1; gap += 1) {
      const behind = startAt.get(hit.last + gap);
      const before = endAt.get(hit.first - gap);
      const last = behind?.last ?? hit.last;
      const sameBehind = words[hit.first]?.sentence === words[last]?.sentence;
      if (behind && sameBehind) return { ...hit, last };
      const first = before?.first ?? hit.first;
      const sameBefore = words[first]?.sentence === words[hit.last]?.sentence;
      if (before && sameBefore) return { ...hit, first };
    }
    return null;
  };
  return hits.flatMap((hit) => closest(hit) ?? []);
}
