import { parseDayOfYear, toPlainDate, type PlainDate } from '#domain/plain-date.ts';

/**
 * The day of a moment as it is written, in its own time zone: "2024-05-31T17:50:01.000Z",
 * "Sat, 01 Aug 2026 00:00:00 -0400", "2024-05-31". `null` for anything else, and without a year.
 */
export function dayOfTimestamp(text: string): PlainDate | null {
  if (text.length > 80) return null;
  const day = text
    .trim()
    .replace(/^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}.*$/, '$1')
    .replace(/ \d{1,2}:\d{2}(?::\d{2})?(?: .*)?$/, '');
  const found = parseDayOfYear(day);
  return found === null ? null : toPlainDate(found);
}
