import type { PlainDate } from '#domain/plain-date.ts';
import type { JsonObject, JsonValue } from '#parse/read-json.ts';
import { mergePapers } from '#parse/merge-papers.ts';
import { dayOfTimestamp } from '#parse/timestamp.ts';
import type { DraftPaper } from './digest-format.ts';
import { findAbstract, findTitle, readDailyDay, readFacts, readOwnDay } from './json-facts.ts';

/** A paper among the values of a JSON text. */
export interface JsonPaper {
  readonly object: JsonObject;
  readonly title: JsonValue;
  readonly abstract: JsonValue | undefined;
  readonly facts: Omit<DraftPaper, 'lines'>;
  /** The day on which it stood on the daily page. */
  readonly day: PlainDate | null;
  /** What it calls its date: of its publication, or of a digest. */
  readonly date: PlainDate | null;
}

/** An object in a list of papers that is none, or of which the end is missing. */
interface LostObject {
  readonly object: JsonValue;
  readonly rule: 'paper-without-title' | 'cut-paper';
}

export interface JsonPapers {
  readonly papers: readonly JsonPaper[];
  readonly lost: readonly LostObject[];
}

/** Below these stands the paper itself: an entry of the daily page, a row of a data set. */
const WRAPPERS = ['paper', 'row'];

function unwrap(object: JsonObject): { inner: JsonObject; outer: JsonObject | null } {
  for (const name of WRAPPERS) {
    const inner = object.fields.get(name);
    if (inner?.kind === 'object') return { inner, outer: object };
  }
  return { inner: object, outer: null };
}

/** The paper that an object is, or `null`. The inner one knows more than what repeats it outside. */
function readPaper(object: JsonObject, dayAround: PlainDate | null): JsonPaper | null {
  const { inner, outer } = unwrap(object);
  const title = findTitle(inner.fields) ?? findTitle(object.fields);
  if (title === null) return null;
  const abstract = findAbstract(inner.fields);
  const own = {
    title: title.text,
    abstract: abstract?.text ?? null,
    ...readFacts(inner.fields),
  };
  const said = outer === null ? null : findAbstract(outer.fields);
  // What stands outside is of the daily page: its day of publication is not the paper's.
  const around =
    outer === null
      ? null
      : { ...own, abstract: said?.text ?? null, ...readFacts(outer.fields), published: null };
  return {
    object,
    title: title.value,
    abstract: (abstract ?? said)?.value,
    facts: around === null ? own : mergePapers(own, around),
    day: readDailyDay(inner.fields, outer?.fields ?? null) ?? dayAround,
    date: readOwnDay(inner.fields),
  };
}

/** What the list of papers is called in an object that has a title itself: a feed, a collection. */
const LISTS = ['papers', 'items', 'entries', 'results', 'data', 'articles', 'records', 'rows'];

function isTitled(value: JsonValue): boolean {
  if (value.kind !== 'object') return false;
  const { inner } = unwrap(value);
  return findTitle(inner.fields) !== null || findTitle(value.fields) !== null;
}

function isListOfPapers(value: JsonValue | undefined): boolean {
  return value?.kind === 'list' && value.items.some(isTitled);
}

/** Papers in any list or object of a JSON text, in its order; what looks like one and is none. */
export function findJsonPapers(values: readonly JsonValue[]): JsonPapers {
  const papers: JsonPaper[] = [];
  const lost: LostObject[] = [];
  /** Whether there was a paper in it. A paper is not searched for others. */
  const visit = (value: JsonValue, day: PlainDate | null): boolean => {
    if (value.kind === 'object') {
      const isCollection = LISTS.some((name) => isListOfPapers(value.fields.get(name)));
      const paper = isCollection ? null : readPaper(value, day);
      if (paper !== null && value.complete) papers.push(paper);
      else if (paper !== null) lost.push({ object: value, rule: 'cut-paper' });
      if (paper !== null) return true;
      // Beside a list of papers, a single thing with a title is no paper.
      const hasList = [...value.fields.values()].some(isListOfPapers);
      const around = (hasList ? readOwnDay(value.fields) : null) ?? day;
      // Digests by their days: {"2024-06-03": […], "2024-06-04": […]}.
      const found = [...value.fields].map(
        ([key, inner]) =>
          !(hasList && isTitled(inner)) && visit(inner, dayOfTimestamp(key) ?? around),
      );
      return found.includes(true);
    }
    if (value.kind !== 'list') return false;
    const found = value.items.map((item) => visit(item, day));
    const hasPapers = found.includes(true);
    if (hasPapers) {
      for (const [index, item] of value.items.entries()) {
        if (found[index] === true) continue;
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
