import type { DigestId } from './digest.ts';
import type { ReadablePaper } from './readable-paper.ts';

/** A paper of the archive as it is listed, and the digest of its own page. */
export interface ListedPaper {
  readonly paper: ReadablePaper;
  readonly home: DigestId;
}

/** Rows of an archive's list at first: what fits on a screen. */
export const LISTED_AT_FIRST = 10;

/**
 * What it takes to list a paper is a file of its own, some 700 bytes as sent: hits are seldom
 * beside each other. The files lie in folders of so many, each named after what is in it.
 */
export const LISTED_IN_A_FOLDER = 1024;

/**
 * Listed papers are counted from the oldest one on, so that new ones change no older file: the
 * place there of a paper of the archive, which counts from the newest one, and the way back.
 */
export function listedPlace(number: number, papers: number): number {
  return papers - 1 - number;
}

/** The file of the paper at a place, as its folder is addressed; `null` where there is none. */
export function listedFile(folders: readonly string[], place: number): string | null {
  const folder = folders[Math.floor(place / LISTED_IN_A_FOLDER)];
  return folder === undefined ? null : `${folder}/${String(place)}.json`;
}
