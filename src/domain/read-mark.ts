import { isStandingAt, laterTime, settingTime, takingBackTime } from './mark-times.ts';
import type { PaperId } from './paper.ts';

/**
 * That the reader opened a paper, one row a paper. Times are milliseconds since 1970 by the
 * reader's own clock. A mark that was taken back stays as a row, so that no other tab or copy
 * brings it back.
 */
export interface ReadMark {
  readonly id: PaperId;
  /** When it was opened; opened again while it counts as read, it keeps this time. */
  readonly openedAt: number;
  /** When the reader last marked the paper as unread. */
  readonly takenBackAt: number | null;
}

/** Whether the mark stands: the later of the two decides, and of two at one time the opening. */
export function marksRead({ openedAt, takenBackAt }: ReadMark): boolean {
  return isStandingAt(openedAt, takenBackAt);
}

/** The mark of a paper opened at `now`; wins over `current` even where the clock was set back. */
export function openedMark(id: PaperId, now: number, current: ReadMark | undefined): ReadMark {
  if (current === undefined) return { id, openedAt: now, takenBackAt: null };
  if (marksRead(current)) return current;
  return { ...current, openedAt: settingTime(now, current.takenBackAt) };
}

/** The mark taken back at `now`; wins over `mark` even where the clock was set back. */
export function takenBackMark(mark: ReadMark, now: number): ReadMark {
  return { ...mark, takenBackAt: takingBackTime(now, mark.openedAt) };
}

/**
 * What two copies of one mark come to: of each time the later one, so the outcome depends neither
 * on sequence nor on repetition. Throws for marks of two papers, which is a bug of the caller.
 */
export function mergeMarks(a: ReadMark, b: ReadMark): ReadMark {
  if (a.id !== b.id) throw new Error(`marks of two papers cannot merge: ${a.id}, ${b.id}`);
  const takenBackAt = laterTime(a.takenBackAt, b.takenBackAt);
  return { id: a.id, openedAt: Math.max(a.openedAt, b.openedAt), takenBackAt };
}
