import { addressesWithin } from '#parse/addresses-within.ts';
import { addressesBesides } from '#parse/arxiv-id.ts';
import { cleanValue } from '#parse/clean-value.ts';
import { parseDoi } from '#parse/doi.ts';
import type { TextBlock } from '#parse/html-blocks.ts';
import { dayOfTimestamp } from '#parse/timestamp.ts';
import { NOTHING_KNOWN, type DraftPaper } from './digest-format.ts';
import type { LineRoles } from './line-roles.ts';
import { parseNames } from './metadata-line.ts';
import { splitNames } from './split-names.ts';

/** What is known so far of one paper of a page of arXiv's, while its lines are read. */
export class ArxivItem {
  id: string | null;
  readonly first: number;
  last: number;
  readonly fields = new Map<string, string>();
  /** Lines behind the title and before the next field: of the title, then of its authors. */
  readonly head: TextBlock[] = [];
  readonly abstract: TextBlock[] = [];
  /** Those of the head that were broken off the line above, for want of room. */
  readonly #broken = new Set<TextBlock>();
  /** The field that the next line may go on with: `''` before the title, `end` behind all of them. */
  open = '';
  /** Whether its abstract is called so: what is called something else behind it is no part of it. */
  isLabelled = false;

  constructor(id: string | null, first: number) {
    this.id = id;
    this.first = first;
    this.last = first;
  }

  addHead(line: TextBlock, isBroken: boolean): void {
    this.head.push(line);
    if (isBroken) this.#broken.add(line);
  }

  /** As a paper, its lines marked; `null` where it has no title. */
  draft(roles: LineRoles): DraftPaper | null {
    const { title, authors } = this.#splitHead();
    if (joined(title) === '') return null;
    for (const { first, last } of title) roles.mark('title', first, last);
    for (const { first, last } of authors) roles.mark('metadata', first, last);
    for (const { first, last } of this.abstract) roles.mark('abstract', first, last);
    const field = (name: string): string => cleanValue(this.fields.get(name) ?? '');
    const abstract = unfold(joined(this.abstract));
    const published = field('submitted') || field('publish').replace(/ \d\d:.*$/, '');
    return {
      ...NOTHING_KNOWN,
      title: joined(title),
      abstract: abstract === '' ? null : abstract,
      authors: splitNames(field('authors') || field('author') || joined(authors)),
      arxivId: this.id,
      doi: parseDoi(field('related doi')),
      published: dayOfTimestamp(published),
      publishedLabel: published === '' ? null : published,
      addresses: addressesBesides(addressesWithin(field('comments'))),
      lines: [this.first, this.last],
    };
  }

  /** The lines of a title, and those of the authors behind it, which have no label on lists. */
  #splitHead(): { readonly title: ArxivItem['head']; readonly authors: ArxivItem['head'] } {
    const { head, fields } = this;
    if (fields.has('authors') || fields.has('author')) return { title: head, authors: [] };
    // Names lead to the papers of their authors; else a title that goes on is no list of names.
    const linked = head.findIndex(({ addresses }) => addresses.some(isOfAuthor));
    const from = linked > 0 ? linked : findNames(head.map(({ text }) => text));
    // "Boundary Awareness and Instance Discrimination" had no room on the line of the title.
    const further = head.findIndex((line, at) => at >= from && !this.#broken.has(line));
    if (linked <= 0 && further > from)
      return { title: head.slice(0, further), authors: head.slice(further) };
    return { title: head.slice(0, from), authors: head.slice(from) };
  }
}

/** "Kasturi G.S., Ada Byron,": pieces that begin with capitals, of few words, which no name need look like. */
const LIST = /^(?:\p{Lu}[^\s,]*(?: [^\s,]+){0,4}(?:, |,$|$)){2,}$/u;

/**
 * Where the names begin in the lines behind a title, which was wrapped perhaps: "Physical
 * Metaverse" may be the rest of it, or the one name of a paper, which is the last line.
 */
function findNames(lines: readonly string[]): number {
  const counts = lines.map((text) => parseNames(text).length);
  const several = counts.findIndex((count, at) => at > 0 && count > 1);
  if (several !== -1) return several;
  const list = lines.findIndex((text, at) => at > 0 && LIST.test(text));
  if (list !== -1) return list;
  const last = lines.length - 1;
  return last > 0 && counts[last] === 1 ? last : 1;
}

/** Whether an address is that of the papers of one author. */
function isOfAuthor(address: string): boolean {
  return /[?&]searchtype=author\b|\/au:/.test(address);
}

function joined(lines: ArxivItem['head']): string {
  return cleanValue(lines.map(({ text }) => text).join(' '));
}

/** An abstract without the words that fold it: of the short and the whole one, the whole one. */
function unfold(abstract: string): string {
  const [short = '', whole = ''] = abstract.split(/\s*▽ More\s*/);
  return (whole === '' ? short : whole).replace(/\s*△ Less$/, '');
}
