import type { OwnDigest } from './own-digest.ts';
import type { Problem } from './problem.ts';
import type { Receipt } from './receipt.ts';

/** A line of a text, with its number from 1; long ones are cut. */
interface SourceLine {
  readonly line: number;
  readonly text: string;
}

/** Something to know of a text, with the words of its line where it has one. */
interface LocatedProblem extends Pick<Problem, 'line' | 'rule' | 'message'> {
  readonly text: string | null;
}

/** An own digest that was read, and its papers: portions as `OwnDigest` says. */
export interface ReadDigest {
  readonly digest: OwnDigest;
  readonly portions: readonly Uint8Array[];
}

/** What came of a text that the reader gave, before any of it is kept. All of it may be cloned. */
export interface OwnReading {
  readonly digests: readonly ReadDigest[];
  readonly receipt: Receipt;
  /** How many papers the text gives twice; each is kept once. */
  readonly duplicates: number;
  /** The first of the lines that belong to nothing; the receipt counts all of them. */
  readonly notUnderstood: readonly SourceLine[];
  /** How many problems there are beside those lines and the duplicates, and the first of them. */
  readonly problemCount: number;
  readonly problems: readonly LocatedProblem[];
}
