import type { PlainDate } from '#domain/plain-date.ts';
import type { JsonObject, JsonValue } from '#parse/read-json.ts';
import { dayOfTimestamp } from '#parse/timestamp.ts';
import { readColumns } from './json-columns.ts';
import { readOwnDay } from './json-facts.ts';
import { readKeyed } from './json-keys.ts';
import { readPairs } from './json-pairs.ts';
import {
  isAttachment,
  isListOfPapers,
  isTitled,
  readJsonPaper,
  type JsonPaper,
} from './json-paper.ts';
import { fieldsOf } from './json-words.ts';

/** An object in a list of papers that is none, or of which the end is missing. */
interface LostObject {
  readonly object: JsonValue;
  readonly rule: 'paper-without-title' | 'cut-paper';
}

export interface JsonPapers {
  readonly papers: readonly JsonPaper[];
  readonly lost: readonly LostObject[];
}

/** What the list of papers is called in an object that has a title itself: a feed, a collection. */
const LISTS = ['papers', 'items', 'entries', 'results', 'data', 'articles', 'records', 'rows'];
/** The lists of other papers that a paper has. */
const OTHERS = /^(?:references|citations|citing|cited|related|similar|recommend)/i;
/** So deep below its title the papers of a collection stand at most. */
const REACH = 3;

/** Whether there are papers below a value that are certainly some. */
function holdsPapers(value: JsonValue, reach: number): boolean {
  if (value.kind === 'list') return value.items.some((item) => holdsPaper(item, reach));
  if (value.kind !== 'object' || reach === 0) return false;
  return [...value.fields].some(
    ([name, each]) => !OTHERS.test(name) && holdsPaper(each, reach),
  );
}

function holdsPaper(value: JsonValue, reach: number): boolean {
  const paper = value.kind === 'object' ? readJsonPaper(value, null) : null;
  return paper?.isCertain === true || holdsPapers(value, reach - 1);
}

/** Whether an object with a title is a list of papers that has it, rather than a paper. */
function isCollection(object: JsonObject, paper: JsonPaper | null): boolean {
  if (LISTS.some((name) => isListOfPapers(object.fields.get(name)))) return true;
  if (paper === null || paper.isCertain) return false;
  return holdsPapers(object, REACH);
}

/** Papers in any list or object of a JSON text, in its order; what looks like one and is none. */
export function findJsonPapers(values: readonly JsonValue[]): JsonPapers {
  const papers: JsonPaper[] = [];
  const lost: LostObject[] = [];
  const visitRows = (rows: readonly JsonObject[], day: PlainDate | null): boolean => {
    const none = rows.filter((row) => !visit(row, day));
    for (const row of none) lost.push({ object: row, rule: 'paper-without-title' });
    return none.length < rows.length;
  };
  /** Whether there was a paper in it. A paper is not searched for others. */
  const visit = (value: JsonValue, day: PlainDate | null): boolean => {
    if (value.kind === 'object') {
      const columns = readColumns(value);
      const rows = columns.length > 0 ? columns : readKeyed(value);
      if (rows.length > 0) return visitRows(rows, day);
      const own = readJsonPaper(value, day);
      const paper = isCollection(value, own) ? null : own;
      if (paper !== null && value.complete) papers.push(paper);
      else if (paper !== null) lost.push({ object: value, rule: 'cut-paper' });
      if (paper !== null) return true;
      // Beside a list of papers, a single thing with a title is no paper.
      const hasList = [...value.fields.values()].some(isListOfPapers);
      const around = (hasList ? readOwnDay(fieldsOf(value)) : null) ?? day;
      // Digests by their days: {"2024-06-03": […], "2024-06-04": […]}.
      const found = [...value.fields].map(
        ([key, inner]) =>
          !(hasList && isTitled(inner)) && visit(inner, dayOfTimestamp(key) ?? around),
      );
      return found.includes(true);
    }
    if (value.kind !== 'list') return false;
    const pairs = readPairs(value);
    if (pairs.length > 0) return visitRows(pairs, day);
    const found = value.items.map((item) => visit(item, day));
    const hasPapers = found.includes(true);
    if (hasPapers) {
      for (const [index, item] of value.items.entries()) {
        if (found[index] === true || isAttachment(item)) continue;
        const isCut = item.kind === 'object' && !item.complete;
        lost.push({ object: item, rule: isCut ? 'cut-paper' : 'paper-without-title' });
      }
    }
    return hasPapers;
  };
  // One list of papers, be it one value after the other.
  const [only] = values;
  const list: JsonValue =
    values.length === 1 && only !== undefined
      ? only
      : { kind: 'list', items: [...values], complete: true, start: 0, end: 0 };
  visit(list, null);
  return { papers, lost };
}
