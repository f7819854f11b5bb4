import { analyseText, JOINED_MARK, joinedForm, type Token } from './analyse-text.ts';
import { findTypos } from './find-typos.ts';
import type { QueryWord, TermMatch } from './query-word.ts';
import type { SearchIndex } from './search-index.ts';
import { readCount, type ListCursor } from './term-lists.ts';
import {
  beginsWith,
  findTerm,
  seekTerm,
  stepCursor,
  termCursor,
  type TermCursor,
} from './vocabulary.ts';
import { WEIGHTS } from './weights.ts';
import { formsOf } from './word-forms.ts';

/** A list of papers that answers a word. */
export interface Reading {
  readonly term: number;
  /** The paper must have this term too; -1: no such. */
  readonly second: number;
  /** The second must follow in the title. */
  readonly strict: boolean;
  /** How many papers have the term. */
  readonly count: number;
  /** Against the exact word, above 0 up to 1. */
  readonly weight: number;
}

/** A word of the query, or a part of a compound, with the lists that answer it, in the order they lie. */
export interface Slot {
  readonly readings: readonly Reading[];
  /** Postings in all of them. */
  readonly cost: number;
  /** How many papers have the word itself; if none, in how many at most something answers. */
  readonly count: number;
}

export interface ReadQuery {
  readonly slots: readonly Slot[];
  readonly words: readonly QueryWord[];
}

/** Words beyond this are not read: a whole title fits, a pasted abstract need not. */
const MOST_PARTS = 32;

/**
 * Postings read for an unfinished word. What begins with one or two letters has more in a large
 * archive, and nearly every paper has some of it: then the rarer terms are read, which say more.
 */
const MOST_POSTINGS = 120_000;

/** A word in so few papers, of a thousand times as many, may itself be a slip that got into print. */
const DOUBTFUL_COUNT = 2;

/** So is a word that is none, unless it begins what more of the papers have. */
const DOUBTFUL_SHARE = 0.005;

/** Shorter words have too many neighbours. */
const SHORTEST_TYPO = 3;
const SHORTEST_WITH_TWO = 8;

/**
 * From here on a mistyped word may be unfinished, too, and what only begins or varies words of
 * the index may be mistyped.
 */
const SHORTEST_DOUBTED = 5;

interface Reader {
  readonly index: SearchIndex;
  readonly terms: TermCursor;
  readonly lists: ListCursor;
  /** Try typos for words that are right as they stand, too. */
  readonly doubting: boolean;
}

interface Draft {
  readonly readings: Map<number, Reading>;
  readonly pairs: Reading[];
  readonly marks: Map<string, TermMatch>;
  beginning: string | null;
}

/** Postings in all readings. */
function costOf({ readings, pairs }: Draft): number {
  let cost = 0;
  for (const { count } of readings.values()) cost += count;
  for (const { count } of pairs) cost += count;
  return cost;
}

function addTerm(
  reader: Reader,
  draft: Draft,
  term: number,
  word: string,
  weight: number,
): void {
  if (term < 0 || draft.readings.has(term)) return;
  const count = readCount(reader.index, reader.lists, term);
  draft.readings.set(term, { term, second: -1, strict: false, count, weight });
  draft.marks.set(word, { letters: word.length, weight });
}

/** Terms that go on after `word`: the more is left over, the less they count. */
function addBeginnings(reader: Reader, draft: Draft, word: string): void {
  const { index, terms, lists } = reader;
  let found: Reading[] = [];
  for (seekTerm(index, terms, word); beginsWith(index, terms, word); stepCursor(index, terms)) {
    if (draft.readings.has(terms.term)) continue;
    const weight = WEIGHTS.beginning * (word.length / terms.length) ** 0.3;
    const count = readCount(index, lists, terms.term);
    found.push({ term: terms.term, second: -1, strict: false, count, weight });
  }
  if (found.reduce((sum, { count }) => sum + count, 0) > MOST_POSTINGS) {
    let room = MOST_POSTINGS;
    const rarer = found.toSorted((a, b) => a.count - b.count);
    const tooCommon = rarer.find(({ count }) => (room -= count) < 0)?.count ?? Infinity;
    found = found.filter(({ count }) => count < tooCommon);
  }
  if (found.length > 0) draft.beginning = word;
  for (const reading of found) draft.readings.set(reading.term, reading);
}

/**
 * Where `word` is two terms written as one: the cut whose rarer part is the most frequent. A
 * word that is known as it stands is parted only where a title has the parts side by side, or
 * network would be whatever has both net and work.
 */
