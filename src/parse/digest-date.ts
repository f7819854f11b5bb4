import type { DayOfYear } from '#domain/day-of-year.ts';
import { parseDayOfYear, toPlainDate, type PlainDate } from '#domain/plain-date.ts';
import type { DraftDigest } from './formats/digest-format.ts';
import { rememberReadings } from './remember-readings.ts';

/** A line that dates a digest: its words, and the day where it names one. */
export interface DateLine {
  readonly label: string;
  readonly day: DayOfYear | null;
}

/** What a line may call a digest before its date, with the signs and words that lead to it. */
const NAME =
  /^(?:date|(?:\w+ ){0,3}?(?:papers?|digest|newsletter|reading list|round-?up)) ?[:,·|(–—-]? ?(?:(?:for|of|on) )?$/i;

/** Where a date may begin: at a figure, or at letters as names of days and months begin with. */
const BEGINNING =
  /(?<![^\s(:,|·–—-])(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)/gi;

function parseMonthOrSpan(text: string): DateLine | null {
  // "March 2025" is a date once a day stands before it; "Mar 10 - Mar 16" is two of them.
  if (/^[a-z]+\.? \d{4}$/i.test(text) && parseDayOfYear(`1 ${text}`) !== null) {
    return { label: text, day: null };
  }
  const [from, to, ...more] = text.split(/ [-–—] | to /);
  const isSpan = from !== undefined && to !== undefined && more.length === 0;
  return isSpan && parseDayOfYear(from) !== null && parseDayOfYear(to) !== null
    ? { label: text, day: null }
    : null;
}

/** The end of a date: a figure, "th", a month's name, or the bracket behind them. */
const ENDING =
  /(?:\d|st|nd|rd|th|jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)\.?\s*\)?$/i;

/** No line that dates a digest is longer, in characters. */
const LONGEST = 80;

/** The date with which a line ends, which may be all of it, and what stands before. */
function splitDate(line: string): { readonly name: string; readonly date: DateLine } | null {
  if (line.length > LONGEST || !/\d/.test(line) || !ENDING.test(line.slice(-14))) return null;
  for (const { index } of line.matchAll(BEGINNING)) {
    const name = line.slice(0, index);
    // A span of days is none of them.
    if (/\d ?[-–—]$/.test(name)) continue;
    const label = name.includes('(') ? line.slice(index).replace(/\)$/, '') : line.slice(index);
    const day = parseDayOfYear(label);
    const date = day === null ? parseMonthOrSpan(label) : { label, day };
    // Nor is "March 2025" all of "14. March 2025" or "10-14 March 2025".
    if (date !== null && (day !== null || !/\d\D{0,2}$/.test(name))) return { name, date };
  }
  return null;
}

/**
 * Reads a line that is the date of a digest and nothing else, or a date behind the digest's
 * name: "Mar 14", "2025-03-14", "March 2025", "Mar 10 - Mar 16", "Daily Papers · Mar 14",
 * "My reading list, 14 March 2025".
 */
export const parseDateLine = rememberReadings(LONGEST, null, (line): DateLine | null => {
  const found = splitDate(line);
  return found !== null && (found.name === '' || NAME.test(found.name)) ? found.date : null;
});

/**
 * Reads the date in a heading over papers, which may be called anything if it has its year:
 * "What We Read (14 March 2025)".
 */
export function parseHeadingDate(heading: string): DateLine | null {
  const found = splitDate(heading);
  return found !== null && /\d{4}/.test(found.date.label) ? found.date : null;
}

/** The full date that a file's name begins with: "2025-03-14-anything.txt". */
function dateOfFileName(file: string): DayOfYear | null {
  const name = file.split(/[\\/]/).at(-1) ?? '';
  const start = /^(\d{4}-\d{2}-\d{2})(?!\d)/.exec(name)?.[1];
  return start === undefined ? null : parseDayOfYear(start);
}

function agree(one: DayOfYear, other: DayOfYear): boolean {
  const sameYear = one.year === null || other.year === null || one.year === other.year;
  return sameYear && one.month === other.month && one.day === other.day;
}

export type Dated =
  | { readonly kind: 'dated'; readonly date: PlainDate | null }
  | { readonly kind: 'contradiction'; readonly fileDate: PlainDate | null };

/**
 * The day of a digest. A year comes from its own label, from the file's name, or from the day on
 * which the text says that it was captured, if that is the label's; never from anywhere else.
 * Where label and name are different days, neither is believed.
 */
export function dateDigest(
  { label, captured }: Pick<DraftDigest, 'label' | 'captured'>,
  file: string,
): Dated {
  const written = label === null ? null : parseDayOfYear(label);
  const named = dateOfFileName(file);
  if (named === null) {
    const settled =
      written?.year === null && captured !== null && agree(written, captured)
        ? captured
        : written;
    return { kind: 'dated', date: settled === null ? null : toPlainDate(settled) };
  }
  if (written !== null && !agree(written, named)) {
    return { kind: 'contradiction', fileDate: toPlainDate(named) };
  }
  // A month or a span of days is wider than the day in the name: that is when it was saved.
  const settles = label === null || written !== null;
  return { kind: 'dated', date: settles ? toPlainDate(named) : null };
}
