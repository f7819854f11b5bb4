import { parseArxivId } from '#parse/arxiv-id.ts';
import type { JsonObject, JsonValue } from '#parse/read-json.ts';
import { findAbstract } from './json-abstract.ts';
import { findTitle, readFacts } from './json-facts.ts';
import type { JsonPaper } from './json-paper.ts';
import { fieldsOf, textOf } from './json-words.ts';
import { readPageAddress } from './page-address.ts';

/** As titles are: of three words at least, and of no more than so many characters. */
const TITLE = /^(?=.{12,300}$)\S+\s+\S+\s+\S/s;
/** So many of the keys are. */
const MOST = 0.8;
/** Shorter texts are no abstracts, in characters. */
const SHORTEST = 150;

/** Whether an object is a paper but for its title: it has an abstract, names or an id. */
function isUntitled(value: JsonValue): boolean {
  if (value.kind !== 'object') return false;
  const fields = fieldsOf(value);
  if (findTitle(fields) !== null) return false;
  const { authors, arxivId, doi } = readFacts(fields);
  const isKnown = authors.length > 0 || arxivId !== null || doi !== null;
  return isKnown || findAbstract(fields)?.isCertain === true;
}

/** The field that a text is: an abstract, or the address of a paper. */
function fieldOf(value: JsonValue): 'abstract' | 'url' | null {
  if (value.kind !== 'text') return null;
  const text = textOf(value);
  if (text.length >= SHORTEST && /\S\s+\S/.test(text)) return 'abstract';
  return readPageAddress(text).kind === 'paper' ? 'url' : null;
}

function makeRow(title: string, value: JsonValue): JsonObject | null {
  const { start, end } = value;
  const named: readonly [string, JsonValue] = [
    'title',
    { kind: 'text', value: title, start, end: start + 1 },
  ];
  if (value.kind === 'object') {
    return { ...value, fields: new Map([named, ...value.fields]) };
  }
  const field = fieldOf(value);
  const fields = new Map(field === null ? [] : [named, [field, value] as const]);
  return field === null ? null : { kind: 'object', fields, complete: true, start, end };
}

/**
 * Papers by their titles, {"A Title": {"abstract": …}, …} or {"A Title": "an abstract", …}: if most
 * keys are like titles, and all values say something that only a paper has.
 */
export function readByTitle({ fields }: JsonObject): readonly JsonObject[] {
  if (fields.size < 2) return [];
  const rows: JsonObject[] = [];
  let titles = 0;
  for (const [key, value] of fields) {
    if (TITLE.test(key)) titles += 1;
    if (!isUntitled(value) && fieldOf(value) === null) return [];
    const row = makeRow(key, value);
    if (row !== null) rows.push(row);
  }
  return titles >= fields.size * MOST ? rows : [];
}

/** A paper that stands under its id: {"2503.00001": {"title": …}}. */
export function identifyByKey(paper: JsonPaper, key: string): JsonPaper {
  const { facts } = paper;
  const arxivId = facts.arxivId === null && facts.doi === null ? parseArxivId(key) : null;
  return arxivId === null ? paper : { ...paper, facts: { ...facts, arxivId }, isCertain: true };
}
