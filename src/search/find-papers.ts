import type { ReadPlan } from './read-plan.ts';
import { slotOf } from './read-plan.ts';
import { isReadPhrase, type Slot } from './reading.ts';
import {
  rarity,
  refuse,
  scoreSlot,
  workspaceOf,
  type Checks,
  type Workspace,
} from './score-papers.ts';
import type { SearchIndex } from './search-index.ts';
import { readList } from './term-lists.ts';
import { TITLE_WORDS } from './text-lengths.ts';
import { WEIGHTS } from './weights.ts';

/**
 * Raises papers that have all words in the title: more in a short one, most where it begins so;
 * for a single word a little more the nearer it stands to the beginning, where names are.
 * Of two words it decides; three and more say enough by themselves, and a paper that is about
 * all of them need not have them in the title.
 */
export function addTitleBonus(
  index: SearchIndex,
  space: Workspace,
  slots: readonly Slot[],
): void {
  const { touched, touchedCount, scores, positions, titleClasses } = space;
  const worth = Float32Array.from(slots, ({ count }) => rarity(index.papers, count));
  const sum = worth.reduce((total, value) => total + value, 0);
  const count = slots.length;
  if (count === 0) return;
  /** Where each slot stands first in a title that begins with the query, counted from 1. */
  const places: number[] = [];
  const firstPlaces = new Map<string, number>();
  let words = 0;
  for (const { terms, length } of slots) {
    const text = terms.map(({ mark }) => mark.text.toLowerCase()).join(' ');
    const place = firstPlaces.get(text) ?? words + 1;
    firstPlaces.set(text, place);
    places.push(place);
    words += length;
  }
  const anywhere = (2 / Math.max(2, words)) ** WEIGHTS.moreWords;
  const [firsts] = positions;
  for (let entry = 0; entry < touchedCount; entry += 1) {
    const paper = touched[entry] ?? 0;
    // As it is with most papers of a common word.
    if (firsts?.[paper] === 0) continue;
    let place = 0;
    let run = 0;
    let weight = 0;
    for (; place < count; place += 1) {
      const packed = positions[place]?.[paper] ?? 0;
      if (packed === 0) break;
      weight += (worth[place] ?? 0) * ((packed >> 5) + 1);
      if ((packed & 31) === places[place]) run += 1;
    }
    if (place < count) continue;
    const share = words / Math.max(words, TITLE_WORDS[titleClasses[paper] ?? 0] ?? 0);
    let bonus = (weight / 8) * (WEIGHTS.allInTitle + WEIGHTS.shortTitle * share);
    if (words === 1)
      bonus += (weight / 8) * (WEIGHTS.early / ((positions[0]?.[paper] ?? 0) & 31));
    else if (run < count) bonus *= anywhere;
    else bonus += WEIGHTS.titleStart * sum;
    scores[paper] = (scores[paper] ?? 0) + Math.fround(bonus);
  }
}

function begin(space: Workspace): void {
  space.answered.fill(0);
  space.scores.fill(0);
  space.touchedCount = 0;
}

/** Whether something was wanted and not there. */
function isMissing({ missedPieces, missedSlices }: SearchIndex): boolean {
  return missedPieces.size + missedSlices.size > 0;
}

/** Notes what is missing of the lists of a slot. */
function wantLists(index: SearchIndex, { lists }: Workspace, { terms }: Slot): void {
  for (const term of terms) {
    const numbers = isReadPhrase(term)
      ? term.terms
      : term.readings.flatMap((reading) => [reading.term, reading.second]);
    for (const number of numbers) if (number >= 0) readList(index, lists, number);
  }
}

/** Papers that answer every slot, into `touched`. Cheap slots first: later ones look only there. */
function scoreAll(
  index: SearchIndex,
  space: Workspace,
  slots: readonly Slot[],
  checks: Checks,
): void {
  begin(space);
  const order = slots.map((slot, place) => ({ slot, place }));
  order.sort((a, b) => a.slot.cost - b.slot.cost);
  for (const [needed, { slot, place }] of order.entries()) {
    scoreSlot(index, space, slot, place, needed, checks);
    if (needed === 0) refuse(space, checks);
    if (space.touchedCount > 0) continue;
    // What is missing is fetched at once, for the slots that are still to come as well.
    if (isMissing(index)) for (const later of order) wantLists(index, space, later.slot);
    return;
  }
}

/** All papers that are admitted. */
function admitAll(index: SearchIndex, space: Workspace, checks: Checks): void {
  begin(space);
  for (let paper = 0; paper < index.papers; paper += 1) space.touched[paper] = paper;
  space.touchedCount = index.papers;
  refuse(space, checks);
}

/** Raises the papers found that have a term which not all of them need to have. */
function scoreOptional(
  index: SearchIndex,
  space: Workspace,
  { slots, optional }: ReadPlan,
  checks: Checks,
): void {
  const found = space.touched.slice(0, space.touchedCount);
  for (const term of optional) {
    scoreSlot(index, space, slotOf([term], index.papers), slots.length, slots.length, checks);
    for (const paper of space.touched.subarray(0, space.touchedCount)) {
      space.answered[paper] = slots.length;
    }
  }
  space.touched.set(found);
  space.touchedCount = found.length;
}

/** Only of papers that are found, so that a rare word asks for few pieces of them. */
function wantLengths({ missedClasses }: SearchIndex, space: Workspace): void {
  if (missedClasses === null) return;
  for (const paper of space.touched.subarray(0, space.touchedCount)) missedClasses(paper);
}

/** Finds the papers that meet a query, into `touched`, with their scores. */
export function findPapers(index: SearchIndex, read: ReadPlan, checks: Checks): Workspace {
  const space = workspaceOf(index);
  const { slots } = read;
  if (slots.length === 0) admitAll(index, space, checks);
  else scoreAll(index, space, slots, checks);
  if (read.optional.length > 0) scoreOptional(index, space, read, checks);
  addTitleBonus(index, space, slots);
  wantLengths(index, space);
  return space;
}

/** Whether any paper answers all slots, whatever else is asked of it. */
export function anyAnswers(index: SearchIndex, { slots }: ReadPlan, checks: Checks): boolean {
  const space = workspaceOf(index);
  scoreAll(index, space, slots, { ...checks, admits: null });
  return space.touchedCount > 0;
}
