/** What became of a non-blank line of the input. */
export const LINE_ROLES = [
  'header',
  'title',
  'abstract',
  'metadata',
  'furniture',
  'duplicate',
  'unassigned',
] as const;

export type LineRole = (typeof LINE_ROLES)[number];

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** The account of a parse: every non-blank line of one file is counted in exactly one role. */
export interface Receipt {
  readonly file: string;
  /** The encoding the bytes were read as; `null` where they were no text. */
  readonly encoding: TextEncoding | null;
  readonly lines: number;
  readonly blankLines: number;
  readonly papers: number;
  /** How many lines had each role; these and `blankLines` add up to `lines`. */
  readonly roles: Readonly<Record<LineRole, number>>;
  /** The 1-based numbers of the lines that could not be assigned. */
  readonly unassigned: readonly number[];
}
