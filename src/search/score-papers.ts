import { classOf, LAST_POSITION, TIMES_IN_ABSTRACT, TITLE_MARK } from './postings.ts';
import type { PhraseCheck } from './check-phrase.ts';
import { changeMarks, readPapers, readPhrasePapers, type ListSpace } from './read-papers.ts';
import { isReadPhrase, type ReadPhrase, type ReadWord, type Slot } from './reading.ts';
import type { SearchIndex } from './search-index.ts';
import { listCursor } from './term-lists.ts';
import { ABSTRACT_WORDS, TITLE_WORDS, USUAL_ABSTRACT, USUAL_TITLE } from './text-lengths.ts';
import { WEIGHTS } from './weights.ts';

/** Room to work in, made once for each index: nothing is allocated for a query's postings. */
export interface Workspace extends ListSpace {
  /** What a mark comes to, before rarity: by the class of the abstract · MARKS + the mark. */
  readonly shares: Float32Array;
  /** Sums of numbers that are rounded to 32 bits: exact, in whatever order. */
  readonly scores: Float64Array;
  /** How many slots a paper has answered. */
  readonly answered: Uint8Array;
  /** Of the slot at hand: its best answer in each paper, 0 without one. */
  readonly slotScores: Float32Array;
  /** Papers in which the slot at hand is answered; the first `touchedCount`. */
  readonly touched: Int32Array;
  touchedCount: number;
  /**
   * For each slot where it stands in the titles, counted from 1 (0: not there), in the lower
   * five bits; above them the weight of what stands there, in eighths less one: a compound
   * weighs less than the word itself, whose place it shall not take.
   */
  readonly positions: Uint8Array[];
  /** Of papers with a position: the length class of the title. */
  readonly titleClasses: Uint8Array;
}

const MARKS = TIMES_IN_ABSTRACT.length;

/**
 * What a mark comes to, before rarity. BM25F: frequencies weighed by field and by the field's
 * length saturate together.
 */
export function shareOf(mark: number, abstractLength: number): number {
  const { k1, titleWeight, titleB, abstractWeight, abstractB } = WEIGHTS;
  const abstractNorm =
    1 - abstractB + (abstractB * (ABSTRACT_WORDS[abstractLength] ?? 0)) / USUAL_ABSTRACT;
  const titleNorm = 1 - titleB + (titleB * (TITLE_WORDS[classOf(mark)] ?? 0)) / USUAL_TITLE;
  const frequency =
    (abstractWeight * (TIMES_IN_ABSTRACT[mark] ?? 0)) / abstractNorm +
    (mark < TITLE_MARK ? 0 : titleWeight / titleNorm);
  return frequency / (k1 + frequency);
}

