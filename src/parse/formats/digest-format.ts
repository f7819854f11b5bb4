import type { DayOfYear } from '#domain/day-of-year.ts';
import type { Problem } from '#domain/problem.ts';
import type { LineRole } from '#domain/receipt.ts';
import type { SourceText } from '#parse/decode-bytes.ts';
import type { ParsedPaper } from '#parse/parsed-file.ts';

/** A paper as it stands in the text; its id is given once the whole file is known. */
export type DraftPaper = Omit<ParsedPaper, 'id'>;

/** What no shape but a few know of a paper; to be spread before what one does know. */
export const NOTHING_KNOWN = {
  abstract: null,
  authors: [],
  arxivId: null,
  doi: null,
  upvotes: null,
  published: null,
  publishedLabel: null,
  addresses: [],
} as const satisfies Partial<DraftPaper>;

export interface DraftDigest {
  /** The date as written, or `null`. */
  readonly label: string | null;
  /** What was searched for, where the text is the page of a search. */
  readonly query: string | null;
  /** The full date on which the text says that it was made: the year of a label without one. */
  readonly captured: DayOfYear | null;
  readonly papers: readonly DraftPaper[];
}

/** What a format makes of a text. */
export interface Reading {
  readonly digests: readonly DraftDigest[];
  /** What became of each line; `null` for a blank one. As long as the source's `lines`. */
  readonly roles: readonly (LineRole | null)[];
  readonly problems: readonly Problem[];
}

/**
 * Whether a text has a shape. Where it has: `read` goes on from what was found by then, and never
 * throws. Where it has not: how many of the shape's `signs` were found before that was clear, the
 * 1-based line where it was, and what was expected there, as in "a list of papers".
 */
export type Recognition =
  | { readonly recognised: true; readonly read: () => Reading }
  | {
      readonly recognised: false;
      readonly signs: number;
      readonly line: number;
      readonly expected: string;
    };

/** One shape in which a digest comes. */
export interface DigestFormat {
  /** What people call the shape, for messages: "plain text". */
  readonly name: string;
  /** Whether a text of this shape without papers is a day without papers: the feed of a weekend. */
  readonly mayBeEmpty: boolean;
  /** Takes any text and never throws. */
  readonly recognise: (source: SourceText) => Recognition;
}
