import { daysIn } from './day-of-year.ts';
import { dayOf, MONTHS, toPlainDate, type PlainDate } from './plain-date.ts';

/** A month of the Gregorian calendar; `month` is 1–12. */
export interface CalendarMonth {
  readonly year: number;
  readonly month: number;
}

/** The last year that `YYYY-MM-DD` can write; the first is year 1. */
const LAST_YEAR = 9999;

interface CalendarDay extends CalendarMonth {
  readonly day: number;
}

function dateOf({ year, month, day }: CalendarDay): PlainDate {
  const date = toPlainDate({ year, month, day });
  if (date === null) throw new Error('A day of a calendar has a year.');
  return date;
}

export function monthOf(date: PlainDate): CalendarMonth {
  const { year, month } = dayOf(date);
  return { year, month };
}

/** "March 2025". */
export function monthName({ year, month }: CalendarMonth): string {
  return `${MONTHS[month - 1] ?? ''} ${String(year)}`;
}

/** `2025-03`, as the names of days begin. */
export function monthPrefix(month: CalendarMonth): string {
  return dateOf({ ...month, day: 1 }).slice(0, 7);
}

/** The month so many months later; before year 1 and after 9999 it is the first or the last one. */
export function stepMonth({ year, month }: CalendarMonth, months: number): CalendarMonth {
  const count = year * 12 + month - 1 + months;
  const within = Math.min(Math.max(count, 12), LAST_YEAR * 12 + 11);
  return { year: Math.floor(within / 12), month: (within % 12) + 1 };
}

/** The first and the last day of a month. */
export function monthEnds(month: CalendarMonth): readonly [PlainDate, PlainDate] {
  const days = daysIn(month.month, month.year);
  return [dateOf({ ...month, day: 1 }), dateOf({ ...month, day: days })];
}

/** The same day of another month, or its last day where it has no such day. */
export function stepMonths(date: PlainDate, months: number): PlainDate {
  const month = stepMonth(monthOf(date), months);
  return dateOf({ ...month, day: Math.min(dayOf(date).day, daysIn(month.month, month.year)) });
}

/** The day so many days later; it stays within the years 1 to 9999. */
export function stepDays(date: PlainDate, days: number): PlainDate {
  let { year, month, day } = dayOf(date);
  day += days;
  for (;;) {
    const length = daysIn(month, year);
    if (day >= 1 && day <= length) return dateOf({ year, month, day });
    const next = stepMonth({ year, month }, day < 1 ? -1 : 1);
    if (next.year === year && next.month === month) {
      return dateOf({ year, month, day: day < 1 ? 1 : length });
    }
    day += day < 1 ? daysIn(next.month, next.year) : -length;
    ({ year, month } = next);
  }
}

/** Sakamoto's table: what the months before add to the day of the week. */
const MONTH_SHIFTS = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4] as const;

/** The day of the week, 0 for Monday to 6 for Sunday (Tomohiko Sakamoto's method). */
export function weekday(date: PlainDate): number {
  const { year, month, day } = dayOf(date);
  const y = month < 3 ? year - 1 : year;
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  const fromSunday = (y + leaps + (MONTH_SHIFTS[month - 1] ?? 0) + day) % 7;
  return (fromSunday + 6) % 7;
}

/** The weeks of a month, from Monday to Sunday; `null` stands for days of its neighbours. */
export function monthWeeks(month: CalendarMonth): readonly (readonly (PlainDate | null)[])[] {
  const [first] = monthEnds(month);
  const before = weekday(first);
  const days = daysIn(month.month, month.year);
  return Array.from({ length: Math.ceil((before + days) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (__, place) => {
      const day = week * 7 + place - before + 1;
      return day < 1 || day > days ? null : dateOf({ ...month, day });
    }),
  );
}
