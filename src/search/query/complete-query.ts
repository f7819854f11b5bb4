import {
  DATE_SIDES,
  QUERY_FIELDS,
  QUERY_FLAGS,
  type Query,
  type QueryField,
  type QueryRange,
} from '#domain/query.ts';
import { foldName } from './fold-name.ts';
import type { DigestFacts, PaperFacts } from './match-facts.ts';
import { parseQuery } from './parse-query.ts';
import { endOfWord, foldSigns, isQuote, MINUSES, nextQuote, QUOTES } from './query-signs.ts';

/** What can be completed; every list with the likeliest first, words in lower case. */
export interface QueryVocabulary {
  readonly themes: PaperFacts['themes'];
  readonly digests: readonly DigestFacts[];
  readonly words: readonly string[];
}

/** A way to go on: `insert` replaces the range, `label` is what to show. */
export interface Suggestion extends QueryRange {
  readonly kind: 'sign' | 'theme' | 'digest' | 'word';
  readonly insert: string;
  readonly label: string;
}

type Choice = Omit<Suggestion, keyof QueryRange>;

const MOST_SUGGESTIONS = 8;
/** Of each kind, while nothing says which kind is meant. */
const MOST_OF_A_KIND = 3;
/** What stands before the caret is looked at this far back; no name is longer. */
const LONGEST_VALUE = 100;

const SIGNS = [...QUERY_FIELDS, ...DATE_SIDES].map((name) => `${name}:`).concat(QUERY_FLAGS);

/** A value being typed: its field, and the part of it before the caret. */
const VALUE = new RegExp(
  `(?:^|[${MINUSES}\\s(（])(theme|digest|has|is)[:：](?:([${QUOTES}])([^${QUOTES}]*)|([^\\s()（）${QUOTES}]*))$`,
  'iu',
);
const TYPED = new RegExp(`(?![${MINUSES}])[^\\s()（）:：${QUOTES}]*$`, 'u');

/** Those with a name that begins with what is typed first, then those with such a word in it. */
function nameChoices(
  kind: 'theme' | 'digest',
  named: readonly (Pick<DigestFacts, 'id' | 'name'> & Partial<DigestFacts>)[],
  typed: string,
  lead = '',
): readonly Choice[] {
  const wanted = foldName(typed);
  const ranks: [Choice[], Choice[]] = [[], []];
  for (const { id, name, label, date } of named) {
    const names = [id, name, label ?? '', date ?? ''].map((text) => ` ${foldName(text)}`);
    const choice: Choice = { kind, insert: lead + id, label: name };
    if (names.some((text) => text.startsWith(` ${wanted}`))) ranks[0].push(choice);
    else if (names.some((text) => text.includes(` ${wanted}`))) ranks[1].push(choice);
  }
  return ranks.flat();
}

/** Words or signs that what is typed begins. */
function plainChoices(
  kind: 'sign' | 'word',
  texts: readonly string[],
  typed: string,
): readonly Choice[] {
  const wanted = foldSigns(typed);
  return texts
    .filter((text) => text.startsWith(wanted) && text !== typed)
    .slice(0, MOST_SUGGESTIONS)
    .map((text) => ({ kind, insert: text, label: text }));
}

function valueChoices(
  field: string,
  typed: string,
  { themes, digests }: QueryVocabulary,
): readonly Choice[] {
  if (field === 'theme') return nameChoices(field, themes, typed);
  if (field === 'digest') return nameChoices(field, digests, typed);
  const values = QUERY_FLAGS.filter((flag) => flag.startsWith(`${field}:`));
  return plainChoices(
    'sign',
    values.map((flag) => flag.slice(field.length + 1)),
    typed,
  );
}

/** The field that a word at the very end of the query belongs to. */
function lastField(query: Query): QueryField | null {
  let field: QueryField | null = null;
  for (let last: Query | undefined = query; last !== undefined;) {
    if (last.kind === 'field') field = last.field;
    if (last.kind === 'all' || last.kind === 'any') last = last.clauses.at(-1);
    else last = last.kind === 'field' || last.kind === 'not' ? last.clause : undefined;
  }
  return field;
}

/** Choices for a word of which `typed` is there, with `before` standing before it. */
function termChoices(
  before: string,
  typed: string,
  vocabulary: QueryVocabulary,
): readonly Choice[] {
  const { query, notes } = parseQuery(`${before}x`);
  const words = plainChoices('word', vocabulary.words, typed);
  if (notes.some(({ rule }) => rule === 'unclosed-quote')) return words;
  const field = lastField(query);
  if (field === 'theme' || field === 'digest') return valueChoices(field, typed, vocabulary);
  if (field !== null) return words;
  if (/[:：]$/.test(before)) return [];
  return [
    ...plainChoices('sign', SIGNS, typed).slice(0, MOST_OF_A_KIND),
    ...nameChoices('theme', vocabulary.themes, typed, 'theme:').slice(0, MOST_OF_A_KIND),
    ...words,
  ];
}

/**
 * Ways to finish what stands at the caret (a place in UTF-16 units), the likeliest first, at
 * most eight. Themes and digests are inserted by their ids, which need no quotes.
 */
export function completeQuery(
  text: string,
  caret: number,
  vocabulary: QueryVocabulary,
): readonly Suggestion[] {
  const before = text.slice(Math.max(0, caret - LONGEST_VALUE), caret);
  const [, field, quote, inQuotes, bare] = VALUE.exec(before) ?? [];
  const typed = inQuotes ?? bare ?? TYPED.exec(before)?.[0] ?? '';
  if (field === undefined && typed === '') return [];
  const start = caret - typed.length - (quote ?? '').length;
  const end =
    quote === undefined
      ? Math.min(endOfWord(text, caret), nextQuote(text, caret))
      : caret + (isQuote(text.charAt(caret)) ? 1 : 0);
  const choices =
    field === undefined
      ? termChoices(text.slice(0, start), typed, vocabulary)
      : valueChoices(foldSigns(field), typed, vocabulary);
  return choices
    .slice(0, MOST_SUGGESTIONS)
    .map(({ kind, insert, label }) => ({ kind, insert, label, start, end }));
}
