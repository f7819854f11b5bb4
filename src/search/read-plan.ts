import type { PhraseTerm } from './query/condition.ts';
import type { QueryPlan, WantedTerm } from './plan-query.ts';
import type { QueryMark } from './query-answer.ts';
import { readWord, wordReader, type WordReader } from './read-word.ts';
import type { ReadPhrase, ReadTerm, Slot } from './reading.ts';
import type { SearchSource } from './search-source.ts';
import { readCount, type ListCursor } from './term-lists.ts';
import { findTerm } from './vocabulary.ts';

/** More are not ranked by, only asked of each paper: a whole title fits. */
const MOST_SLOTS = 32;

/** A plan as an index reads it. */
export interface ReadPlan {
  /** The first of the plan's text, in its order. */
  readonly slots: readonly Slot[];
  /** Terms that no slot has: they raise the papers that have them. */
  readonly optional: readonly ReadTerm[];
  readonly terms: ReadonlyMap<WantedTerm, ReadTerm>;
}

function readPhrase({ index, terms, lists }: WordReader, term: PhraseTerm): ReadPhrase {
  const { text, words, field, start, end } = term;
  const numbers = Array.from(new Set(words), (word) => findTerm(index, terms, word));
  const known = numbers.every((number) => number >= 0);
  const counts = known ? numbers.map((number) => readCount(index, lists, number)) : [];
  return {
    mark: {
      kind: 'phrase',
      field,
      text,
      start,
      end,
      outcome: known ? 'found' : 'nowhere',
      words,
    },
    terms: known ? numbers.toSorted((a, b) => a - b) : [],
    cost: counts.reduce((sum, count) => sum + count, 0),
    count: known ? Math.min(...counts) : 0,
    counts,
  };
}

export function readTerm(reader: WordReader, term: WantedTerm): ReadTerm {
  return term.kind === 'word' ? readWord(reader, term) : readPhrase(reader, term);
}

export function slotOf(terms: readonly ReadTerm[], papers: number): Slot {
  const sum = (figure: 'cost' | 'count') =>
    terms.reduce((total, term) => total + term[figure], 0);
  const lengths = terms.map(({ mark }) => (mark.kind === 'phrase' ? mark.words.length : 1));
  return {
    terms,
    cost: sum('cost'),
    count: Math.min(papers, sum('count')),
    length: Math.max(1, ...lengths),
  };
}

/** Finds what answers each term of a plan; `doubting` takes words that are right for mistyped, too. */
export function readPlan(
  source: Pick<SearchSource, 'index' | 'findTypos'>,
  lists: ListCursor,
  plan: QueryPlan,
  doubting: boolean,
): ReadPlan {
  const reader = wordReader(source, lists, doubting);
  reader.alone = plan.terms.length === 1;
  const terms = new Map(plan.terms.map((term) => [term, readTerm(reader, term)]));
  const scored = plan.text.slice(0, MOST_SLOTS);
  const inSlots = new Set(scored.flat());
  const optional = plan.terms.filter((term) => !inSlots.has(term));
  const read = (wanted: readonly WantedTerm[]) =>
    wanted.map((term) => terms.get(term)).filter((term) => term !== undefined);
  return {
    slots: scored.map((alternatives) => slotOf(read(alternatives), source.index.papers)),
    optional: read(optional).slice(0, MOST_SLOTS - scored.length),
    terms,
  };
}

/** What to mark in the texts of papers. */
export function marksOf({ terms }: ReadPlan): readonly QueryMark[] {
  return [...terms.values()].map(({ mark }) => mark);
}
