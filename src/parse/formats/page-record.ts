import type { PlainDate } from '#domain/plain-date.ts';
import type { CardLine } from './card-line.ts';
import type { DraftPaper } from './digest-format.ts';
import { readPageAddress } from './page-address.ts';
import type { PageLink } from './read-inline.ts';
import { identifyTitle } from './title-id.ts';
import { trimAbstract } from './trim-abstract.ts';

/** What is known so far of one paper of a page, while its lines are read. */
export class PageRecord {
  readonly title: string;
  readonly paragraphs: string[] = [];
  authors: readonly string[] = [];
  arxivId: string | null = null;
  doi: string | null = null;
  /** Votes that are called so, or stand in a link that gives one. */
  upvotes: number | null = null;
  /** A figure right before the title: votes, if each paper of the page has one; `undefined`: none. */
  readonly figureBefore: number | null | undefined;
  published: { readonly label: string; readonly date: PlainDate | null } | null = null;
  /** Whether the end of its card was seen: what follows is no abstract. */
  isClosed = false;
  /** Whether all that was said of it is called "TL;DR", and an abstract may follow. */
  hasSummaryOnly = false;
  readonly first: number;
  last: number;
  readonly #addresses = new Set<string>();

  constructor(
    title: string,
    first: number,
    last: number,
    figureBefore: number | null | undefined,
  ) {
    this.title = title;
    this.first = first;
    this.last = last;
    this.figureBefore = figureBefore;
  }

  /** Takes over what a line of its card says; what follows a date is of another paper. */
  applyCard({ arxivId, upvotes, published }: CardLine): void {
    this.arxivId ??= arxivId;
    this.upvotes ??= upvotes;
    if (published === null) return;
    this.published ??= published;
    this.isClosed ||= this.paragraphs.length > 0;
  }

  addText(text: string, last: number): void {
    if (text === '') return;
    this.paragraphs.push(text);
    this.last = last;
  }

  /** Where a paper has both, as on OpenReview, its summary is no part of its abstract. */
  dropSummary(): void {
    if (this.hasSummaryOnly) this.paragraphs.length = 0;
    this.hasSummaryOnly = false;
  }

  addAddress(written: string): void {
    const address = readPageAddress(written);
    if (address.kind === 'outside') this.#addresses.add(address.address);
    else if (address.kind === 'paper') {
      this.arxivId ??= address.arxivId;
      this.doi ??= address.doi;
    }
  }

  addLinks(links: readonly PageLink[]): void {
    for (const { address } of links) this.addAddress(address);
  }

  /** As a paper called `written`, of a digest in which figures before the titles are votes, or are not. */
  draft(written: string, votesBefore: boolean): DraftPaper {
    const { title, arxivId, addresses } = identifyTitle(written);
    const trimmed = trimAbstract(this.paragraphs.join(' '));
    return {
      abstract: trimmed.text === '' ? null : trimmed.text,
      authors: this.authors,
      arxivId: this.arxivId ?? arxivId ?? trimmed.arxivId,
      doi: this.doi,
      upvotes: this.upvotes ?? (votesBefore ? (this.figureBefore ?? null) : null),
      published: this.published?.date ?? null,
      publishedLabel: this.published?.label ?? null,
      addresses: [...new Set([...addresses, ...this.#addresses])],
      title,
      lines: [this.first, this.last],
    };
  }
}

/** The papers of one day, or of all where none is said. */
export interface BlockDigest {
  label: string | null;
  readonly records: PageRecord[];
}
