import type { PageLink } from './read-inline.ts';

/** The level of titles in a table of papers: below all headings. */
export const ROW_LEVEL = 7;

/** A heading, paragraph, list item or line of a page, as people see it. */
export interface PageBlock {
  /** First and last line in the file, 1-based. */
  readonly first: number;
  readonly last: number;
  /** 1 to 6 for a heading, `ROW_LEVEL` for a title in a table, else 0. */
  readonly level: number;
  readonly isItem: boolean;
  /** `''` where there are only pictures. */
  readonly text: string;
  readonly links: readonly PageLink[];
  /** The words that it begins with in bold. */
  readonly bold: string | null;
}
