import type { DigestId } from './digest.ts';
import type { ReadablePaper } from './readable-paper.ts';

/** A paper of the archive as it is listed, and the digest of its own page. */
export interface ListedPaper {
  readonly paper: ReadablePaper;
  readonly home: DigestId;
}

/** Listed papers come in files of so many, some five kilobytes: a hit is seldom beside another. */
export const LISTED_IN_A_FILE = 8;

/** The files lie in folders of so many, each named after what is in it. */
export const FILES_IN_A_FOLDER = 256;

/**
 * Listed papers are counted from the oldest one on, so that new ones change no older file: the
 * place there of a paper of the archive, which counts from the newest one, and the way back.
 */
export function listedPlace(number: number, papers: number): number {
  return papers - 1 - number;
}
