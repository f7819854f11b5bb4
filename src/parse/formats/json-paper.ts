import type { PlainDate } from '#domain/plain-date.ts';
import { mergePapers } from '#parse/merge-papers.ts';
import { foldText } from '#parse/normalise-text.ts';
import type { JsonObject, JsonValue } from '#parse/read-json.ts';
import type { DraftPaper } from './digest-format.ts';
import { findAbstract } from './json-abstract.ts';
import { findTitle, readDailyDay, readFacts, readOwnDay } from './json-facts.ts';
import { fieldsOf, textOf, type Fields, type SaidField } from './json-words.ts';

/** A paper among the values of a JSON text. */
export interface JsonPaper {
  readonly object: JsonObject;
  readonly title: JsonValue;
  readonly abstract: JsonValue | undefined;
  readonly facts: Omit<DraftPaper, 'lines'>;
  /** Whether it has an abstract, names or an id, as nothing but a paper has. */
  readonly isCertain: boolean;
  /** The day on which it stood on the daily page. */
  readonly day: PlainDate | null;
  /** What it calls its date: of its publication, or of a digest. */
  readonly date: PlainDate | null;
}

/** Below these stands the paper itself: an entry of the daily page, a row of a data set. */
const ENTRIES = ['paper', 'row'];

/** Below these stands what an API knows of the thing that has the id: a paper, or anything else. */
const PARTS = (
  'attributes _source details content data metadata info item document article work node ' +
  'publication fields record doc'
).split(' ');

/** Where these have the title, the text stands beside them. */
const ABOUT = ['metadata', 'info'];

/** What an object says of a paper, in order of trust. */
interface PaperParts {
  readonly title: SaidField;
  readonly own: Fields;
  /** The entry around the paper. */
  readonly entry: Fields | null;
  /** Parts of the paper beside its title. */
  readonly parts: readonly Fields[];
  /** An object around it that has no title: only its ids are the paper's. */
  readonly around: Fields | null;
}

function fieldsWithin(fields: Fields, names: readonly string[]): readonly Fields[] {
  return names.flatMap((name) => {
    const value = fields.get(name);
    return value?.kind === 'object' ? [fieldsOf(value)] : [];
  });
}

/** What a library of references keeps beside papers: {"itemType": "attachment"}. */
export function isAttachment(value: JsonValue): boolean {
  if (value.kind !== 'object') return false;
  const fields = fieldsOf(value);
  return [fields, ...fieldsWithin(fields, ['data'])].some((each) =>
    /^(?:attachment|note|annotation)$/.test(textOf(each.get('itemtype'))),
  );
}

function findParts(object: JsonObject): PaperParts | null {
  const outer = fieldsOf(object);
  const [entry] = fieldsWithin(outer, ENTRIES);
  if (entry !== undefined) {
    const title = findTitle(entry) ?? findTitle(outer);
    return title && { title, own: entry, entry: outer, parts: [], around: null };
  }
  const parts = fieldsWithin(outer, PARTS);
  const title = findTitle(outer);
  if (title !== null) {
    const isSame = (other: SaidField | null): boolean =>
      other === null || foldText(other.text) === foldText(title.text);
    const same = parts.filter((part) => isSame(findTitle(part)));
    return { title, own: outer, entry: null, parts: same, around: null };
  }
  const [part, ...others] = parts.filter((each) => findTitle(each) !== null);
  const inner = part === undefined ? null : findTitle(part);
  if (part === undefined || inner === null || others.length > 0) return null;
  // Beside a list of papers, a single thing with a title is no paper.
  if ([...outer.values()].some(isListOfPapers)) return null;
  const isAbout = fieldsWithin(outer, ABOUT).length > 0;
  return { title: inner, own: part, entry: null, parts: isAbout ? [outer] : [], around: outer };
}

/** Whether an object has a title of a paper, itself or below. */
export function isTitled(value: JsonValue): boolean {
  return value.kind === 'object' && findParts(value) !== null && !isAttachment(value);
}

/** Whether a value is a list with a paper in it. */
export function isListOfPapers(value: JsonValue | undefined): boolean {
  return value?.kind === 'list' && value.items.some(isTitled);
}

/** The paper that an object is, or `null`; `dayAround` is that of the list that it stands in. */
export function readJsonPaper(
  object: JsonObject,
  dayAround: PlainDate | null,
): JsonPaper | null {
  const found = findParts(object);
  if (found === null || isAttachment(object)) return null;
  const { own, entry, parts, around } = found;
  const title = found.title.text;
  const told = [own, ...(entry === null ? [] : [entry]), ...parts].map((fields) => {
    const abstract = findAbstract(fields);
    const facts = { title, abstract: abstract?.text ?? null, ...readFacts(fields) };
    // What stands outside is of the daily page: its day of publication is not the paper's.
    return { abstract, facts: fields === entry ? { ...facts, published: null } : facts };
  });
  const ids = around === null ? null : readFacts(around);
  const facts = told.map((each) => each.facts).reduce(mergePapers);
  const said = told.flatMap(({ abstract }) => abstract ?? []);
  return {
    object,
    title: found.title.value,
    abstract: said[0]?.value,
    facts: {
      ...facts,
      arxivId: facts.arxivId ?? ids?.arxivId ?? null,
      doi: facts.doi ?? ids?.doi ?? null,
    },
    isCertain:
      said.some(({ isCertain }) => isCertain) ||
      facts.authors.length > 0 ||
      facts.arxivId !== null ||
      facts.doi !== null,
    day: readDailyDay(own, entry) ?? dayAround,
    date: readOwnDay(own),
  };
}
