import { addressesWithin } from '#parse/addresses-within.ts';
import { addressesBesides, parseArxivId } from '#parse/arxiv-id.ts';
import { cleanValue } from '#parse/clean-value.ts';
import { parseDoi } from '#parse/doi.ts';
import { dayOfTimestamp } from '#parse/timestamp.ts';
import type { DraftPaper } from './digest-format.ts';
import { splitNames } from './split-names.ts';

/** The fields of arXiv's announcements, https://info.arxiv.org/help/prep.html, and older ones. */
const FIELD =
  /^(Title|Authors?|Categories|Comments?|Journal-ref|DOI|Report-no|MSC-class|ACM-class|Subj-class|License|Proxy|From|Date)(?: \([^)]*\))?\s*: *(.*)$/i;
const ID = /^(?:arXiv|Paper)(?: \(\*cross-listing\*\))?\s*:\s*(\S+)/i;

/** Whether a line names a paper, as the first line of each record does. */
export function isIdLine(line: string): boolean {
  const id = ID.exec(line)?.[1];
  return id !== undefined && parseArxivId(id) !== null;
}

/** One paper of an announcement, line by line. */
export class ArxivRecord {
  readonly first: number;
  last: number;
  #id: string | null = null;
  #revised = false;
  readonly #fields = new Map<string, string>();
  readonly #abstract: string[] = [];
  /** The field that a line without a name goes on with. */
  #open: string | null = null;
  readonly titleLines: number[] = [];
  readonly abstractLines: number[] = [];
  /** Lines among the fields that belong to none of them. */
  readonly strayLines: number[] = [];

  constructor(line: number) {
    this.first = line;
    this.last = line;
  }

  get hasTitle(): boolean {
    return cleanValue(this.#fields.get('title') ?? '') !== '';
  }

  /** Takes a line that stands before the abstract. */
  addField(text: string, line: number): void {
    this.last = line;
    if (text.trim() === '') {
      this.#open = null;
      return;
    }
    if (isIdLine(text)) {
      this.#id ??= parseArxivId(ID.exec(text)?.[1] ?? '');
      this.#open = null;
      return;
    }
    if (/^replaced with revised version\b/i.test(text)) {
      this.#revised = true;
      this.#open = null;
      return;
    }
    const [, name, value = ''] = FIELD.exec(text) ?? [];
    if (name !== undefined) {
      this.#open = name.toLowerCase();
      // The first date is that of the first version.
      if (!this.#fields.has(this.#open)) this.#fields.set(this.#open, value);
    } else if (this.#open === null) {
      this.strayLines.push(line);
    } else {
      this.#fields.set(this.#open, `${this.#fields.get(this.#open) ?? ''} ${text.trim()}`);
    }
    if (this.#open === 'title') this.titleLines.push(line);
  }

  addAbstract(text: string, line: number): void {
    if (text.trim() === '') return;
    this.last = line;
    this.#abstract.push(text.trim());
    this.abstractLines.push(line);
  }

  /** The paper, its title and abstract in one line each. Only one with a title is a paper. */
  draft(): DraftPaper {
    const field = (name: string): string => cleanValue(this.#fields.get(name) ?? '');
    const abstract = cleanValue(this.#abstract.join(' '));
    const label = /^(?:\w{3}, )?\d{1,2} \w{3,9} \d{4}/.exec(field('date'))?.[0] ?? null;
    const dated = this.#revised ? null : label;
    return {
      abstract: abstract === '' ? null : abstract,
      authors: splitNames(field('authors') || field('author')),
      arxivId: this.#id,
      doi: parseDoi(field('doi').split(' ')[0] ?? ''),
      upvotes: null,
      published: dated === null ? null : dayOfTimestamp(dated),
      publishedLabel: dated,
      addresses: addressesBesides(addressesWithin(field('comments') || field('comment'))),
      title: field('title'),
      lines: [this.first, this.last],
    };
  }
}
