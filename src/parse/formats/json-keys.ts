import { parseArxivId } from '#parse/arxiv-id.ts';
import type { JsonObject, JsonValue } from '#parse/read-json.ts';
import { dayOfTimestamp } from '#parse/timestamp.ts';
import { readDatedLine } from './dated-line.ts';
import { findTitle } from './json-facts.ts';
import { fieldsOf } from './json-words.ts';
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
  return findTitle(fields) === null && [...fields.keys()].some((name) => OF_PAPER.test(name));
}

function makePaper(value: JsonValue, said: readonly (readonly [string, string])[]): JsonObject {
  const { start, end } = value;
  const added = said.map(([name, text]): [string, JsonValue] => {
    return [name, { kind: 'text', value: text, start, end: start }];
  });
  const fields = value.kind === 'object' ? value.fields : new Map<string, JsonValue>();
  const complete = value.kind !== 'object' || value.complete;
  return { kind: 'object', fields: new Map([...added, ...fields]), complete, start, end };
}

/** {"A Title": {"abstract": "…"}} or {"A Title": "An abstract …"} */
function readTitles(entries: readonly (readonly [string, JsonValue])[]): readonly JsonObject[] {
  const titled = entries.filter(([key, value]) => isTitle(key) && isOfTitle(value));
  if (titled.length < FEW || titled.length < entries.length * MOST) return [];
  // What is no title and says nothing of a paper, "count": 12, is of the list.
  const kept = entries.filter(([key, value]) => isTitle(key) || isOfTitle(value));
  return kept.map(([key, value]) => {
    const paper = makePaper(value, [['title', key]]);
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
function readIds(entries: readonly (readonly [string, JsonValue])[]): readonly JsonObject[] {
  const isPaper = (value: JsonValue): boolean =>
    value.kind === 'text'
      ? readSaid(value.value).length > 0
      : value.kind === 'object' && findTitle(fieldsOf(value)) !== null;
  const known = entries.filter(([key, value]) => parseArxivId(key) !== null && isPaper(value));
  if (known.length === 0 || known.length < entries.length * MOST) return [];
  const kept = entries.filter(([key]) => parseArxivId(key) !== null);
  return kept.map(([key, value]) => {
    const said = value.kind === 'text' ? readSaid(value.value) : [];
    return makePaper(value, [['arxivid', key], ...said]);
  });
}

/** The papers of an object whose keys are their titles, or their ids; none for any other object. */
export function readKeyed({ fields }: JsonObject): readonly JsonObject[] {
  const entries = [...fields];
  const [first] = entries;
  if (first === undefined || fields.has('title')) return [];
  return parseArxivId(first[0]) === null ? readTitles(entries) : readIds(entries);
}
