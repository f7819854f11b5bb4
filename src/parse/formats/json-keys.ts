import { parseArxivId } from '#parse/arxiv-id.ts';
import type { JsonObject, JsonValue } from '#parse/read-json.ts';
import { dayOfTimestamp } from '#parse/timestamp.ts';
import { readDatedLine } from './dated-line.ts';
import { findTitle } from './json-facts.ts';
import { fieldsOf, type Fields } from './json-words.ts';
import { readPageAddress } from './page-address.ts';

/** So many keys tell, and so many of them are what most are. */
const FEW = 2;
const MOST = 0.8;
/** No title is longer, no abstract shorter, in characters. */
const LONGEST_TITLE = 300;
const SHORTEST_TITLE = 8;
const ABSTRACT = 80;
/** Such a line links to the paper, and to its code. */
const ADDRESSES = ['url', 'code'];
/** What is said of a paper under its title. */
const OF_PAPER =
  /^(?:abstract|summary|description|authors?|arxivid|arxiv|doi|url|link|pdf|published)$/;

function isTitle(key: string): boolean {
  const isLong = key.length >= SHORTEST_TITLE && key.length <= LONGEST_TITLE;
  return isLong && /\p{L} ?.{0,40} \p{L}/u.test(key) && dayOfTimestamp(key) === null;
}

/** The field that a text under a title is. */
function fieldOf(text: string): 'abstract' | 'url' | null {
  if (readPageAddress(text).kind === 'paper') return 'url';
  return text.length >= ABSTRACT ? 'abstract' : null;
}

/** Whether a value says of a paper what its key, the title, does not: facts, abstract, address. */
function isOfTitle(value: JsonValue): boolean {
  if (value.kind === 'text') return fieldOf(value.value) !== null;
  if (value.kind !== 'object') return false;
  const fields = fieldsOf(value);
  return findTitle(fields) === null && saysOfPaper(fields);
}

/** Whether fields say of a paper what its title does not. */
export function saysOfPaper(fields: Fields): boolean {
  return [...fields.keys()].some((name) => OF_PAPER.test(name));
}

/** A key, what is said under it, and where both stand. */
export interface Entry {
  readonly key: string;
  readonly value: JsonValue;
  readonly place: JsonValue;
}

function makePaper(
  { value, place }: Entry,
  said: readonly (readonly [string, string])[],
): JsonObject {
  const { start, end } = place;
  const added = said.map(([name, text]): [string, JsonValue] => {
    return [name, { kind: 'text', value: text, start, end: start }];
  });
  const fields = value.kind === 'object' ? value.fields : new Map<string, JsonValue>();
  const complete =
    (place.kind !== 'list' || place.complete) && (value.kind !== 'object' || value.complete);
  return { kind: 'object', fields: new Map([...added, ...fields]), complete, start, end };
}

/** {"A Title": {"abstract": "…"}} or {"A Title": "An abstract …"} */
function readTitles(entries: readonly Entry[]): readonly JsonObject[] {
  const titled = entries.filter(({ key, value }) => isTitle(key) && isOfTitle(value));
  if (titled.length < FEW || titled.length < entries.length * MOST) return [];
  // What is no title and says nothing of a paper, "count": 12, is of the list.
  const kept = entries.filter(({ key, value }) => isTitle(key) || isOfTitle(value));
  return kept.map((entry) => {
    const { key, value } = entry;
    const paper = makePaper(entry, [['title', key]]);
    const field = value.kind === 'text' ? fieldOf(value.value) : null;
    if (field !== null) paper.fields.set(field, value);
    return paper;
  });
}

/** What the text under an id says: a title, or a line with a date, a title and links. */
function readSaid(text: string): readonly (readonly [string, string])[] {
  const line = text.includes('**') ? readDatedLine(text.trim()) : null;
  if (line === null) return isTitle(text) ? [['title', text]] : [];
  const { title, authors, date, links } = line;
  const addresses = links.match(/https?:\/\/[^\s()[\]|*]{1,500}/g) ?? [];
  const said = [...new Set(addresses)].map(
    (address, at) => [ADDRESSES[at] ?? '', address] as const,
  );
  return [['title', title], ['authors', authors], ['published', date], ...said];
}

/** {"2503.01234": {"title": "…"}} or {"2503.01234": "A Title"} */
function readIds(entries: readonly Entry[]): readonly JsonObject[] {
  const isPaper = (value: JsonValue): boolean =>
    value.kind === 'text'
      ? readSaid(value.value).length > 0
      : value.kind === 'object' && findTitle(fieldsOf(value)) !== null;
  const known = entries.filter(
    ({ key, value }) => parseArxivId(key) !== null && isPaper(value),
  );
  if (known.length === 0 || known.length < entries.length * MOST) return [];
  const kept = entries.filter(({ key }) => parseArxivId(key) !== null);
  return kept.map((entry) => {
    const { key, value } = entry;
    const said = value.kind === 'text' ? readSaid(value.value) : [];
    return makePaper(entry, [['arxivid', key], ...said]);
  });
}

/** The papers of keys that are their titles, or their ids; none where they are anything else. */
export function readEntries(entries: readonly Entry[]): readonly JsonObject[] {
  const [first] = entries;
  if (first === undefined) return [];
  return parseArxivId(first.key) === null ? readTitles(entries) : readIds(entries);
}

/** The papers of an object whose keys are their titles, or their ids; none for any other object. */
export function readKeyed({ fields }: JsonObject): readonly JsonObject[] {
  if (fields.has('title')) return [];
  return readEntries([...fields].map(([key, value]) => ({ key, value, place: value })));
}
