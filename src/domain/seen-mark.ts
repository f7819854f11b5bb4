import type { DigestId } from './digest.ts';
import { isStandingAt, laterTime, settingTime, takingBackTime } from './mark-times.ts';
import type { PlainDate } from './plain-date.ts';

/**
 * That the reader marked the digest of a day as seen, one row a digest. Times are milliseconds
 * since 1970 by the reader's own clock. A mark that was taken back stays as a row, so that no
 * other tab or copy brings it back.
 */
export interface SeenMark {
  readonly id: DigestId;
  readonly date: PlainDate;
  readonly seenAt: number;
  readonly takenBackAt: number | null;
}

export type SeenMarks = ReadonlyMap<DigestId, SeenMark>;

/** Whether the mark stands: the later of the two decides, and of two at one time the seeing. */
export function isStanding({ seenAt, takenBackAt }: SeenMark): boolean {
  return isStandingAt(seenAt, takenBackAt);
}

/** The mark set at `now`; it wins over `current` even where the clock was set back. */
export function setMark(
  { id, date }: Pick<SeenMark, 'id' | 'date'>,
  now: number,
  current: SeenMark | undefined,
): SeenMark {
  if (current === undefined) return { id, date, seenAt: now, takenBackAt: null };
  if (isStanding(current)) return current;
  return { ...current, seenAt: settingTime(now, current.takenBackAt) };
}

/** The mark taken back at `now`; it wins even where the clock was set back. */
export function unsetMark(mark: SeenMark, now: number): SeenMark {
  return { ...mark, takenBackAt: takingBackTime(now, mark.seenAt) };
}

/**
 * What two copies of one mark come to: of each time the later one, so the outcome depends neither
 * on sequence nor on repetition. Throws for marks of two digests, which is a bug of the caller.
 */
export function mergeSeen(a: SeenMark, b: SeenMark): SeenMark {
  if (a.id !== b.id) throw new Error(`marks of two digests cannot merge: ${a.id}, ${b.id}`);
  const takenBackAt = laterTime(a.takenBackAt, b.takenBackAt);
  // A corrected date comes with the later mark.
  const { date } = a.seenAt > b.seenAt || (a.seenAt === b.seenAt && a.date > b.date) ? a : b;
  return { id: a.id, date, seenAt: Math.max(a.seenAt, b.seenAt), takenBackAt };
}