function makeWorkspace(index: SearchIndex): Workspace {
  return {
    lists: listCursor(index),
    shares: Float32Array.from({ length: ABSTRACT_WORDS.length * MARKS }, (_, place) =>
      shareOf(place % MARKS, Math.floor(place / MARKS)),
    ),
    scores: new Float64Array(index.papers),
    answered: new Uint8Array(index.papers),
    slotScores: new Float32Array(index.papers),
    touched: new Int32Array(index.papers),
    touchedCount: 0,
    firstMarks: new Uint16Array(index.papers),
    titleClasses: new Uint8Array(index.papers),
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

/** What is asked of papers beside the lists that they are in. */
export interface Checks {
  /** Filters, exclusions and the rest of the query; `null` where there is nothing of it. */
  readonly admits: ((paper: number) => boolean) | null;
  readonly phrases: (phrase: ReadPhrase) => PhraseCheck;
}

/** As many slots as a paper has never answered: it is out. */
const REFUSED = 255;

/** Takes the papers at hand that are not admitted out of the search for good. */
export function refuse(space: Workspace, { admits }: Checks): void {
  if (admits === null) return;
  const { touched, answered } = space;
  let kept = 0;
  for (let entry = 0; entry < space.touchedCount; entry += 1) {
    const paper = touched[entry] ?? 0;
    if (admits(paper)) touched[kept++] = paper;
    else answered[paper] = REFUSED;
  }
  space.touchedCount = kept;
}

/** A slot at work. */
interface Scoring {
  readonly index: SearchIndex;
  readonly space: Workspace;
  readonly positions: Uint8Array;
  readonly needed: number;
  /** Papers in which the slot is answered so far. */
  found: number;
}

/** Keeps the best answer of each paper in the list at hand. */
function scoreList(scoring: Scoring, weight: number, share: number): void {
  const { space, positions, needed } = scoring;
  const { slotScores, answered, touched, shares, titleClasses } = space;
  const { abstractClasses } = scoring.index;
  const eighths = 1 + ((Math.max(1, Math.round(8 * share)) - 1) << 5);
  const { numbers, marks, length } = space.lists;
  let { found } = scoring;
  for (let entry = 0; entry < length; entry += 1) {
    const paper = numbers[entry] ?? 0;
    if (needed >= 0 && answered[paper] !== needed) continue;
    const mark = marks[entry] ?? 0;
    if (mark >= TITLE_MARK) {
      titleClasses[paper] = classOf(mark);
      const known = positions[paper] ?? 0;
      if (known === 0 || known >> 5 < eighths >> 5) {
        positions[paper] = (mark & LAST_POSITION) + eighths;
      }
    }
    const score = weight * (shares[MARKS * (abstractClasses[paper] ?? 0) + mark] ?? 0);
    const best = slotScores[paper] ?? 0;
    if (best === 0) touched[found++] = paper;
    if (score > best) slotScores[paper] = score;
  }
  scoring.found = found;
}

function scoreWord(scoring: Scoring, { readings, cost, mark }: ReadWord): void {
  const { index, space } = scoring;
  const whole = rarity(index.papers, Math.min(index.papers, cost));
  for (const reading of readings) {
    readPapers(index, space, reading, mark.field);
    const own = rarity(index.papers, reading.count);
    const weight = reading.weight * (reading.weight === 1 ? own : Math.min(own, whole));
    scoreList(scoring, weight, reading.weight);
  }
}

/** A phrase is as rare as its words together, as in Lucene. */
function scorePhrase(scoring: Scoring, phrase: ReadPhrase, checks: Checks): void {
  const { index, space, needed } = scoring;
  readPhrasePapers(index, space, phrase);
  const check = checks.phrases(phrase);
  changeMarks(space.lists, (mark, paper) => {
    const asked = needed < 0 || space.answered[paper] === needed;
    // The texts are asked last: it is what takes longest.
    return asked && (checks.admits?.(paper) ?? true) ? check(paper, mark) : 0;
  });
  const weight = phrase.counts.reduce((sum, count) => sum + rarity(index.papers, count), 0);
  scoreList(scoring, weight, 1);
}

/**
 * Reads the lists of a slot and keeps its best answer in each paper that has answered `needed`
 * slots before (-1: in any), times the rarity of what is read.
 */
export function scoreSlot(
  index: SearchIndex,
  space: Workspace,
  { terms }: Slot,
  place: number,
  needed: number,
  checks: Checks,
): void {
  const { slotScores, answered, touched, scores } = space;
  const positions = (space.positions[place] ??= new Uint8Array(index.papers));
  positions.fill(0);
  const scoring: Scoring = { index, space, positions, needed, found: 0 };
  for (const term of terms) {
    if (isReadPhrase(term)) scorePhrase(scoring, term, checks);
    else scoreWord(scoring, term);
  }
  for (let entry = 0; entry < scoring.found; entry += 1) {
    const paper = touched[entry] ?? 0;
    scores[paper] = (scores[paper] ?? 0) + (slotScores[paper] ?? 0);
    slotScores[paper] = 0;
    answered[paper] = (answered[paper] ?? 0) + 1;
  }
  space.touchedCount = scoring.found;
}
