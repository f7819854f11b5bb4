import { cleanValue } from '#parse/clean-value.ts';
import type { JsonObject, JsonValue } from '#parse/read-json.ts';

/** The fields of an object by what `foldName` makes of their names. */
export type Fields = ReadonlyMap<string, JsonValue>;

/** "paper_title", "paperTitle", "Paper Title" and "dc:paperTitle" are one name; "_id" is not "id". */
function foldName(name: string): string {
  if (/^[a-z]*$/.test(name)) return name;
  return name
    .replace(/^\w+:/, '')
    .replace(/(?<=.)[ _-]/g, '')
    .toLowerCase();
}

function foldNames(fields: Fields): Fields {
  let folded: Map<string, JsonValue> | null = null;
  for (const [name, value] of fields) {
    const key = foldName(name);
    if (key === name) continue;
    folded ??= new Map(fields);
    if (!folded.has(key)) folded.set(key, value);
  }
  return folded ?? fields;
}

const known = new WeakMap<JsonObject, Fields>();

/** The fields of an object, found by any spelling of their names; the plainest spelling counts. */
export function fieldsOf(object: JsonObject): Fields {
  const before = known.get(object);
  if (before !== undefined) return before;
  const fields = foldNames(object.fields);
  known.set(object, fields);
  return fields;
}

/** Where programs that write XML or typed values as JSON put the value itself. */
const INNER = ['value', '#text', '$t', '_', '_text', 'text'];

/**
 * The text of a value, cleaned; numbers as written; what wraps one, `{"value": "…"}`, or the first of
 * a list. Empty where there is none.
 */
export function textOf(value: JsonValue | undefined): string {
  switch (value?.kind) {
    case 'text':
    case 'number':
      return cleanValue(value.value);
    case 'list': {
      const [first] = value.items;
      return first?.kind === 'list' ? '' : textOf(first);
    }
    case 'object': {
      const inner = INNER.map((name) => value.fields.get(name));
      const found = inner.find((each) => each !== undefined);
      return found?.kind === 'object' ? '' : textOf(found);
    }
    case 'other':
    case undefined:
      return '';
  }
}

/** A field that says something, and what. */
export interface SaidField {
  readonly value: JsonValue;
  /** Cleaned, and not empty. */
  readonly text: string;
}

/** The first of some fields that says something. */
export function firstOf(fields: Fields, names: readonly string[]): SaidField | null {
  for (const name of names) {
    const value = fields.get(name);
    const text = textOf(value);
    if (value !== undefined && text !== '') return { value, text };
  }
  return null;
}

/** What the first object of a list says under a name: {"titles": [{"title": "…"}]}. */
export function firstListed(fields: Fields, list: string, name: string): SaidField | null {
  const value = fields.get(list);
  const [first] = value?.kind === 'list' ? value.items : [];
  const text = first?.kind === 'object' ? textOf(first.fields.get(name)) : '';
  return value === undefined || text === '' ? null : { value, text };
}
