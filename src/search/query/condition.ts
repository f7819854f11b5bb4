import type { Query } from '#domain/query.ts';

/** Where a word may stand; `null` is title or abstract. */
type TextField = 'title' | 'abstract' | null;

/** Words to look for in the text of a paper. Equal terms of one query are one object. */
export interface TextTerm {
  readonly kind: 'word' | 'phrase';
  readonly text: string;
  readonly prefix: boolean;
  readonly field: TextField;
  /** Where it stands in the query, in UTF-16 units; the first place of equal terms. */
  readonly start: number;
  readonly end: number;
}

/** What to ask of a paper beside its text. Names are folded by `foldName`. */
export type FactTest =
  | Extract<Query, { kind: 'flag' | 'date' }>
  | { readonly kind: 'theme' | 'digest'; readonly name: string; readonly prefix: boolean };

export function isTextTerm(leaf: TextTerm | FactTest): leaf is TextTerm {
  return leaf.kind === 'word' || leaf.kind === 'phrase';
}

/** A query with fields handed down to its words, and exclusion to its leaves (`wanted`). */
export type Condition<Leaf> =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition<Leaf>[] }
  | { readonly kind: 'leaf'; readonly leaf: Leaf; readonly wanted: boolean };

/** Whether a subject meets the condition; `testOf` is asked once for each leaf. */
export function compileCondition<Leaf, Subject>(
  condition: Condition<Leaf>,
  testOf: (leaf: Leaf) => (subject: Subject) => boolean,
): (subject: Subject) => boolean {
  if (condition.kind === 'leaf') {
    const test = testOf(condition.leaf);
    return condition.wanted ? test : (subject) => !test(subject);
  }
  const tests = condition.of.map((part) => compileCondition(part, testOf));
  return condition.kind === 'all'
    ? (subject) => tests.every((test) => test(subject))
    : (subject) => tests.some((test) => test(subject));
}
