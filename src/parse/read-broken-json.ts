import { readJson, type JsonReading, type JsonValue } from './read-json.ts';

/** Where it breaks more often, it is no JSON. */
const MOST_BREAKS = 200;

/** What ends a text from which pieces are missing: brackets that were opened before them. */
const CLOSING = /^[\s\]}),;]*$/;

/** The list of objects that a value is or holds; of lists in each other, the outermost. */
function findList(value: JsonValue | undefined): readonly JsonValue[] | null {
  for (let inner = value; inner !== undefined;) {
    if (inner.kind === 'list') {
      const last = inner.items.at(-1);
      if (last?.kind === 'object') return inner.items;
      inner = last;
    } else if (inner.kind === 'object' && !inner.complete)
      inner = [...inner.fields.values()].at(-1);
    else if (inner.kind === 'object') inner = [...inner.fields.values()].find(isListOfObjects);
    else return null;
  }
  return null;
}

function isListOfObjects(value: JsonValue): boolean {
  return value.kind === 'list' && value.items.at(-1)?.kind === 'object';
}

/** How the objects of a list begin, so that no object in them does. */
interface Beginning {
  readonly mark: string;
  /** How far into the mark the object begins. */
  readonly offset: number;
}

/**
 * By its indentation, where an object has a line of its own; else by its first name, if so many
 * objects begin with it as the list has.
 */
function findBeginning(text: string, { values }: JsonReading): Beginning | null {
  const items = findList(values[0]);
  const [first] = items ?? [];
  const last = items?.at(-1);
  if (items === null || first === undefined || last === undefined) return null;
  const line = text.lastIndexOf('\n', last.start);
  const indent = text.slice(line, last.start);
  if (line !== -1 && indent.length < 100 && indent.trim() === '')
    return { mark: `${indent}{`, offset: indent.length };
  const mark = /^\{\s*"[^"\n]{1,60}"\s*:/.exec(text.slice(last.start, last.start + 100))?.[0];
  if (mark === undefined) return null;
  const count = text.slice(first.start, last.start).split(mark).length;
  return count > 1 && count === items.length ? { mark, offset: 0 } : null;
}

/** Where the next object of the list begins from an offset on. */
function findNext(text: string, { mark, offset }: Beginning, from: number): number | null {
  const at = text.indexOf(mark, from);
  return at === -1 ? null : at + offset;
}

/**
 * Reads JSON that may be broken: where it is, and a list of objects goes on behind it, reading goes on
 * with the next of them. Each reading but the last ends with a break.
 */
export function readBrokenJson(text: string): readonly JsonReading[] {
  const readings = [readJson(text)];
  const [whole] = readings;
  const beginning = whole === undefined ? null : findBeginning(text, whole);
  if (beginning === null) return readings;
  let start = 0;
  while (readings.length <= MOST_BREAKS) {
    const broken = readings.at(-1)?.broken ?? null;
    if (broken === null) break;
    const from = Math.max(broken.offset - beginning.mark.length, start + 1);
    const next = findNext(text, beginning, from);
    if (next === null) break;
    start = next;
    const reading = readJson(text, next);
    const rest = text.slice(reading.broken?.offset ?? text.length);
    readings.push(isEnd(reading, rest) ? { ...reading, broken: null } : reading);
  }
  return readings;
}

/** Whether a reading broke off where only the brackets around its objects are closed. */
function isEnd({ values }: JsonReading, rest: string): boolean {
  const last = values.at(-1);
  const isWhole = last === undefined || !('complete' in last) || last.complete;
  return isWhole && rest.length < 1000 && CLOSING.test(rest);
}
