import type { PlainDate } from '#domain/plain-date.ts';
import { addressesBesides, readArxivId } from '#parse/arxiv-id.ts';
import { parseDoi } from '#parse/doi.ts';
import { dayOfTimestamp } from '#parse/timestamp.ts';
import type { JsonValue } from '#parse/read-json.ts';
import type { DraftPaper } from './digest-format.ts';
import { readAuthors } from './json-authors.ts';
import { readWrittenList } from './written-list.ts';
import { firstListed, firstOf, textOf, type Fields, type SaidField } from './json-words.ts';

// What the fields are called by Hugging Face (/api/daily_papers, /api/papers), by arXiv's data set
// at Kaggle, by the catalogues of papers, and by people who write such files, in the spelling of
// `foldName`; the first that is there counts.
const TITLE = ['title', 'papertitle', 'displayname'];
const IDS = 'arxivid arxiv paperarxivid id _id paperid entryid guid universalpaperid'.split(
  ' ',
);
const DOI = ['doi'];
const UPVOTES = ['upvotes', 'votes', 'numupvotes', 'upvotecount'];
const PUBLISHED = [
  'publishedat',
  'published',
  'publisheddate',
  'publicationdate',
  'date',
  'issued',
];
const ADDRESSES = (
  'githubrepo github githuburl code codeurl repository projectpage project projecturl ' +
  'url link paperurl paperpage pdfurl pdf pdflink absurl arxivlink arxivurl paperlink urlabs urlpdf paperurlabs paperurlpdf'
).split(' ');

/** The field that holds the title of an object's paper, if it is one. */
export function findTitle(fields: Fields): SaidField | null {
  const found = firstOf(fields, TITLE) ?? firstListed(fields, 'titles', 'title');
  if (found !== null || !fields.has('name') || !fields.has('abstract')) return found;
  // Somebody or something may have a name; with an abstract and authors it is a paper.
  return readAuthors(fields).length > 0 ? firstOf(fields, ['name']) : null;
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

/** Semantic Scholar has the ids of others in an object; in a table that is a text. */
function externalId(fields: Fields, name: string): JsonValue | undefined {
  const value = fields.get('externalids');
  const external = value?.kind === 'text' ? readWrittenList(value.value) : value;
  return external?.kind === 'object' ? external.fields.get(name) : undefined;
}

function findArxivId(fields: Fields, addresses: readonly string[]): string | null {
  const inner = [externalId(fields, 'ArXiv')];
  const place = fields.get('primarylocation');
  const page = place?.kind === 'object' ? [place.fields.get('landing_page_url')] : [];
  const written = [...IDS.map((name) => fields.get(name)), ...inner, ...page].map(textOf);
  for (const text of [...written, ...addresses]) {
    const id = text === '' ? null : readArxivId(text.replace(/^oai:arXiv\.org:/i, ''));
    if (id !== null) return id;
  }
  return null;
}

function readDoi(fields: Fields, addresses: readonly string[]): string | null {
  const inner = externalId(fields, 'DOI');
  for (const text of [firstOf(fields, DOI)?.text ?? textOf(inner), ...addresses]) {
    const doi = parseDoi(text);
    if (doi !== null) return doi;
  }
  return null;
}

/** Crossref and CSL have the parts of a date apart: {"date-parts": [[2025, 3, 14]]}. */
function joinDateParts(fields: Fields): string {
  const date = fields.get('published') ?? fields.get('issued');
  const dates = date?.kind === 'object' ? date.fields.get('date-parts') : undefined;
  const [first] = dates?.kind === 'list' ? dates.items : [];
  const parts = first?.kind === 'list' ? first.items.map(textOf) : [];
  return parts.map((part) => part.padStart(2, '0')).join('-');
}

/** Kaggle gives the day of the first version, and under "update_date" another. */
function readPublished(fields: Fields): PlainDate | null {
  const versions = fields.get('versions');
  const first = versions?.kind === 'list' ? versions.items[0] : undefined;
  const created = first?.kind === 'object' ? first.fields.get('created') : undefined;
  const said = firstOf(fields, PUBLISHED)?.text ?? textOf(created);
  return dayOfTimestamp(said === '' ? joinDateParts(fields) : said);
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
  const submitted = paper.get('submittedondailyat') ?? outer?.get('submittedondailyat');
  const day = dayOfTimestamp(textOf(submitted));
  if (day !== null || outer === null) return day;
  const beside = textOf(outer.get('publishedat'));
  return beside === textOf(paper.get('publishedat')) ? null : dayOfTimestamp(beside);
}
