import type { DigestId } from './digest.ts';
import type { ReadablePaper } from './readable-paper.ts';

/** A paper of the archive as it is listed, and the digest of its own page. */
export interface ListedPaper {
  readonly paper: ReadablePaper;
  readonly home: DigestId;
}

/** Listed papers come in files of so many, some five kilobytes: a hit is seldom beside another. */
export const LISTED_IN_A_FILE = 8;
