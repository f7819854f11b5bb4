import { JOINED_MARK, joinedForm } from './analyse-text.ts';
import { isLabel } from './label-term.ts';
import type { WordTerm } from './query/condition.ts';
import type { AnsweredBy, WordMark } from './query-answer.ts';
import type { TermMatch } from './query-word.ts';
import type { ReadWord, Reading } from './reading.ts';
import type { SearchIndex } from './search-index.ts';
import type { SearchSource } from './search-source.ts';
import { readCount, type ListCursor } from './term-lists.ts';
import {
  beginsWith,
  findTerm,
  isMissing,
  seekTerm,
  stepCursor,
  termCursor,
  wantBeginnings,
  type TermCursor,
} from './vocabulary.ts';
import { WEIGHTS } from './weights.ts';
import { formsOf } from './word-forms.ts';

/**
 * Postings read for an unfinished word. Where more papers have what it begins, the rarer terms
 * are read, which say more; most of all for one or two letters alone, which nearly every paper of
 * a large archive has some word with. Behind other words they tell their papers apart.
 */
const MOST_POSTINGS = 120_000;
const MOST_OF_SHORT_ALONE = 30_000;
const SHORT = 2;

/** A word in so few papers, of a thousand times as many, may itself be a slip that got into print. */
const DOUBTFUL_COUNT = 2;

/** So may any word that is none. What begins the words of more papers than this is on its way to one. */
const DOUBTFUL_SHARE = 0.02;

/** Shorter words have too many neighbours. */
const SHORTEST_TYPO = 3;
const SHORTEST_WITH_TWO = 8;

/** From here on a mistyped word may be unfinished, too. */
const SHORTEST_UNFINISHED = 5;

/** Words of one query beyond this are taken as they stand: a whole title fits. */
const MOST_CORRECTED = 32;

/** What the reading of all words of a query shares. */
export interface WordReader {
  readonly index: SearchIndex;
  readonly findTypos: SearchSource['findTypos'];
  readonly terms: TermCursor;
  readonly lists: ListCursor;
  /** Try typos for words that are right as they stand, too. */
  readonly doubting: boolean;
  /** Whether the query is this one word. */
  alone: boolean;
  /** How many more words may be looked for in other spellings. */
  corrections: number;
}

export function wordReader(
  { index, findTypos }: Pick<SearchSource, 'index' | 'findTypos'>,
  lists: ListCursor,
  doubting: boolean,
): WordReader {
  return {
    index,
    findTypos,
    terms: termCursor(),
    lists,
    doubting,
    alone: false,
    corrections: MOST_CORRECTED,
  };
}

interface Draft {
  readonly readings: Map<number, Reading>;
  readonly pairs: Reading[];
  readonly marks: Map<string, TermMatch>;
  readonly pairMarks: [string, string][];
  beginning: string | null;
  /** The likeliest of the typos. */
  spelling: string | null;
}

function emptyDraft(): Draft {
  return {
    readings: new Map(),
    pairs: [],
    marks: new Map(),
    pairMarks: [],
    beginning: null,
    spelling: null,
  };
}

/** Postings in all readings. */
function costOf({ readings, pairs }: Draft): number {
  let cost = 0;
  for (const { count } of readings.values()) cost += count;
  for (const { count } of pairs) cost += count;
  return cost;
}

function addTerm(
  reader: WordReader,
  draft: Draft,
  word: string,
  { term, weight, how }: Pick<Reading, 'term' | 'weight' | 'how'>,
): void {
  if (term < 0 || draft.readings.has(term)) return;
  const count = readCount(reader.index, reader.lists, term);
  draft.readings.set(term, { term, second: -1, count, weight, how });
  draft.marks.set(word, { letters: word.length, weight });
}

function addWord(
  reader: WordReader,
  draft: Draft,
  word: string,
  weight: number,
  how: AnsweredBy,
): void {
  addTerm(reader, draft, word, {
    term: findTerm(reader.index, reader.terms, word),
    weight,
    how,
  });
}

/** Terms that go on after `word`: the more is left over, the less they count. */
function addBeginnings(reader: WordReader, draft: Draft, word: string, most: number): void {
  const { index, terms, lists } = reader;
  wantBeginnings(index, word, Infinity);
  let found: Reading[] = [];
  for (seekTerm(index, terms, word); beginsWith(index, terms, word); stepCursor(index, terms)) {
    if (draft.readings.has(terms.term)) continue;
    const weight = WEIGHTS.beginning * (word.length / terms.length) ** 0.3;
    const count = readCount(index, lists, terms.term);
    const { term } = terms;
    found.push({ term, second: -1, count, weight, how: 'beginning' });
  }
  if (found.reduce((sum, { count }) => sum + count, 0) > most) {
    let room = most;
    const rarer = found.toSorted((a, b) => a.count - b.count);
    const tooCommon = rarer.find(({ count }) => (room -= count) < 0)?.count ?? Infinity;
    found = found.filter(({ count }) => count < tooCommon);
  }
  if (found.length > 0) draft.beginning = word;
  for (const reading of found) draft.readings.set(reading.term, reading);
}

/**
 * Where `word` is two terms written as one: the cut whose rarer part is the most frequent. Not
 * for a word that is known as it stands, or network would be whatever has both net and work;
 * titles that have its parts side by side lie under its compound, see title-pairs.ts.
 */
