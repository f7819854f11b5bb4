import type { Query, QueryField } from '#domain/query.ts';
import { isTextTerm, type Condition, type FactTest, type TextTerm } from './condition.ts';
import { foldName } from './match-facts.ts';

/** Any one of these terms meets it. */
type Alternatives = readonly TextTerm[];

/**
 * A query in the order in which it is quickest to answer. A paper meets it if it has one term of
 * each of `text`, none of `without`, and meets all of `filters` and all of `rest`.
 */
export interface QueryPlan {
  /** Every term that is looked for and not excluded, once each: what to rank by and to mark. */
  readonly terms: readonly TextTerm[];
  readonly text: readonly Alternatives[];
  readonly without: readonly TextTerm[];
  readonly filters: readonly Condition<FactTest>[];
  /** What the other three do not say in full: text and facts, or exclusion, as alternatives. */
  readonly rest: readonly Condition<TextTerm | FactTest>[];
}

type Leaf = TextTerm | FactTest;

/** `(a b) OR (c d)` becomes four alternatives; beyond this many they go to `rest`. */
const MOST_PRODUCTS = 16;

/** Hands out one object for equal terms. */
function createTerms(): (term: TextTerm) => TextTerm {
  const terms = new Map<string, TextTerm>();
  return (term) => {
    const key = JSON.stringify([term.kind, term.field, term.prefix, term.text]);
    const known = terms.get(key) ?? term;
    terms.set(key, known);
    return known;
  };
}

function leafOf(
  query: Extract<Query, { kind: 'word' | 'phrase' }>,
  field: QueryField | null,
): Leaf {
  const { kind, text, start, end } = query;
  const prefix = query.kind === 'word' && query.prefix;
  return field === 'theme' || field === 'digest'
    ? { kind: field, name: foldName(text), prefix }
    : { kind, text, prefix, field, start, end };
}

function conditionOf(
  query: Query,
  field: QueryField | null,
  wanted: boolean,
  term: (term: TextTerm) => TextTerm,
): Condition<Leaf> {
  switch (query.kind) {
    case 'all':
    case 'any': {
      const of = query.clauses.map((clause) => conditionOf(clause, field, wanted, term));
      return { kind: wanted === (query.kind === 'all') ? 'all' : 'any', of };
    }
    case 'not':
      return conditionOf(query.clause, field, !wanted, term);
    case 'field':
      return conditionOf(query.clause, query.field, wanted, term);
    case 'word':
    case 'phrase': {
      const leaf = leafOf(query, field);
      return { kind: 'leaf', leaf: isTextTerm(leaf) ? term(leaf) : leaf, wanted };
    }
    case 'flag':
    case 'date':
      return { kind: 'leaf', leaf: query, wanted };
  }
}

function isFactual(condition: Condition<Leaf>): condition is Condition<FactTest> {
  return condition.kind === 'leaf'
    ? !isTextTerm(condition.leaf)
    : condition.of.every(isFactual);
}

/** Nested conjunctions as one list. */
function conjuncts(condition: Condition<Leaf>): readonly Condition<Leaf>[] {
  return condition.kind === 'all' ? condition.of.flatMap(conjuncts) : [condition];
}

function wantedTerms(condition: Condition<Leaf>): readonly TextTerm[] {
  if (condition.kind !== 'leaf') return condition.of.flatMap(wantedTerms);
  return condition.wanted && isTextTerm(condition.leaf) ? [condition.leaf] : [];
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
    return wanted && isTextTerm(leaf)
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
  const condition = conditionOf(query, null, true, createTerms());
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
  return { terms, text: [...text.values()], without: [...without], filters, rest };
}
