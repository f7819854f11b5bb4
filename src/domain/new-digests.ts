import type { NamedDigest } from './archive.ts';
import { isOfDay } from './digest-days.ts';
import { isOwnDigest } from './own-digest.ts';
import type { PlainDate } from './plain-date.ts';
import { isStanding, type SeenMarks } from './seen-mark.ts';

/** Whether a digest has a mark at all: it is of a day, and of the site. */
export function canBeSeen(digest: NamedDigest): boolean {
  return isOfDay(digest) && !isOwnDigest(digest.id);
}

/**
 * The day after which digests count as new: that of the digest which the reader marked first, of
 * the marks that stand. `null` without a mark: to a first visit nothing is new.
 */
export function newSince(marks: SeenMarks): PlainDate | null {
  const [first] = [...marks.values()]
    .filter(isStanding)
    .toSorted((a, b) => a.seenAt - b.seenAt || (a.date < b.date ? -1 : 1));
  return first?.date ?? null;
}

/** Whether a digest is of a later day than `since` and not marked as seen. */
export function isNew(
  digest: NamedDigest,
  marks: SeenMarks,
  since: PlainDate | null = newSince(marks),
): boolean {
  const { id, date } = digest;
  if (since === null || date === null || date <= since || !canBeSeen(digest)) return false;
  const mark = marks.get(id);
  return mark === undefined || !isStanding(mark);
}

/** What is new among `digests` (newest first), and the last day that was seen before any of it. */
export interface NewDigests {
  readonly digests: readonly NamedDigest[];
  readonly since: PlainDate;
}

export function findNew(digests: readonly NamedDigest[], marks: SeenMarks): NewDigests | null {
  const first = newSince(marks);
  const found = digests.filter((digest) => isNew(digest, marks, first));
  const oldest = found.at(-1)?.date ?? null;
  if (first === null || oldest === null) return null;
  const before = [...marks.values()]
    .filter((mark) => isStanding(mark) && mark.date < oldest)
    .map(({ date }) => date);
  return { digests: found, since: before.toSorted().at(-1) ?? first };
}

/** Whether all that is new is among `digests`, though they may not be all there are. */
export function knowsAllNew(digests: readonly NamedDigest[], marks: SeenMarks | null): boolean {
  const first = marks === null ? null : newSince(marks);
  return first === null || digests.some(({ date }) => date !== null && date <= first);
}
