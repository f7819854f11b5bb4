import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  monthEnds,
  monthName,
  monthOf,
  monthPrefix,
  monthWeeks,
  stepDays,
  stepMonth,
  stepMonths,
  weekday,
} from '#domain/calendar-month.ts';
import { parseDayOfYear, toPlainDate, type PlainDate } from '#domain/plain-date.ts';

function date(text: string): PlainDate {
  const day = parseDayOfYear(text);
  const plain = day === null ? null : toPlainDate(day);
  if (plain === null) throw new Error(`${text} is no date.`);
  return plain;
}

const MONTH = fc.record({
  year: fc.integer({ min: 1600, max: 2400 }),
  month: fc.integer({ min: 1, max: 12 }),
});

const DAY = fc
  .tuple(MONTH, fc.integer({ min: 1, max: 28 }))
  .map(([month, day]) => date(`${monthPrefix(month)}-${String(day).padStart(2, '0')}`));

/** What the platform's own calendar says of a day in Greenwich. */
function inGreenwich(text: string): Date {
  return new Date(`${text}T00:00:00Z`);
}

describe('a day of the week', () => {
  test('is that of the calendar', () => {
    fc.assert(
      fc.property(DAY, (day) => {
        expect(weekday(day)).toBe((inGreenwich(day).getUTCDay() + 6) % 7);
      }),
    );
  });
});

describe('a step of days', () => {
  test('arrives where counting the days does, and back', () => {
    fc.assert(
      fc.property(DAY, fc.integer({ min: -800, max: 800 }), (day, steps) => {
        const there = stepDays(day, steps);
        const between = inGreenwich(there).getTime() - inGreenwich(day).getTime();
        expect(between).toBe(steps * 86_400_000);
        expect(stepDays(there, -steps)).toBe(day);
      }),
    );
  });

  test('ends where years can no longer be written', () => {
    expect(stepDays(date('9999-12-30'), 5)).toBe('9999-12-31');
    expect(stepDays(date('0001-01-03'), -5)).toBe('0001-01-01');
  });
});

describe('a step of months', () => {
  test('keeps the day as far as the month has it', () => {
    expect(stepMonths(date('2025-01-31'), 1)).toBe('2025-02-28');
    expect(stepMonths(date('2024-01-31'), 1)).toBe('2024-02-29');
    expect(stepMonths(date('2025-03-14'), -12)).toBe('2024-03-14');
    expect(stepMonth({ year: 2025, month: 12 }, 1)).toEqual({ year: 2026, month: 1 });
    expect(stepMonth({ year: 1, month: 1 }, -1)).toEqual({ year: 1, month: 1 });
  });
});

describe('a month', () => {
  test('has each of its days once, in weeks from Monday to Sunday', () => {
    fc.assert(
      fc.property(MONTH, (month) => {
        const weeks = monthWeeks(month);
        const [first, last] = monthEnds(month);
        const days = weeks.flat().filter((day) => day !== null);
        expect(days[0]).toBe(first);
        expect(days.at(-1)).toBe(last);
        expect(days.every((day, at) => at === 0 || stepDays(day, -1) === days[at - 1])).toBe(
          true,
        );
        for (const week of weeks) {
          expect(week).toHaveLength(7);
          expect(week.some((day) => day !== null)).toBe(true);
          const places = week.map((day, place) => (day === null ? place : weekday(day)));
          expect(places).toEqual([0, 1, 2, 3, 4, 5, 6]);
        }
      }),
    );
  });

  test('is called as people call it', () => {
    expect(monthName(monthOf(date('2025-03-14')))).toBe('March 2025');
    expect(monthPrefix({ year: 2025, month: 3 })).toBe('2025-03');
  });
});
