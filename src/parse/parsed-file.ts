import type { Digest } from '#domain/digest.ts';
import type { Paper } from '#domain/paper.ts';
import type { Problem } from '#domain/problem.ts';
import type { Receipt } from '#domain/receipt.ts';

/** A paper as a parser leaves it: links and themes are found later, from its words. */
export interface ParsedPaper extends Omit<Paper, 'links' | 'themes'> {
  /** Web addresses that the digest gives beside the abstract: of code, of a project. */
  readonly addresses: readonly string[];
}

/** What parsing one file gave: whatever was found, what was wrong, and the account of its lines. */
export interface ParsedFile {
  readonly digests: readonly Digest<ParsedPaper>[];
  readonly problems: readonly Problem[];
  readonly receipt: Receipt;
}
