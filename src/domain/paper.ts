import type { Link } from './link.ts';
import type { PlainDate } from './plain-date.ts';
import type { ThemeMatch } from './theme.ts';

/** Names one paper in URLs, files and the library: ASCII letters, digits and hyphens. */
export type PaperId = string & { readonly __brand: 'PaperId' };

/** Takes an id that was made by the pipeline. */
export function paperId(id: string): PaperId {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the brand's constructor
  return id as PaperId;
}

/** A paper as its digest gives it. What the input does not say is `null` or an empty list. */
export interface Paper {
  readonly id: PaperId;
  /** Verbatim, white space collapsed. */
  readonly title: string;
  /** Verbatim, white space collapsed; `null` for a paper of which only the title is known. */
  readonly abstract: string | null;
  readonly authors: readonly string[];
  /** Without its version: "2606.13677", "math/0211159". */
  readonly arxivId: string | null;
  /** In lower case, without an address before it: "10.1000/182". */
  readonly doi: string | null;
  readonly upvotes: number | null;
  readonly published: PlainDate | null;
  /** The day of publication as the digest writes it: "May 29", of which nobody knows the year. */
  readonly publishedLabel: string | null;
  readonly links: readonly Link[];
  readonly themes: readonly ThemeMatch[];
  /** First and last line in the digest's file, 1-based. */
  readonly lines: readonly [first: number, last: number];
}
