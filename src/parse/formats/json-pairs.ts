import type { JsonObject, JsonValue } from '#parse/read-json.ts';
import { readRows } from './json-columns.ts';
import { findTitle } from './json-facts.ts';
import { readEntries, saysOfPaper, type Entry } from './json-keys.ts';
import { fieldsOf, textOf } from './json-words.ts';

type JsonList = Extract<JsonValue, { kind: 'list' }>;

/** What a paper calls its title. */
const TITLE = /title|name/i;
/** What two fields of an object are called that together say one: {"key": "title", "value": …}. */
const KEYS = ['key', 'name', 'field'];

/** The two that a value says, as a list or as an object; `null` where it does not. */
function readPair(value: JsonValue): Entry | null {
  if (value.kind === 'list') {
    const [key, inner] = value.items;
    if (value.items.length !== 2 || key?.kind !== 'text' || inner === undefined) return null;
    return { key: key.value, value: inner, place: value };
  }
  if (value.kind !== 'object' || value.fields.size !== 2) return null;
  const inner = value.fields.get('value');
  const name = KEYS.find((each) => value.fields.has(each));
  if (inner === undefined || name === undefined) return null;
  return { key: textOf(value.fields.get(name)), value: inner, place: value };
}

/** All items as pairs; `null` where one is none, or there are not two of them. */
function pairsOf({ items }: JsonList): readonly Entry[] | null {
  if (items.length < 2) return null;
  const pairs: Entry[] = [];
  for (const item of items) {
    const pair = readPair(item);
    if (pair === null) return null;
    pairs.push(pair);
  }
  return pairs;
}

/** The fields of one paper: [["title", "…"], ["abstract", "…"]]. */
function readFields(pairs: readonly Entry[], { complete, start, end }: JsonList): JsonObject[] {
  const fields = new Map(pairs.map(({ key, value }) => [key, value]));
  const object: JsonObject = { kind: 'object', fields, complete, start, end };
  const known = fieldsOf(object);
  const isPaper =
    fields.size === pairs.length && findTitle(known) !== null && saysOfPaper(known);
  return isPaper ? [object] : [];
}

/**
 * The papers of a list that says them in rows under their names, or in pairs: of titles or ids with
 * what is said of each, or of the fields of one paper. None of any other list.
 */
export function readPairs(list: JsonList): readonly JsonObject[] {
  const pairs = pairsOf(list);
  if (pairs !== null && pairs.some(({ key }) => TITLE.test(key))) {
    const one = readFields(pairs, list);
    if (one.length > 0) return one;
  }
  const rows = readRows(list);
  return rows.length > 0 || pairs === null ? rows : readEntries(pairs);
}