function addPair(
  reader: Reader,
  draft: Draft,
  word: string,
  strict: boolean,
  pairs: [string, string][],
): void {
  const { index, terms, lists } = reader;
  let best: { reading: Reading; pair: [string, string] } | null = null;
  for (let cut = 2; cut <= word.length - 2; cut += 1) {
    const pair: [string, string] = [word.slice(0, cut), word.slice(cut)];
    const term = findTerm(index, terms, pair[0]);
    const second = term < 0 ? -1 : findTerm(index, terms, pair[1]);
    if (second < 0) continue;
    const count = Math.min(readCount(index, lists, term), readCount(index, lists, second));
    if (count > (best?.reading.count ?? 0)) {
      best = { reading: { term, second, strict, count, weight: WEIGHTS.pair }, pair };
    }
  }
  if (best === null) return;
  draft.pairs.push(best.reading);
  pairs.push(best.pair);
}

function addTypos(reader: Reader, draft: Draft, word: string, typing: boolean, doubt: number) {
  if (word.length < SHORTEST_TYPO) return;
  const unfinished = typing && word.length >= SHORTEST_DOUBTED;
  let near = findTypos(reader.index, word, 1, unfinished);
  if (near.length === 0 && word.length >= SHORTEST_WITH_TWO) {
    near = findTypos(reader.index, word, 2, unfinished);
  }
  for (const { term, word: meant, edits, right, whole } of near) {
    const share =
      (edits <= 1 ? WEIGHTS.oneEdit : WEIGHTS.twoEdits) *
      (whole ? 1 : WEIGHTS.unfinishedTypo) *
      (right === 0 ? WEIGHTS.wrongStart : 1) *
      (meant.endsWith(JOINED_MARK) ? WEIGHTS.joined : 1) *
      (0.8 + 0.2 * (right / word.length));
    addTerm(reader, draft, term, meant, share * doubt);
  }
}

function readPart(
  reader: Reader,
  part: Token,
  joins: readonly string[],
  typing: boolean,
): { slot: Slot; word: Pick<QueryWord, 'outcome' | 'terms' | 'beginning' | 'pairs'> } {
  const { index, terms } = reader;
  const word = part.folded;
  const draft: Draft = { readings: new Map(), pairs: [], marks: new Map(), beginning: null };
  const pairs: [string, string][] = [];
  addTerm(reader, draft, findTerm(index, terms, word), word, 1);
  const exact = [...draft.readings.values()][0]?.count ?? 0;
  for (const join of [joinedForm(word), ...joins]) {
    addTerm(reader, draft, findTerm(index, terms, join), join, WEIGHTS.joined);
  }
  for (const form of formsOf(word)) {
    addTerm(reader, draft, findTerm(index, terms, form), form, WEIGHTS.form);
  }
  if (typing) addBeginnings(reader, draft, word);
  // Each cut is two look-ups: too much to fetch for a word that is known as it stands.
  if (exact === 0 || index.backward === null) addPair(reader, draft, word, exact > 0, pairs);
  const isFound = draft.readings.size + draft.pairs.length > 0;
  const isDoubtful =
    exact === 0
      ? word.length >= SHORTEST_DOUBTED && costOf(draft) <= index.papers * DOUBTFUL_SHARE
      : exact <= Math.min(DOUBTFUL_COUNT, index.papers / 1000);
  if (!isFound) addTypos(reader, draft, word, typing, 1);
  else if (reader.doubting || isDoubtful) {
    addTypos(reader, draft, word, reader.doubting && typing, WEIGHTS.doubtfulTypo);
  }
  const readings = [...draft.readings.values(), ...draft.pairs];
  const outcome = isFound ? 'found' : readings.length > 0 ? 'corrected' : 'nowhere';
  const cost = costOf(draft);
  return {
    slot: {
      readings: readings.toSorted((a, b) => a.term - b.term),
      cost,
      count: exact > 0 ? exact : Math.min(index.papers, cost),
    },
    word: { outcome, terms: draft.marks, beginning: draft.beginning, pairs },
  };
}

/**
 * Reads a query against an index. The last word may be unfinished, whether or not a space
 * follows it. Takes any text.
 */
export function readQuery(
  index: SearchIndex,
  lists: ListCursor,
  query: string,
  doubting: boolean,
): ReadQuery {
  const reader: Reader = { index, terms: termCursor(), lists, doubting };
  const parts = analyseText(query)
    .flatMap((chunk) => chunk.parts.map((part) => ({ part, joined: chunk.joined?.folded })))
    .slice(0, MOST_PARTS);
  const slots: Slot[] = [];
  const words: QueryWord[] = [];
  for (const [place, { part, joined }] of parts.entries()) {
    const before = parts[place - 1]?.part.folded;
    const after = parts[place + 1]?.part.folded;
    const joins: string[] = [];
    if (before !== undefined)
      joins.push(joinedForm(before + part.folded), before + part.folded);
    if (after !== undefined) joins.push(joinedForm(part.folded + after), part.folded + after);
    if (joined !== undefined) joins.push(joined, joined.slice(0, -1));
    const read = readPart(reader, part, joins, place === parts.length - 1);
    slots.push(read.slot);
    const { start, end } = part;
    words.push({ text: query.slice(start, end), start, end, ...read.word });
  }
  return { slots, words };
}
