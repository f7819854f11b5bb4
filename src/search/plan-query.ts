import type { Query } from '#domain/query.ts';
import {
  isTextTerm,
  type Condition,
  type FactTest,
  type PhraseTerm,
  type TextTerm,
  type WordTerm,
} from './query/condition.ts';
import { readCondition, type Leaf } from './read-condition.ts';

export type WantedTerm = WordTerm | PhraseTerm;

/** Any one of these terms meets it. */
type Alternatives = readonly WantedTerm[];

/**
 * A query in the order in which it is quickest to answer. A paper meets it if it has one term of
 * each of `text`, none of `without`, and meets all of `filters` and all of `rest`.
 */
export interface QueryPlan {
  /** The query whole, in the order of its text. */
  readonly condition: Condition<Leaf>;
  /** Every term that is looked for and not excluded, once each: what to rank by and to mark. */
  readonly terms: readonly WantedTerm[];
  readonly text: readonly Alternatives[];
  readonly without: readonly TextTerm[];
  readonly filters: readonly Condition<FactTest>[];
  /** What the other three do not say in full: text and facts, or exclusion, as alternatives. */
  readonly rest: readonly Condition<Leaf>[];
}

/** `(a b) OR (c d)` becomes four alternatives; beyond this many they go to `rest`. */
const MOST_PRODUCTS = 16;

function isFactual(condition: Condition<Leaf>): condition is Condition<FactTest> {
  return condition.kind === 'leaf'
    ? !isTextTerm(condition.leaf)
    : condition.of.every(isFactual);
}

/** Nested conjunctions as one list. */
function conjuncts(condition: Condition<Leaf>): readonly Condition<Leaf>[] {
  return condition.kind === 'all' ? condition.of.flatMap(conjuncts) : [condition];
}

function isWanted(leaf: Leaf, wanted: boolean): leaf is WantedTerm {
  return wanted && (leaf.kind === 'word' || leaf.kind === 'phrase');
}

function wantedTerms(condition: Condition<Leaf>): readonly WantedTerm[] {
  if (condition.kind !== 'leaf') return condition.of.flatMap(wantedTerms);
  return isWanted(condition.leaf, condition.wanted) ? [condition.leaf] : [];
}

/** What the text of a paper must have; `whole` if that is also enough. */
interface Needs {
  readonly text: readonly Alternatives[];
  readonly whole: boolean;
}

function anyNeeds(parts: readonly Needs[]): Needs {
  if (parts.some(({ text }) => text.length === 0)) return { text: [], whole: false };
  const products = parts.reduce((count, { text }) => count * text.length, 1);
  const whole = products <= MOST_PRODUCTS;
  const text = parts.reduce<readonly Alternatives[]>(
    (sums, part) => {
      const factors = whole ? part.text : part.text.slice(0, 1);
      return sums.flatMap((sum) => factors.map((factor) => sum.concat(factor)));
    },
    [[]],
  );
  return {
    text: text.map((terms) => Array.from(new Set(terms))),
    whole: whole && parts.every((part) => part.whole),
  };
}

function needsOf(condition: Condition<Leaf>): Needs {
  if (condition.kind === 'leaf') {
    const { leaf, wanted } = condition;
    return isWanted(leaf, wanted)
      ? { text: [[leaf]], whole: true }
      : { text: [], whole: false };
  }
  const parts = condition.of.map(needsOf);
  if (condition.kind === 'any') return anyNeeds(parts);
  return { text: parts.flatMap(({ text }) => text), whole: parts.every(({ whole }) => whole) };
}

/**
 * Sorts a query into what an index answers and what is asked of each paper found. The plan
 * grows with the query, never beyond 16 times its terms: what would, is left to `rest`.
 */
export function planQuery(query: Query): QueryPlan {
  const condition = readCondition(query);
  const terms = [...new Set(wantedTerms(condition))];
  const text = new Map<string, Alternatives>();
  const without = new Set<TextTerm>();
  const filters: Condition<FactTest>[] = [];
  const rest: Condition<Leaf>[] = [];
  for (const part of conjuncts(condition)) {
    if (isFactual(part)) filters.push(part);
    else if (part.kind === 'leaf' && !part.wanted && isTextTerm(part.leaf))
      without.add(part.leaf);
    else {
      const needs = needsOf(part);
      for (const alternatives of needs.text) {
        text.set(alternatives.map((term) => terms.indexOf(term)).join(), alternatives);
      }
      if (!needs.whole) rest.push(part);
    }
  }
  return { condition, terms, text: [...text.values()], without: [...without], filters, rest };
}
