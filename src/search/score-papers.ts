import { lengthOfByte } from './index-format.ts';
import { LAST_POSITION, TIMES_IN_ABSTRACT, TITLE_MARK } from './postings.ts';
import type { Reading, Slot } from './read-query.ts';
import type { SearchIndex } from './search-index.ts';
import { listCursor, readList, type ListCursor } from './term-lists.ts';
import { WEIGHTS } from './weights.ts';

/** Room to work in, made once for each index: nothing is allocated for a query's postings. */
export interface Workspace {
  readonly lists: ListCursor;
  readonly titleNorms: Float32Array;
  readonly abstractNorms: Float32Array;
  /** What a mark outside the title comes to, by mark · 256 + the byte of the abstract's length. */
  readonly abstractShares: Float32Array;
  readonly scores: Float32Array;
  /** How many slots a paper has answered. */
  readonly answered: Uint8Array;
  /** Of the slot at hand: its best answer in each paper, 0 without one. */
  readonly slotScores: Float32Array;
  /** Papers in which the slot at hand is answered; the first `touchedCount`. */
  readonly touched: Int32Array;
  touchedCount: number;
  /** The first of two terms that must both be there, by paper: its mark. */
  readonly firstMarks: Uint8Array;
  /**
   * For each slot where it stands in the titles, counted from 1 (0: not there), in the lower
   * five bits; above them the weight of what stands there, in eighths less one.
   */
  readonly positions: Uint8Array[];
}

/** By the byte of a text's length: what once in it counts, field weight over length norm. */
function norms(mean: number, weight: number, b: number): Float32Array {
  return Float32Array.from(
    { length: 256 },
    (_, byte) => weight / (1 - b + (b * lengthOfByte(byte)) / Math.max(1, mean)),
  );
}

function saturated(frequency: number): number {
  return frequency / (WEIGHTS.k1 + frequency);
}

function makeWorkspace(index: SearchIndex): Workspace {
  const { titleWeight, titleB, abstractWeight, abstractB } = WEIGHTS;
  const abstractNorms = norms(index.meanAbstract, abstractWeight, abstractB);
  return {
    lists: listCursor(index),
    titleNorms: norms(index.meanTitle, titleWeight, titleB),
    abstractNorms,
    abstractShares: Float32Array.from({ length: TITLE_MARK * 256 }, (_, place) =>
      saturated((TIMES_IN_ABSTRACT[place >> 8] ?? 0) * (abstractNorms[place & 255] ?? 0)),
    ),
    scores: new Float32Array(index.papers),
    answered: new Uint8Array(index.papers),
    slotScores: new Float32Array(index.papers),
    touched: new Int32Array(index.papers),
    touchedCount: 0,
    firstMarks: new Uint8Array(index.papers),
    positions: [],
  };
}

const workspaces = new WeakMap<SearchIndex, Workspace>();

export function workspaceOf(index: SearchIndex): Workspace {
  const known = workspaces.get(index);
  if (known !== undefined) return known;
  const made = makeWorkspace(index);
  workspaces.set(index, made);
  return made;
}

/** Always positive, as in Lucene: a word that most papers have still counts a little. */
export function rarity(papers: number, count: number): number {
  return Math.log(1 + (papers - count + 0.5) / (count + 0.5));
}

/** Leaves of the second term's list the papers that have the first, too. */
function intersect(index: SearchIndex, space: Workspace, reading: Reading): void {
  const { lists, firstMarks } = space;
  readList(index, lists, reading.term);
  for (let place = 0; place < lists.length; place += 1) {
    firstMarks[lists.numbers[place] ?? 0] = lists.marks[place] ?? 0;
  }
  readList(index, lists, reading.second);
  let kept = 0;
  for (let place = 0; place < lists.length; place += 1) {
    const paper = lists.numbers[place] ?? 0;
    const first = firstMarks[paper] ?? 0;
    const mark = lists.marks[place] ?? 0;
    const inTitle = first >= TITLE_MARK && mark >= TITLE_MARK;
    const follows = inTitle && (mark & LAST_POSITION) === (first & LAST_POSITION) + 1;
    if (first === 0 || (reading.strict && !follows)) continue;
    lists.numbers[kept] = paper;
    lists.marks[kept] = follows ? first : 1;
    kept += 1;
  }
  firstMarks.fill(0);
  lists.length = kept;
}

/**
 * Reads the lists of a slot and keeps its best answer in each paper that has answered `needed`
 * slots before (-1: in any), times the rarity of what is read.
 */
export function scoreSlot(
  index: SearchIndex,
  space: Workspace,
  slot: Slot,
  place: number,
  needed: number,
): void {
  const { lists, slotScores, answered, touched, scores } = space;
  const { titleNorms, abstractNorms, abstractShares } = space;
  const { titleLengths, abstractLengths } = index;
  const positions = (space.positions[place] ??= new Uint8Array(index.papers));
  positions.fill(0);
  let found = 0;
  const whole = rarity(index.papers, Math.min(index.papers, slot.cost));
  for (const reading of slot.readings) {
    if (reading.second >= 0) intersect(index, space, reading);
    else readList(index, lists, reading.term);
    const own = rarity(index.papers, reading.count);
    const weight = reading.weight * (reading.weight === 1 ? own : Math.min(own, whole));
    const eighths = 1 + ((Math.ceil(8 * reading.weight) - 1) << 5);
    const { numbers, marks, length } = lists;
    for (let entry = 0; entry < length; entry += 1) {
      const paper = numbers[entry] ?? 0;
      if (needed >= 0 && answered[paper] !== needed) continue;
      const mark = marks[entry] ?? 0;
      const abstractByte = abstractLengths[paper] ?? 0;
      let share = 0;
      if (mark < TITLE_MARK) share = abstractShares[(mark << 8) | abstractByte] ?? 0;
      else {
        const inAbstract = (TIMES_IN_ABSTRACT[mark] ?? 0) * (abstractNorms[abstractByte] ?? 0);
        share = saturated(inAbstract + (titleNorms[titleLengths[paper] ?? 0] ?? 0));
        const known = positions[paper] ?? 0;
        if (known === 0 || known >> 5 < eighths >> 5) {
          positions[paper] = (mark & LAST_POSITION) + eighths;
        }
      }
      const score = weight * share;
      const best = slotScores[paper] ?? 0;
      if (best === 0) touched[found++] = paper;
      if (score > best) slotScores[paper] = score;
    }
  }
  for (let entry = 0; entry < found; entry += 1) {
    const paper = touched[entry] ?? 0;
    scores[paper] = (scores[paper] ?? 0) + (slotScores[paper] ?? 0);
    slotScores[paper] = 0;
    answered[paper] = (answered[paper] ?? 0) + 1;
  }
  space.touchedCount = found;
}
