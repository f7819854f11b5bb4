import { askQuery } from './ask-query.ts';
import { compileCondition, type Condition } from './query/condition.ts';
import { clausesOf } from './query/query-clauses.ts';
import type { Leaf } from './read-condition.ts';
import type { ClauseCount, ClauseReport } from './query-answer.ts';
import type { ReadPlan } from './read-plan.ts';
import { isReadPhrase, type ReadTerm } from './reading.ts';
import type { SearchSource } from './search-source.ts';

function readLeaf({ terms }: ReadPlan, condition: Condition<Leaf>): ReadTerm | null {
  if (condition.kind !== 'leaf' || !condition.wanted) return null;
  const { leaf } = condition;
  return leaf.kind === 'word' || leaf.kind === 'phrase' ? (terms.get(leaf) ?? null) : null;
}

/** The worst of what must all hold; the best of alternatives, but for a correction. */
function outcomeOf(read: ReadPlan, condition: Condition<Leaf>): ClauseCount['outcome'] {
  if (condition.kind === 'leaf') return readLeaf(read, condition)?.mark.outcome ?? 'found';
  const outcomes = condition.of.map((part) => outcomeOf(read, part));
  const isNowhere = (outcome: ClauseCount['outcome']) => outcome === 'nowhere';
  if (condition.kind === 'all' ? outcomes.some(isNowhere) : outcomes.every(isNowhere)) {
    return 'nowhere';
  }
  const others = ['corrected', 'widened'] as const;
  return others.find((outcome) => outcomes.includes(outcome)) ?? 'found';
}

function spellingOf(read: ReadPlan, condition: Condition<Leaf>): string | null {
  if (condition.kind !== 'leaf') {
    return (
      condition.of.map((part) => spellingOf(read, part)).find((part) => part !== null) ?? null
    );
  }
  const term = readLeaf(read, condition);
  return term === null || isReadPhrase(term) ? null : term.spelling;
}

/**
 * What each top clause of a query does, read as the whole query is: a word in the middle is not
 * unfinished. The last one's count is the answer's total where all must hold. Cheap after
 * `answerQuery` of the same text.
 */
export function countClauses(source: SearchSource, query: string): ClauseReport {
  const { parsed, plan, read, testOf } = askQuery(source, query);
  const clauses = clausesOf(parsed.query);
  const { kind } = parsed.query;
  const joint = kind === 'any' ? 'any' : 'all';
  const conditions =
    plan.condition.kind !== 'leaf' && (kind === 'all' || kind === 'any')
      ? plan.condition.of
      : [plan.condition];
  const { within, index } = source;
  const papers = new Int32Array(index.papers);
  let left = 0;
  for (let paper = 0; paper < index.papers; paper += 1) {
    if (within === null || within(paper)) papers[left++] = paper;
  }
  return {
    joint,
    clauses: clauses.map((clause, place): ClauseCount => {
      const condition = conditions[place] ?? { kind: 'all', of: [] };
      const meets = compileCondition(condition, testOf);
      let hits = 0;
      for (let at = 0; at < left; at += 1) {
        const paper = papers[at] ?? 0;
        if (!meets(paper)) continue;
        if (joint === 'all') papers[hits] = paper;
        hits += 1;
      }
      if (joint === 'all') left = hits;
      const { label, start, end } = clause;
      const outcome = outcomeOf(read, condition);
      const spelling = spellingOf(read, condition);
      return {
        kind: clause.kind,
        label,
        query: clause.query,
        start,
        end,
        hits,
        outcome,
        spelling,
      };
    }),
  };
}
