import type { PlainDate } from '#domain/plain-date.ts';
import { addressesBesides, readArxivId } from '#parse/arxiv-id.ts';
import { cleanValue } from '#parse/clean-value.ts';
import { parseDoi } from '#parse/doi.ts';
import type { JsonObject, JsonValue } from '#parse/read-json.ts';
import { dayOfTimestamp } from '#parse/timestamp.ts';
import type { DraftPaper } from './digest-format.ts';
import { splitNames } from './split-names.ts';

// What the fields are called by Hugging Face (/api/daily_papers, /api/papers), by arXiv's data set
// at Kaggle, by Semantic Scholar, and by people who write such files; the first that is there counts.
const TITLE = ['title', 'paper_title', 'paperTitle', 'display_name'];
const ABSTRACT = ['abstract', 'summary', 'paper_abstract', 'content_text', 'description'];
const AUTHORS = ['authors_parsed', 'authors', 'author', 'creators'];
const IDS = ['arxiv_id', 'arxivId', 'arxiv', 'ArXiv', 'id', 'paper_id', 'paperId', 'entry_id'];
const DOI = ['doi', 'DOI'];
const UPVOTES = ['upvotes', 'votes', 'num_upvotes', 'upvote_count'];
const PUBLISHED = [
  'publishedAt',
  'published',
  'published_at',
  'publishedDate',
  'published_date',
  'publicationDate',
  'publication_date',
  'date',
];
const ADDRESSES = [
  'githubRepo',
  'github',
  'githubUrl',
  'github_url',
  'github_repo',
  'code',
  'codeUrl',
  'code_url',
  'repository',
  'projectPage',
  'project_page',
  'project',
  'projectUrl',
  'project_url',
  'url',
  'link',
  'paper_url',
  'paper_page',
  'pdf_url',
  'abs_url',
  'arxiv_url',
  'arxivUrl',
  'paper_link',
];

type Fields = JsonObject['fields'];

/** The text of a field, cleaned; numbers as written. Empty where there is none. */
function textOf(value: JsonValue | undefined): string {
  return value?.kind === 'text' || value?.kind === 'number' ? cleanValue(value.value) : '';
}

/** A field that says something, and what. */
export interface SaidField {
  readonly value: JsonValue;
  /** Cleaned, and not empty. */
  readonly text: string;
}

function firstOf(fields: Fields, names: readonly string[]): SaidField | null {
  for (const name of names) {
    const value = fields.get(name);
    const text = textOf(value);
    if (value !== undefined && text !== '') return { value, text };
  }
  return null;
}

/** The field that holds the title of an object's paper, if it is one. */
export function findTitle(fields: Fields): SaidField | null {
  return firstOf(fields, TITLE);
}

/** The field that holds the abstract of an object's paper, if it has one. */
export function findAbstract(fields: Fields): SaidField | null {
  return firstOf(fields, ABSTRACT);
}

/** "Ada Byron", {"name": "Ada Byron"} or, as Kaggle has them, ["Byron", "Ada", "Jr."]. */
function nameOf(value: JsonValue): string {
  if (value.kind === 'list') {
    const [family = '', given = '', suffix = ''] = value.items.map(textOf);
    const name = [given, family].filter((part) => part !== '').join(' ');
    return suffix === '' ? name : `${name}, ${suffix}`;
  }
  if (value.kind !== 'object') return textOf(value);
  const { fields } = value;
  const nested = fields.get('author') ?? fields.get('name');
  if (nested?.kind === 'object') return nameOf(nested);
  const names = ['name', 'fullname', 'full_name', 'fullName', 'display_name'];
  const whole = textOf(
    names.map((name) => fields.get(name)).find((each) => textOf(each) !== ''),
  );
  if (whole !== '') return whole;
  const parts = [
    fields.get('first') ?? fields.get('given'),
    fields.get('last') ?? fields.get('family'),
  ];
  return parts
    .map(textOf)
    .filter((part) => part !== '')
    .join(' ');
}

function readAuthors(fields: Fields): readonly string[] {
  for (const name of AUTHORS) {
    const value = fields.get(name);
    if (value?.kind === 'list') {
      const names = value.items.map(nameOf).filter((each) => each !== '');
      if (names.length > 0) return names;
    }
    if (value?.kind === 'object') return [nameOf(value)].filter((each) => each !== '');
    if (value?.kind === 'text' && textOf(value) !== '') return splitNames(value.value);
  }
  return [];
}

function readAddresses(fields: Fields): readonly string[] {
  const addresses: string[] = [];
  for (const name of ADDRESSES) {
    const value = fields.get(name);
    if (value === undefined) continue;
    for (const each of value.kind === 'list' ? value.items : [value]) {
      const address = textOf(each);
      if (/^https?:\/\/[^\s"<>]+$/i.test(address)) addresses.push(address);
    }
  }
  return addresses;
}

function findArxivId(fields: Fields, addresses: readonly string[]): string | null {
  const external = fields.get('externalIds');
  const inner = external?.kind === 'object' ? [external.fields.get('ArXiv')] : [];
  const written = [...IDS.map((name) => fields.get(name)), ...inner].map(textOf);
  for (const text of [...written, ...addresses]) {
    const id = text === '' ? null : readArxivId(text);
    if (id !== null) return id;
  }
  return null;
}

function readDoi(fields: Fields, addresses: readonly string[]): string | null {
  const external = fields.get('externalIds');
  const inner = external?.kind === 'object' ? external.fields.get('DOI') : undefined;
  for (const text of [firstOf(fields, DOI)?.text ?? textOf(inner), ...addresses]) {
    const doi = parseDoi(text);
    if (doi !== null) return doi;
  }
  return null;
}

/** Kaggle gives the day of the first version, and under "update_date" another. */
function readPublished(fields: Fields): PlainDate | null {
  const versions = fields.get('versions');
  const first = versions?.kind === 'list' ? versions.items[0] : undefined;
  const created = first?.kind === 'object' ? first.fields.get('created') : undefined;
  return dayOfTimestamp(firstOf(fields, PUBLISHED)?.text ?? textOf(created));
}

/** A count that is one: a whole number, also in quotes. */
function readCount(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** What the fields of one object say of a paper, but for its title and abstract. */
export function readFacts(fields: Fields): Omit<DraftPaper, 'title' | 'abstract' | 'lines'> {
  const addresses = readAddresses(fields);
  return {
    authors: readAuthors(fields),
    arxivId: findArxivId(fields, addresses),
    doi: readDoi(fields, addresses),
    upvotes: readCount(firstOf(fields, UPVOTES)?.text ?? ''),
    published: readPublished(fields),
    publishedLabel: null,
    addresses: addressesBesides(addresses),
  };
}

/** The day that a list of papers or one of them gives itself: {"date": "2025-03-14", "papers": […]}. */
export function readOwnDay(fields: Fields): PlainDate | null {
  return dayOfTimestamp(firstOf(fields, ['date', 'day'])?.text ?? '');
}

/**
 * The day on which a paper stood on the daily page: `submittedOnDailyAt` today; in 2024
 * `publishedAt` beside the paper, which now only repeats the paper's own.
 */
export function readDailyDay(paper: Fields, outer: Fields | null): PlainDate | null {
  const submitted = paper.get('submittedOnDailyAt') ?? outer?.get('submittedOnDailyAt');
  const day = dayOfTimestamp(textOf(submitted));
  if (day !== null || outer === null) return day;
  const beside = textOf(outer.get('publishedAt'));
  return beside === textOf(paper.get('publishedAt')) ? null : dayOfTimestamp(beside);
}
