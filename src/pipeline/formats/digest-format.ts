import type { Problem } from '#domain/problem.ts';
import type { LineRole } from '#domain/receipt.ts';
import type { SourceText } from '#pipeline/decode-bytes.ts';
import type { ParsedPaper } from '#pipeline/parsed-file.ts';

/** A paper as it stands in the text; its id is given once the whole file is known. */
export type DraftPaper = Omit<ParsedPaper, 'id'>;

export interface DraftDigest {
  /** The date as written, or `null`. */
  readonly label: string | null;
  readonly papers: readonly DraftPaper[];
}

/** What a format makes of a text. */
export interface Reading {
  readonly digests: readonly DraftDigest[];
  /** What became of each line; `null` for a blank one. As long as the source's `lines`. */
  readonly roles: readonly (LineRole | null)[];
  readonly problems: readonly Problem[];
}

/** One shape in which a digest comes. Both functions take any text and never throw. */
export interface DigestFormat {
  /** What people call the shape, for messages: "plain text". */
  readonly name: string;
  readonly recognise: (source: SourceText) => boolean;
  readonly parse: (source: SourceText) => Reading;
}
