import { bestHits, type PaperHit } from './best-hits.ts';
import { lengthOfByte } from './index-format.ts';
import type { QueryWord } from './query-word.ts';
import { readQuery, type Slot } from './read-query.ts';
import { rarity, scoreSlot, workspaceOf, type Workspace } from './score-papers.ts';
import type { SearchIndex } from './search-index.ts';
import { WEIGHTS } from './weights.ts';

export interface FoundPapers {
  /** Best first; equal ones in the order of the index. */
  readonly hits: readonly PaperHit[];
  /** How many papers answer, whether or not they are among the hits. */
  readonly total: number;
  /** The words as they were read. Empty for a query without words, which every paper meets. */
  readonly words: readonly QueryWord[];
  /** How many words the hits lack: 0, or 1 where no paper has all. */
  readonly lacking: number;
}

const USUAL_LIMIT = 50;

/** Raises papers that have all words in the title: more in a short one, most where it begins so. */
function addTitleBonus(index: SearchIndex, space: Workspace, slots: readonly Slot[]): void {
  const { touched, touchedCount, scores, positions } = space;
  const worth = Float32Array.from(slots, ({ count }) => rarity(index.papers, count));
  const sum = worth.reduce((total, value) => total + value, 0);
  const count = slots.length;
  for (let entry = 0; entry < touchedCount; entry += 1) {
    const paper = touched[entry] ?? 0;
    let place = 0;
    let run = 0;
    let weight = 0;
    for (; place < count; place += 1) {
      const packed = positions[place]?.[paper] ?? 0;
      if (packed === 0) break;
      weight += (worth[place] ?? 0) * ((packed >> 5) + 1);
      if ((packed & 31) === place + 1) run += 1;
    }
    if (place < count) continue;
    const share = count / Math.max(count, lengthOfByte(index.titleLengths[paper] ?? 0));
    let bonus = (weight / 8) * (WEIGHTS.allInTitle + WEIGHTS.shortTitle * share);
    if (run === count && count > 1) bonus += WEIGHTS.titleStart * sum;
    scores[paper] = (scores[paper] ?? 0) + bonus;
  }
}

/** Papers that answer every slot, into `touched`. Cheap slots first: later ones look only there. */
function scoreAll(index: SearchIndex, space: Workspace, slots: readonly Slot[]): void {
  space.answered.fill(0);
  space.scores.fill(0);
  const order = slots.map((slot, place) => ({ slot, place }));
  order.sort((a, b) => a.slot.cost - b.slot.cost);
  space.touchedCount = 0;
  for (const [needed, { slot, place }] of order.entries()) {
    scoreSlot(index, space, slot, place, needed);
    if (space.touchedCount === 0) return;
  }
}

/** Papers that lack only one word, into `touched`. */
function scoreAllButOne(index: SearchIndex, space: Workspace, slots: readonly Slot[]): void {
  space.answered.fill(0);
  space.scores.fill(0);
  for (const [place, slot] of slots.entries()) scoreSlot(index, space, slot, place, -1);
  let found = 0;
  for (let paper = 0; paper < index.papers; paper += 1) {
    if (space.answered[paper] === slots.length - 1) space.touched[found++] = paper;
  }
  space.touchedCount = found;
}

/**
 * The papers that answer every word of a query, at most `limit`. Where there are none, words
 * that are right as they stand are taken for mistyped; then those that lack one word are given,
 * and `lacking` says so. Takes any text; nothing throws.
 */
export function findPapers(
  index: SearchIndex,
  query: string,
  limit = USUAL_LIMIT,
): FoundPapers {
  const space = workspaceOf(index);
  let { slots, words } = readQuery(index, space.lists, query, false);
  let lacking = 0;
  if (slots.length === 0) {
    const all = Array.from({ length: Math.min(limit, index.papers) }, (_, paper) => ({
      paper,
      score: 0,
    }));
    return { hits: all, total: index.papers, words, lacking };
  }
  scoreAll(index, space, slots);
  if (space.touchedCount === 0) {
    ({ slots, words } = readQuery(index, space.lists, query, true));
    scoreAll(index, space, slots);
  }
  if (space.touchedCount === 0 && slots.length > 1) {
    scoreAllButOne(index, space, slots);
    lacking = space.touchedCount > 0 ? 1 : 0;
  }
  addTitleBonus(index, space, slots);
  const { touched, touchedCount, scores } = space;
  return {
    hits: bestHits(touched, touchedCount, scores, limit),
    total: touchedCount,
    words,
    lacking,
  };
}
