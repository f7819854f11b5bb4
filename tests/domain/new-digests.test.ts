import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NamedDigest } from '#domain/archive.ts';
import { stepDays } from '#domain/calendar-month.ts';
import { digestId, type DigestId } from '#domain/digest.ts';
import { findNew, isNew, knowsAllNew, newSince } from '#domain/new-digests.ts';
import { parseDayOfYear, toPlainDate, type PlainDate } from '#domain/plain-date.ts';
import {
  isStanding,
  mergeSeen,
  setMark,
  unsetMark,
  type SeenMark,
  type SeenMarks,
} from '#domain/seen-mark.ts';

function day(text: string): PlainDate {
  const date = toPlainDate(parseDayOfYear(text) ?? { year: null, month: 1, day: 1 });
  if (date === null) throw new Error(`${text} is no date.`);
  return date;
}

/** A digest of each of the days 1 to 9 of March 2025, newest first, named by the day. */
const DIGESTS: readonly NamedDigest[] = Array.from({ length: 9 }, (_, at) => {
  const date = stepDays(day('2025-03-09'), -at);
  return { id: digestId(date), label: null, query: null, date };
});

const UNDATED: NamedDigest = { id: digestId('notes'), label: null, query: null, date: null };

function marksOf(...marks: readonly (readonly [number, SeenMark['seenAt']])[]): SeenMarks {
  const all = marks.map(([place, at]): readonly [DigestId, SeenMark] => {
    const { id, date } = DIGESTS[9 - place] ?? UNDATED;
    return [id, setMark({ id, date: date ?? day('0001-01-01') }, at, undefined)];
  });
  return new Map(all);
}

function newDays(marks: SeenMarks): number[] {
  return [...DIGESTS, UNDATED]
    .filter((digest) => isNew(digest, marks))
    .map(({ date }) => Number(date?.slice(8)))
    .toReversed();
}

describe('what is new', () => {
  test('is nothing for a reader who never marked a digest', () => {
    expect(newDays(new Map())).toEqual([]);
    expect(findNew(DIGESTS, new Map())).toBeNull();
    expect(knowsAllNew([], null)).toBe(true);
  });

  test('is of a later day than the first mark, and not marked itself', () => {
    expect(newDays(marksOf([5, 1]))).toEqual([6, 7, 8, 9]);
    expect(newDays(marksOf([5, 1], [7, 2]))).toEqual([6, 8, 9]);
  });

  test('does not come to be by marking an older digest later', () => {
    expect(newDays(marksOf([5, 1], [2, 2]))).toEqual([6, 7, 8, 9]);
  });

  test('comes again when its mark is taken back, and goes with the only mark', () => {
    const marks = new Map(marksOf([5, 1], [7, 2]));
    const seventh = marks.get(digestId('2025-03-07'));
    if (seventh === undefined) throw new Error('There is no such mark.');
    marks.set(seventh.id, unsetMark(seventh, 3));
    expect(newDays(marks)).toEqual([6, 7, 8, 9]);
    const [only] = marksOf([5, 1]).values();
    expect(newDays(new Map(only === undefined ? [] : [[only.id, unsetMark(only, 2)]]))).toEqual(
      [],
    );
  });

  test('is never the page of a search, nor a digest of the reader’s own', () => {
    const marks = marksOf([5, 1]);
    const newest = { ...UNDATED, date: day('2025-03-09') };
    expect(isNew(newest, marks)).toBe(true);
    expect(isNew({ ...newest, query: 'mixup' }, marks)).toBe(false);
    expect(isNew({ ...newest, id: digestId('own--notes') }, marks)).toBe(false);
  });

  test('is told with the last day that was seen before it', () => {
    const found = findNew(DIGESTS, marksOf([3, 1], [4, 2], [5, 3], [8, 4]));
    expect(found?.digests.map(({ date }) => date)).toEqual([
      '2025-03-09',
      '2025-03-07',
      '2025-03-06',
    ]);
    expect(found?.since).toBe('2025-03-05');
  });

  test('is known as soon as the digests go back to the first mark', () => {
    const marks = marksOf([5, 1]);
    expect(knowsAllNew(DIGESTS.slice(0, 4), marks)).toBe(false);
    expect(knowsAllNew(DIGESTS.slice(0, 5), marks)).toBe(true);
    expect(newSince(marks)).toBe('2025-03-05');
  });
});

/** Marks of one digest with times so close that ties are common. */
const MARKS = fc.record<SeenMark>({
  id: fc.constant(digestId('it')),
  date: fc.constantFrom(day('2025-03-01'), day('2025-03-02')),
  seenAt: fc.nat(3),
  takenBackAt: fc.option(fc.nat(3)),
});

describe('two copies of a mark', () => {
  test('come to the same in any sequence, however often', () => {
    fc.assert(
      fc.property(MARKS, MARKS, MARKS, (a, b, c) => {
        expect(mergeSeen(a, a)).toEqual(a);
        expect(mergeSeen(a, b)).toEqual(mergeSeen(b, a));
        expect(mergeSeen(mergeSeen(a, b), c)).toEqual(mergeSeen(a, mergeSeen(b, c)));
      }),
    );
  });

  test('what the reader does wins over what was, whatever the clock says', () => {
    fc.assert(
      fc.property(MARKS, fc.nat(5), (mark, now) => {
        expect(isStanding(mergeSeen(mark, setMark(mark, now, mark)))).toBe(true);
        expect(isStanding(mergeSeen(mark, unsetMark(mark, now)))).toBe(false);
      }),
    );
  });
});
