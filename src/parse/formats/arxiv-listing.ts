import { parseDayOfYear } from '#domain/plain-date.ts';
import type { Problem } from '#domain/problem.ts';
import { addressesWithin } from '#parse/addresses-within.ts';
import { addressesBesides, parseArxivId } from '#parse/arxiv-id.ts';
import { cleanValue } from '#parse/clean-value.ts';
import type { SourceText } from '#parse/decode-bytes.ts';
import { parseDoi } from '#parse/doi.ts';
import {
  NOTHING_KNOWN,
  type DigestFormat,
  type DraftPaper,
  type Reading,
  type Recognition,
} from './digest-format.ts';
import { LineRoles } from './line-roles.ts';
import { parseNames } from './metadata-line.ts';
import { splitNames } from './split-names.ts';

/** "[12] arXiv:2503.09617 (cross-list from cs.AI) [pdf, html, other]" begins a paper. */
const ITEM = /^\[\d{1,5}\]\s+arXiv:(\S+)/i;
const FIELD =
  /^(Title|Authors?|Comments|Subjects|Journal-ref|Related DOI|Report number|MSC classes|ACM classes|Abstract): ?(.*)$/i;
const SECTION =
  /^(?:New|Cross|Replacement) (?:submissions|lists?|submissions? lists?)\b|^(?:Cross-lists|Replacements)\b/i;
/** "Showing new listings for Friday, 14 March 2025", "Fri, 14 Mar 2025 (showing 25 of 93 entries )". */
const SHOWING = /^Showing (?:new|recent) \w+(?: for (.+))?$/i;
const DAY = /^(\w{3,9}, \d{1,2} \w{3,9} \d{4})(?: \(.*\))?$/;
const FURNITURE =
  /^(?:Total of \d|Showing (?:up to|first)|See (?:recent|today)|\d+-\d+$|fewer \||\[ ?total of)/i;

interface Item {
  readonly id: string;
  readonly first: number;
  readonly fields: Map<string, string>;
  /** Lines behind the title and before the next field: of the title, then of its authors. */
  readonly head: { readonly text: string; readonly line: number }[];
  readonly abstract: { readonly text: string; readonly line: number }[];
  open: string;
  last: number;
}

interface Section {
  label: string | null;
  readonly papers: DraftPaper[];
}

/** The lines of a title, and those of the authors behind it, which have no label on these pages. */
function splitHead({ head, fields }: Item): {
  readonly title: Item['head'];
  readonly authors: Item['head'];
} {
  if (fields.has('authors') || fields.has('author')) return { title: head, authors: [] };
  // A title that goes on is no list of names; what stands behind it is.
  const names = head.findIndex(({ text }, at) => at > 0 && parseNames(text).length > 0);
  const from = names === -1 ? 1 : names;
  return { title: head.slice(0, from), authors: head.slice(from) };
}

function joined(lines: Item['head']): string {
  return cleanValue(lines.map(({ text }) => text).join(' '));
}

class ListingReader {
  readonly #source: SourceText;
  readonly #roles: LineRoles;
  readonly #problems: Problem[] = [];
  readonly #sections: Section[] = [{ label: null, papers: [] }];
  #item: Item | null = null;

  constructor(source: SourceText) {
    this.#source = source;
    this.#roles = new LineRoles(source);
  }

  read(): Reading {
    for (const [index, raw] of this.#source.lines.entries()) {
      const text = raw.trim();
      if (text !== '') this.#readLine(text, index + 1);
    }
    this.#close();
    const { roles, problems } = this.#roles.finish();
    return {
      digests: this.#sections.map((section) => ({ ...section, query: null, captured: null })),
      roles,
      problems: [...this.#problems, ...problems],
    };
  }

  #readLine(text: string, line: number): void {
    const id = parseArxivId(ITEM.exec(text)?.[1] ?? '');
    if (id !== null) {
      this.#close();
      const first = line;
      const fields = new Map<string, string>();
      this.#item = { id, first, fields, head: [], abstract: [], open: '', last: line };
      this.#roles.mark('metadata', line);
      return;
    }
    const day = SHOWING.exec(text)?.[1] ?? DAY.exec(text)?.[1];
    if (day !== undefined && parseDayOfYear(day) !== null) this.#openDay(day, line);
    else if (SECTION.test(text) || SHOWING.test(text)) this.#leave('header', line);
    else if (FURNITURE.test(text)) this.#leave('furniture', line);
    else if (this.#item !== null) this.#readInItem(this.#item, text, line);
    // The name of the archive stands before its first paper.
    else if (this.#sections[0]?.papers.length === 0) this.#roles.mark('header', line);
  }

  #leave(role: 'header' | 'furniture', line: number): void {
    this.#close();
    this.#roles.mark(role, line);
  }

  #openDay(label: string, line: number): void {
    this.#leave('header', line);
    const section = this.#sections.at(-1);
    if (section?.papers.length === 0) section.label ??= label;
    else if (section?.label !== label) this.#sections.push({ label, papers: [] });
  }

  #readInItem(item: Item, text: string, line: number): void {
    item.last = line;
    const [, name, value = ''] = FIELD.exec(text) ?? [];
    if (name !== undefined && item.open !== 'abstract') {
      item.open = name.toLowerCase();
      if (item.open === 'title') item.head.push({ text: value, line });
      else if (item.open === 'abstract') item.abstract.push({ text: value, line });
      else item.fields.set(item.open, value);
      this.#roles.mark('metadata', line);
    } else if (item.open === 'title') item.head.push({ text, line });
    else if (item.open === '') this.#close();
    else {
      // Fields have a line each; what stands behind the last of them is the abstract.
      item.open = 'abstract';
      item.abstract.push({ text, line });
    }
  }

  #close(): void {
    const item = this.#item;
    this.#item = null;
    if (item === null) return;
    const { title, authors } = splitHead(item);
    if (joined(title) === '') {
      const message = 'This paper of the list has no title and was left out.';
      const place = { file: this.#source.file, line: item.first };
      this.#problems.push({
        ...place,
        rule: 'paper-without-title',
        severity: 'warning',
        message,
      });
      return;
    }
    for (const { line } of title) this.#roles.mark('title', line);
    for (const { line } of authors) this.#roles.mark('metadata', line);
    for (const { line } of item.abstract) this.#roles.mark('abstract', line);
    const field = (name: string): string => cleanValue(item.fields.get(name) ?? '');
    const abstract = joined(item.abstract);
    this.#sections.at(-1)?.papers.push({
      ...NOTHING_KNOWN,
      title: joined(title),
      abstract: abstract === '' ? null : abstract,
      authors: splitNames(field('authors') || field('author') || joined(authors)),
      arxivId: item.id,
      doi: parseDoi(field('related doi')),
      addresses: addressesBesides(addressesWithin(field('comments'))),
      lines: [item.first, item.last],
    });
  }
}

function recognise(source: SourceText): Recognition {
  const { lines } = source;
  const item = lines.findIndex((line) => ITEM.test(line.trim()));
  const title = lines.findIndex((line, at) => at > item && /^\s*Title:/i.test(line));
  if (item !== -1 && title !== -1)
    return { recognised: true, read: () => new ListingReader(source).read() };
  const expected = '“[1] arXiv:” with an id, and “Title:”';
  const signs = item === -1 ? 0 : 1;
  return { recognised: false, signs, line: Math.max(1, item + 1), expected };
}

/** The page of arXiv that lists new or recent papers, copied: arxiv.org/list/cs.CL/new. */
export const arxivListing: DigestFormat = {
  name: 'arXiv’s list of new papers',
  mayBeEmpty: false,
  recognise,
};
