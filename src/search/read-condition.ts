import type { Query, QueryField } from '#domain/query.ts';
import type { Condition, FactTest, TextTerm, WordTerm } from './query/condition.ts';
import { foldName } from './query/fold-name.ts';
import { quotedTerm, unwantedTerm, wordTerms } from './query-terms.ts';

export type Leaf = TextTerm | FactTest;

type Word = Extract<Query, { kind: 'word' }>;
type Phrase = Extract<Query, { kind: 'phrase' }>;

/** What the reading of all parts of a query shares. */
interface Reader {
  /** Hands out one object for equal terms. */
  readonly term: (term: TextTerm) => TextTerm;
  /** Where the last word begins, which may be unfinished. */
  readonly typed: number;
}

const NOTHING: Condition<Leaf> = { kind: 'any', of: [] };

function leaf(term: Leaf, wanted: boolean): Condition<Leaf> {
  return { kind: 'leaf', leaf: term, wanted };
}

/** Where the last word of a query begins; where something else is last, that does. */
function startOfLast(query: Query): number {
  switch (query.kind) {
    case 'all':
    case 'any': {
      const last = query.clauses.at(-1);
      return last === undefined ? -1 : startOfLast(last);
    }
    case 'not':
    case 'field':
      return startOfLast(query.clause);
    default:
      return query.start;
  }
}

/** All parts of each word; the words stand side by side. */
function wantedWords(
  words: readonly Word[],
  field: WordTerm['field'],
  { term, typed }: Reader,
): readonly Condition<Leaf>[] {
  return wordTerms(words, field, typed).map((parts) => {
    const [only] = parts;
    // A word without anything in it stands in no paper.
    if (only === undefined) return NOTHING;
    if (parts.length === 1) return leaf(term(only), true);
    return { kind: 'all', of: parts.map((part) => leaf(term(part), true)) };
  });
}

function quotedOrUnwanted(
  query: Word | Phrase,
  field: WordTerm['field'],
  wanted: boolean,
  { term }: Reader,
): Condition<Leaf> {
  const made = query.kind === 'word' ? unwantedTerm(query, field) : quotedTerm(query, field);
  if (made !== null) return leaf(term(made), wanted);
  return wanted ? NOTHING : { kind: 'all', of: [] };
}

function textOrNames(
  query: Word | Phrase,
  field: QueryField | null,
  wanted: boolean,
  reader: Reader,
): Condition<Leaf> {
  if (field === 'theme' || field === 'digest') {
    const prefix = query.kind === 'word' && query.prefix;
    return leaf({ kind: field, name: foldName(query.text), prefix }, wanted);
  }
  if (query.kind === 'phrase' || !wanted) return quotedOrUnwanted(query, field, wanted, reader);
  return wantedWords([query], field, reader)[0] ?? NOTHING;
}

/** A condition for each of the clauses, in their order. */
function conditionsOf(
  clauses: readonly Query[],
  field: QueryField | null,
  wanted: boolean,
  reader: Reader,
): readonly Condition<Leaf>[] {
  const result: Condition<Leaf>[] = [];
  if (!wanted || field === 'theme' || field === 'digest') {
    for (const clause of clauses) result.push(conditionOf(clause, field, wanted, reader));
    return result;
  }
  let words: Word[] = [];
  for (const clause of clauses) {
    if (clause.kind === 'word') {
      words.push(clause);
      continue;
    }
    result.push(
      ...wantedWords(words, field, reader),
      conditionOf(clause, field, wanted, reader),
    );
    words = [];
  }
  return result.concat(wantedWords(words, field, reader));
}

function conditionOf(
  query: Query,
  field: QueryField | null,
  wanted: boolean,
  reader: Reader,
): Condition<Leaf> {
  switch (query.kind) {
    case 'all':
      return {
        kind: wanted ? 'all' : 'any',
        of: conditionsOf(query.clauses, field, wanted, reader),
      };
    case 'any': {
      const of = query.clauses.map((clause) => conditionOf(clause, field, wanted, reader));
      return { kind: wanted ? 'any' : 'all', of };
    }
    case 'not':
      return conditionOf(query.clause, field, !wanted, reader);
    case 'field':
      return conditionOf(query.clause, query.field, wanted, reader);
    case 'word':
    case 'phrase':
      return textOrNames(query, field, wanted, reader);
    case 'flag':
    case 'date':
      return leaf(query, wanted);
  }
}

/** The same for terms that mean the same, wherever they stand. Words have no spaces. */
function keyOf(term: TextTerm): string {
  const { kind, field } = term;
  switch (term.kind) {
    case 'word':
      return [kind, field, term.reading, term.folded, ...term.joins].join(' ');
    case 'phrase':
      return [kind, field, ...term.words].join(' ');
    case 'unwanted':
      return [kind, field, term.beginning, ...term.spellings]
        .concat(term.phrase?.words ?? [])
        .join(' ');
  }
}

/** Hands out one object for equal terms, the first. */
function createTerms(): Reader['term'] {
  const terms = new Map<string, TextTerm>();
  return (term) => {
    const key = keyOf(term);
    const known = terms.get(key) ?? term;
    terms.set(key, known);
    return known;
  };
}

/**
 * The query as one condition. Where it has several top clauses, `of` has one condition for each
 * of them, in their order.
 */
export function readCondition(query: Query): Condition<Leaf> {
  return conditionOf(query, null, true, { term: createTerms(), typed: startOfLast(query) });
}
