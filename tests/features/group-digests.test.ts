import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DigestEntry } from '#domain/archive.ts';
import { monthOf } from '#domain/calendar-month.ts';
import { digestId } from '#domain/digest.ts';
import { parseDayOfYear, toPlainDate, type PlainDate } from '#domain/plain-date.ts';
import { digestsOfMonth, groupDigests } from '#features/calendar/group-digests.ts';

const DAY = fc
  .record({
    year: fc.integer({ min: 2023, max: 2025 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(toPlainDate);

function entry(id: string, date: PlainDate | null, query: string | null): DigestEntry {
  const rest = { file: '', label: null, papers: 1, themes: [1], data: '' };
  return { id: digestId(id), date, query, ...rest };
}

const DIGESTS: fc.Arbitrary<readonly DigestEntry[]> = fc
  .array(fc.tuple(fc.option(DAY), fc.option(fc.constant('mixup'))), { maxLength: 40 })
  .map((all) => all.map(([date, query], place) => entry(`d${String(place)}`, date, query)));

test('every digest stands in one place: its day, the searches, or those without a full date', () => {
  fc.assert(
    fc.property(DIGESTS, (digests) => {
      const groups = groupDigests(digests);
      const { byDay, byMonth, searches, undated } = groups;
      const ids = (of: Iterable<DigestEntry>) => [...of].map(({ id }) => id).toSorted();
      const apart = [...searches, ...undated];
      expect(ids([...[...byDay.values()].flat(), ...apart])).toEqual(ids(digests));
      expect(ids([...[...byMonth.values()].flat(), ...apart])).toEqual(ids(digests));
      expect(searches.every(({ query }) => query !== null)).toBe(true);
      expect(undated.every(({ date, query }) => date === null && query === null)).toBe(true);
      for (const [day, found] of byDay) {
        expect(found.every(({ date, query }) => date === day && query === null)).toBe(true);
        expect(digestsOfMonth(groups, monthOf(day))).toEqual(
          expect.arrayContaining([...found]),
        );
      }
    }),
  );
});

test('the ends are the first and the last day that has a digest', () => {
  const on = (text: string, query: string | null = null) =>
    entry(text, toPlainDate(parseDayOfYear(text) ?? { year: 1, month: 1, day: 1 }), query);
  const ends = groupDigests([
    on('2025-03-20', 'mixup'),
    on('2025-03-14'),
    on('2024-12-31'),
  ]).ends;
  expect(ends).toEqual(['2024-12-31', '2025-03-14']);
  expect(groupDigests([]).ends).toBeNull();
});
