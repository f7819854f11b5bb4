import type { Query, QueryRange } from '#domain/query.ts';

/** Where a word may stand; `null` is title or abstract. */
type WantedField = 'title' | 'abstract' | null;

/**
 * How a word is read: `usual` in any form and forgiven a typo, `unfinished` so and as a beginning,
 * too (the last word while it is typed), `beginning` as just that (a star), `exact` as it stands.
 */
type WordReading = 'usual' | 'unfinished' | 'beginning' | 'exact';

/** A word to look for, or one part of a compound. */
export interface WordTerm extends QueryRange {
  readonly kind: 'word';
  /** As the reader wrote it. */
  readonly text: string;
  readonly folded: string;
  readonly reading: WordReading;
  /** Terms that it makes with its neighbours: few and shot make fewshot, however written. */
  readonly joins: readonly string[];
  readonly field: WantedField;
}

/** Words to look for, as they stand and one after the other: quoted ones. Two at least. */
export interface PhraseTerm extends QueryRange {
  readonly kind: 'phrase';
  readonly text: string;
  readonly words: readonly [string, string, ...string[]];
  readonly field: WantedField;
}

/** A word that must not be there: as it stands, in its forms, or as a compound; never a typo. */
export interface UnwantedTerm {
  readonly kind: 'unwanted';
  /** Any of these terms. */
  readonly spellings: readonly string[];
  /** Any term that begins so; `null`: none. */
  readonly beginning: string | null;
  /** The parts of a compound, one after the other; `null` where it has none. */
  readonly phrase: PhraseTerm | null;
  readonly field: WantedField;
}

/** Words to look for in the text of a paper. Equal terms of one query are one object. */
export type TextTerm = WordTerm | PhraseTerm | UnwantedTerm;

/** What to ask of a paper beside its text. Names are folded by `foldName`. */
export type FactTest =
  | Extract<Query, { kind: 'flag' | 'date' }>
  | { readonly kind: 'theme' | 'digest'; readonly name: string; readonly prefix: boolean };

export function isTextTerm(leaf: TextTerm | FactTest): leaf is TextTerm {
  return leaf.kind === 'word' || leaf.kind === 'phrase' || leaf.kind === 'unwanted';
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
