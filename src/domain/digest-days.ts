import type { NamedDigest } from './archive.ts';

/** Whether a digest is one of a day: pages of a search and undated ones stand apart. */
export function isOfDay({ date, query }: Pick<NamedDigest, 'date' | 'query'>): boolean {
  return date !== null && query === null;
}

function named({ id, label, query, date }: NamedDigest): NamedDigest {
  return { id, label, query, date };
}

/**
 * The digests of the days before and after the one at `place`; `digests` newest first. One that
 * is of no day has neither.
 */
export function daysBeside(
  digests: readonly NamedDigest[],
  place: number,
): { readonly earlier: NamedDigest | null; readonly later: NamedDigest | null } {
  const here = digests[place];
  if (here === undefined || !isOfDay(here)) return { earlier: null, later: null };
  const earlier = digests.slice(place + 1).find(isOfDay);
  const later = digests.slice(0, place).findLast(isOfDay);
  return {
    earlier: earlier === undefined ? null : named(earlier),
    later: later === undefined ? null : named(later),
  };
}
