import { dayOfYear } from '#domain/day-of-year.ts';
import {
  DATE_SIDES,
  QUERY_FIELDS,
  QUERY_FLAGS,
  type DateSide,
  type Query,
  type QueryField,
  type QueryRange,
} from '#domain/query.ts';
import type { NoteRule } from './query-note.ts';
import {
  foldSigns,
  hasSignInside,
  isMinus,
  saysSomething,
  withoutStars,
} from './query-signs.ts';

/** What a term means, or why nothing is left of it. */
type ReadTerm = Query | NoteRule;

type TakeNote = (rule: NoteRule) => void;

/** A name and what stands behind its colon; `name` is '' where no known name stands. */
interface NamedValue {
  readonly name: string;
  readonly value: string;
}

const NAMES: ReadonlySet<string> = new Set([...QUERY_FIELDS, ...DATE_SIDES, 'has', 'is']);
const LONGEST_NAME = 8;

function splitName(raw: string): NamedValue {
  const colon = raw.slice(0, LONGEST_NAME + 1).search(/[:：]/);
  const name = colon === -1 ? '' : foldSigns(raw.slice(0, colon));
  return NAMES.has(name) ? { name, value: raw.slice(colon + 1) } : { name: '', value: raw };
}

function queryField(name: string): QueryField | null {
  return QUERY_FIELDS.find((field) => field === name) ?? null;
}

function dateSide(name: string): DateSide | null {
  return DATE_SIDES.find((side) => side === name) ?? null;
}

/** The field of a term such as `title:` that has its value still before it, or `null`. */
export function fieldBefore(raw: string): QueryField | null {
  const { name, value } = splitName(raw);
  return value === '' ? queryField(name) : null;
}

/** Whether a word may follow a field's colon as it is; others must be put in parentheses. */
export function isFieldValue(word: string): boolean {
  return !isMinus(word.charAt(0)) && splitName(word).name === '';
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, of a calendar day that exists. */
function isQueryDate(value: string): boolean {
  if (!/^\d{4}(?:-\d\d){0,2}$/.test(value)) return false;
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number);
  return dayOfYear(year, month, day) !== null;
}

/** What may become a flag or a date with the next key. */
function mayBecome(name: string, value: string): boolean {
  if (dateSide(name) !== null) return /^(?:\d{0,3}|\d{4}-\d?|\d{4}-\d\d-\d?)$/.test(value);
  return value === '' || QUERY_FLAGS.some((flag) => flag.startsWith(`${name}:${value}`));
}

/** Why a word is not quite what its signs ask, or `null`. */
function wordNote(raw: string, text: string): NoteRule | null {
  if (hasSignInside(text)) return 'sign-inside';
  if (/^(?:AND|NOT)$/.test(raw)) return 'operator';
  return /^\p{L}{1,20}[:：](?!\/\/)./u.test(raw) ? 'unknown-field' : null;
}

function parseWord(raw: string, range: QueryRange, takeNote: TakeNote): ReadTerm {
  const bare = withoutStars(raw);
  if (!saysSomething(bare)) return 'signs';
  const prefix = bare !== raw;
  // The capitals would be the operator when the query is printed.
  const text = !prefix && bare.normalize('NFKC') === 'OR' ? 'or' : bare;
  const rule = wordNote(raw, text);
  if (rule !== null) takeNote(rule);
  return { kind: 'word', text, prefix, ...range };
}

/** The value of a known field, or `null` where it is none. */
function parseValue(
  { name, value }: NamedValue,
  range: QueryRange,
  typing: boolean,
  takeNote: TakeNote,
): ReadTerm | null {
  const field = queryField(name);
  if (field !== null && value !== '') {
    if (!isFieldValue(value)) return null;
    const { end } = range;
    const clause = parseWord(value, { start: end - value.length, end }, takeNote);
    return typeof clause === 'string' ? null : { kind: 'field', field, clause, ...range };
  }
  const folded = foldSigns(value);
  const flag = QUERY_FLAGS.find((known) => known === `${name}:${folded}`);
  if (flag !== undefined) return { kind: 'flag', flag, ...range };
  const side = dateSide(name);
  if (side !== null && isQueryDate(folded))
    return { kind: 'date', side, date: folded, ...range };
  return typing && mayBecome(name, folded) ? 'unfinished' : null;
}

/**
 * Reads one term without spaces, quotes around it or parentheses: a word, `field:word`, a flag
 * or a date. Whatever is none of the others is a word. `typing` says that the text ends with
 * it, so that a flag, a date or a field's value may still be on its way.
 */
export function parseTerm(
  raw: string,
  range: QueryRange,
  typing: boolean,
  takeNote: TakeNote,
): ReadTerm {
  if (typing && raw.length === 1 && isMinus(raw)) return 'unfinished';
  const named = splitName(raw);
  if (named.name === '') return parseWord(raw, range, takeNote);
  const known = parseValue(named, range, typing, takeNote);
  if (known !== null) return known;
  // `title: x` is a word with a colon, as titles have it.
  takeNote(dateSide(named.name) === null ? 'unknown-value' : 'unknown-date');
  return parseWord(raw, range, () => {});
}
