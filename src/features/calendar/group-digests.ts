import type { DigestEntry } from '#domain/archive.ts';
import { monthPrefix, type CalendarMonth } from '#domain/calendar-month.ts';
import { isOfDay } from '#domain/digest-days.ts';
import type { PlainDate } from '#domain/plain-date.ts';

/** An archive's digests as a calendar shows them; each list newest first. */
export interface GroupedDigests {
  readonly byDay: ReadonlyMap<PlainDate, readonly DigestEntry[]>;
  /** By the month as `2025-03`. */
  readonly byMonth: ReadonlyMap<string, readonly DigestEntry[]>;
  readonly searches: readonly DigestEntry[];
  /** Those whose year is not known. */
  readonly undated: readonly DigestEntry[];
  /** The first and the last day that has a digest; `null` where no day has one. */
  readonly ends: readonly [first: PlainDate, last: PlainDate] | null;
}

function add<K>(groups: Map<K, DigestEntry[]>, key: K, digest: DigestEntry): void {
  const known = groups.get(key);
  if (known === undefined) groups.set(key, [digest]);
  else known.push(digest);
}

/** Each digest stands in exactly one of: a day (and its month), the searches, the undated. */
export function groupDigests(digests: readonly DigestEntry[]): GroupedDigests {
  const byDay = new Map<PlainDate, DigestEntry[]>();
  const byMonth = new Map<string, DigestEntry[]>();
  const searches: DigestEntry[] = [];
  const undated: DigestEntry[] = [];
  for (const digest of digests) {
    const { date, query } = digest;
    if (date !== null && isOfDay(digest)) {
      add(byDay, date, digest);
      add(byMonth, date.slice(0, 7), digest);
    } else (query === null ? undated : searches).push(digest);
  }
  const days = [...byDay.keys()].toSorted();
  const [first, last] = [days[0], days.at(-1)];
  const ends = first === undefined || last === undefined ? null : ([first, last] as const);
  return { byDay, byMonth, searches, undated, ends };
}

export function digestsOfMonth(
  { byMonth }: GroupedDigests,
  month: CalendarMonth,
): readonly DigestEntry[] {
  return byMonth.get(monthPrefix(month)) ?? [];
}
