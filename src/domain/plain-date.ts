import { dayOfYear, type DayOfYear } from './day-of-year.ts';

/**
 * A calendar day as written, `YYYY-MM-DD`. Never a `Date`: a day has no time zone, and
 * `new Date('2025-08-03')` is 2 August in Los Angeles.
 */
export type PlainDate = string & { readonly __brand: 'PlainDate' };

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The number of each month, by its name and by what it is cut to: "mar", "sept". */
const MONTH_NUMBERS = new Map(
  MONTHS.flatMap((month, index) =>
    [3, 4, month.length].map(
      (length) => [month.slice(0, length).toLowerCase(), index + 1] as const,
    ),
  ),
);

function monthNumber(name: string): number | null {
  return MONTH_NUMBERS.get(name.toLowerCase().replace(/\.$/, '')) ?? null;
}

/**
 * Day and month written in digits before the year. With full stops the day comes first; with
 * slashes the order depends on the writer's country, so only what can be read one way counts.
 */
function parseDigits(text: string): DayOfYear | null {
  const found = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})$/.exec(text);
  if (!found) return null;
  const [first, second, year] = [Number(found[1]), Number(found[3]), Number(found[4])];
  const dayFirst = dayOfYear(year, second, first);
  if (found[2] === '.' || first === second) return dayFirst;
  const monthFirst = dayOfYear(year, first, second);
  return dayFirst !== null && monthFirst !== null ? null : (dayFirst ?? monthFirst);
}

/** The year first, all in digits. */
function parseYearFirst(text: string): DayOfYear | null {
  const found = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  return found && dayOfYear(Number(found[1]), Number(found[3]), Number(found[4]));
}

/**
 * Reads a line that is a date and nothing else: "Mar 14", "14 March", "March 14th, 2025",
 * "Fri, 14 Mar 2025", "14-Mar-2025", "2025-03-14", "14.03.2025". Anything more or less is `null`.
 */
export function parseDayOfYear(line: string): DayOfYear | null {
  // No date is shorter than "May 1".
  if (line.length < 5 || line.length > 40 || !/\d/.test(line)) return null;
  const text = line
    .trim()
    .replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s+/i, '')
    .replace(/\s+/g, ' ');
  const yearFirst = parseYearFirst(text);
  if (yearFirst !== null) return yearFirst;
  const monthFirst = /^([a-z]+\.?)[ -](\d{1,2})(?:st|nd|rd|th)?(?:(?:,? |-)(\d{4}))?$/i.exec(
    text,
  );
  const dayFirst =
    /^(\d{1,2})(?:st|nd|rd|th|\.)?(?: of)?[ -]([a-z]+\.?)(?:(?:,? |-)(\d{4}))?$/i.exec(text);
  const [name, day, year] = monthFirst
    ? [monthFirst[1], monthFirst[2], monthFirst[3]]
    : [dayFirst?.[2], dayFirst?.[1], dayFirst?.[3]];
  if (name === undefined || day === undefined) return parseDigits(text);
  return dayOfYear(year === undefined ? null : Number(year), monthNumber(name), Number(day));
}

/** `value` with zeros in front, `width` digits wide. */
function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/** The day as a plain date, or `null` while its year is unknown. */
export function toPlainDate({ year, month, day }: DayOfYear): PlainDate | null {
  if (year === null) return null;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the brand's constructor
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}` as PlainDate;
}

/** The day of a plain date, whose year is known; every page names some sixty digests by theirs. */
export function dayOf(date: PlainDate): DayOfYear & { readonly year: number } {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8)),
  };
}

/** A day as people write it: "14 March", "14 March 2025". */
export function formatDay({ year, month, day }: DayOfYear): string {
  const words = `${String(day)} ${MONTHS[month - 1] ?? ''}`;
  return year === null ? words : `${words} ${String(year)}`;
}