function addPair(reader: WordReader, draft: Draft, word: string): void {
  const { index, terms, lists } = reader;
  let best: { reading: Reading; pair: [string, string] } | null = null;
  for (let cut = 2; cut <= word.length - 2; cut += 1) {
    const pair: [string, string] = [word.slice(0, cut), word.slice(cut)];
    const term = findTerm(index, terms, pair[0]);
    const second = term < 0 ? -1 : findTerm(index, terms, pair[1]);
    if (second < 0) continue;
    const count = Math.min(readCount(index, lists, term), readCount(index, lists, second));
    if (count > (best?.reading.count ?? 0)) {
      const weight = WEIGHTS.pair;
      best = { reading: { term, second, count, weight, how: 'pair' }, pair };
    }
  }
  if (best === null) return;
  draft.pairs.push(best.reading);
  draft.pairMarks.push(best.pair);
}

function addTypos(
  reader: WordReader,
  draft: Draft,
  word: string,
  typing: boolean,
  doubt: number,
): void {
  if (word.length < SHORTEST_TYPO || reader.corrections === 0) return;
  // It may well be there: typos are for later, if at all.
  if (isMissing(reader.index, word)) return;
  reader.corrections -= 1;
  const unfinished = typing && word.length >= SHORTEST_UNFINISHED;
  let near = reader.findTypos(reader.index, word, 1, unfinished);
  if (near.length === 0 && word.length >= SHORTEST_WITH_TWO) {
    near = reader.findTypos(reader.index, word, 2, unfinished);
  }
  let best = 0;
  for (const { term, word: meant, edits, right, whole } of near) {
    if (isLabel(meant)) continue;
    const share =
      (edits <= 1 ? WEIGHTS.oneEdit : WEIGHTS.twoEdits) *
      (whole ? 1 : WEIGHTS.unfinishedTypo) *
      (right === 0 ? WEIGHTS.wrongStart : 1) *
      (meant.endsWith(JOINED_MARK) ? WEIGHTS.joined : 1) *
      (0.8 + 0.2 * (right / word.length));
    addTerm(reader, draft, meant, { term, weight: share * doubt, how: 'typo' });
    // Of two words as near as each other the one that more papers have was meant.
    const likelihood = share * Math.log(2 + (draft.readings.get(term)?.count ?? 0));
    if (likelihood <= best) continue;
    best = likelihood;
    draft.spelling = meant.replace(JOINED_MARK, '');
  }
}

/** The likeliest word that a folded one may be mistyped for; `null` without any. */
export function nearestSpelling(reader: WordReader, word: string): string | null {
  const draft = emptyDraft();
  addTypos(reader, draft, word, false, 1);
  return draft.spelling === word ? null : draft.spelling;
}

/** The word as it stands, however else it may be written, and what begins with it or is near. */
function addUsual(
  reader: WordReader,
  draft: Draft,
  { folded: word, joins, reading }: WordTerm,
  exact: number,
): WordMark['outcome'] {
  const { index, doubting } = reader;
  const typing = reading === 'unfinished';
  const apart = exact > 0 ? WEIGHTS.apart : WEIGHTS.joined;
  addWord(reader, draft, joinedForm(word), apart, 'compound');
  for (const join of joins) addWord(reader, draft, join, WEIGHTS.joined, 'compound');
  for (const form of formsOf(word)) addWord(reader, draft, form, WEIGHTS.form, 'form');
  if (typing) {
    const isLittle = reader.alone && word.length <= SHORT;
    addBeginnings(reader, draft, word, isLittle ? MOST_OF_SHORT_ALONE : MOST_POSTINGS);
  }
  const isBeginning = draft.beginning !== null && costOf(draft) > index.papers * DOUBTFUL_SHARE;
  if (exact === 0 && !isBeginning) addPair(reader, draft, word);
  const known = draft.readings.size;
  const isFound = known + draft.pairs.length > 0;
  const isDoubtful = exact <= Math.min(DOUBTFUL_COUNT, index.papers / 1000) && !isBeginning;
  if (!isFound) addTypos(reader, draft, word, typing, 1);
  else if (doubting || isDoubtful) {
    addTypos(reader, draft, word, doubting && typing, WEIGHTS.doubtfulTypo);
  }
  // A pair of words that some paper has by chance is not what most of the list was found by.
  if (draft.readings.size > known) return known > 0 ? 'widened' : 'corrected';
  return isFound ? 'found' : 'nowhere';
}

/** Finds the lists that answer a word, read the way that it asks for. */
export function readWord(reader: WordReader, term: WordTerm): ReadWord {
  const { folded, reading, field, text, start, end } = term;
  const draft = emptyDraft();
  addWord(reader, draft, folded, 1, 'exact');
  const exact = [...draft.readings.values()][0]?.count ?? 0;
  let outcome: WordMark['outcome'];
  if (reading === 'usual' || reading === 'unfinished') {
    outcome = addUsual(reader, draft, term, exact);
  } else {
    if (reading === 'beginning') addBeginnings(reader, draft, folded, Infinity);
    outcome = draft.readings.size > 0 ? 'found' : 'nowhere';
  }
  const readings = [...draft.readings.values(), ...draft.pairs];
  const cost = costOf(draft);
  return {
    mark: {
      kind: 'word',
      field,
      text,
      start,
      end,
      outcome,
      terms: draft.marks,
      beginning: draft.beginning,
      pairs: draft.pairMarks,
    },
    readings: readings.toSorted((a, b) => a.term - b.term),
    cost,
    count: exact > 0 ? exact : Math.min(reader.index.papers, cost),
    spelling: outcome === 'corrected' ? draft.spelling : null,
  };
}
