/** A day of which the year may be unknown, as in "Mar 14". `month` is 1–12, `day` 1–31. */
export interface DayOfYear {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** Days in a month of the Gregorian calendar; an unknown year may be a leap year. */
export function daysIn(month: number, year: number | null): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  const leap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return leap ? 29 : 28;
}

/** The day if there is such a day, else `null`. */
export function dayOfYear(
  year: number | null,
  month: number | null,
  day: number,
): DayOfYear | null {
  if (month === null || month < 1 || month > 12) return null;
  return day >= 1 && day <= daysIn(month, year) ? { year, month, day } : null;
}
