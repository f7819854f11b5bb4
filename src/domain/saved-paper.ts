import type { DigestId } from './digest.ts';
import type { Link } from './link.ts';
import type { PaperId } from './paper.ts';
import type { PlainDate } from './plain-date.ts';
import type { RichText } from './rich-text.ts';
import type { ThemeId } from './theme.ts';

/** What of a paper is kept with a bookmark: enough to read it when the site has it no longer. */
export interface PaperSnapshot {
  readonly title: string;
  readonly titleText: RichText;
  readonly abstract: string | null;
  readonly abstractText: RichText | null;
  readonly authors: readonly string[];
  readonly arxivId: string | null;
  readonly published: PlainDate | null;
  readonly links: readonly Link[];
  readonly themes: readonly ThemeId[];
  readonly digest: SnapshotDigest;
}

/** The digest a paper was saved from; `name` is what people call it ("14 March"). */
export interface SnapshotDigest {
  readonly id: DigestId;
  readonly label: string | null;
  readonly date: PlainDate | null;
  readonly name: string;
}

/**
 * One row of the reader's library. Times are milliseconds since 1970 by the reader's own clock.
 * A removed paper stays as a row with `removedAt`, so that no other tab or copy brings it back.
 */
export interface SavedPaper {
  readonly id: PaperId;
  readonly savedAt: number;
  readonly changedAt: number;
  readonly removedAt: number | null;
  readonly snapshot: PaperSnapshot;
}

/** A time for a change to `row` that wins over it, even where the clock was set back since. */
function timeAfter(row: SavedPaper, now: number): number {
  return Math.max(now, row.changedAt + 1);
}

/**
 * The row for a paper saved at `now`; `current` is its row as far as one is known, removed or
 * not. A paper saved twice keeps the day it was first saved and takes the newer snapshot.
 */
export function savedRow(
  id: PaperId,
  snapshot: PaperSnapshot,
  now: number,
  current: SavedPaper | undefined,
): SavedPaper {
  if (current === undefined) {
    return { id, savedAt: now, changedAt: now, removedAt: null, snapshot };
  }
  const savedAt = current.removedAt === null ? current.savedAt : now;
  return { id, savedAt, changedAt: timeAfter(current, now), removedAt: null, snapshot };
}

/** The row as a tombstone. The snapshot stays, so that `restoredRow` undoes it wholly. */
export function removedRow(row: SavedPaper, now: number): SavedPaper {
  const changedAt = timeAfter(row, now);
  return { ...row, changedAt, removedAt: changedAt };
}

/** Undoes `removedRow`: the paper is back, at the place in the list where it was. */
export function restoredRow(row: SavedPaper, now: number): SavedPaper {
  return { ...row, changedAt: timeAfter(row, now), removedAt: null };
}

/** JSON with the keys in order, so that equal rows give equal text. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** Positive where `a` wins. Of two changes at one time the saved paper wins over the removed. */
function compareRows(a: SavedPaper, b: SavedPaper): number {
  if (a.changedAt !== b.changedAt) return a.changedAt - b.changedAt;
  if ((a.removedAt === null) !== (b.removedAt === null)) return a.removedAt === null ? 1 : -1;
  const [textA, textB] = [canonicalJson(a), canonicalJson(b)];
  return textA === textB ? 0 : textA < textB ? -1 : 1;
}

/**
 * What two copies of one row come to: the last change wins, whole. The greatest of a total
 * order, so the outcome depends neither on sequence nor on repetition. Throws for rows of two
 * papers, which is a bug of the caller.
 */
export function mergeRows(a: SavedPaper, b: SavedPaper): SavedPaper {
  if (a.id !== b.id) throw new Error(`rows of two papers cannot merge: ${a.id}, ${b.id}`);
  return compareRows(a, b) >= 0 ? a : b;
}
