import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stepDays, weekday } from '#domain/calendar-month.ts';
import { parseDayOfYear, toPlainDate, type PlainDate } from '#domain/plain-date.ts';
import { digestPapers } from './digest-text.ts';

/** The newest day of the site. */
const NEWEST = '2025-03-14';

/** More than the first view names. */
const COUNT = 40;

/** As many that all digests are searched from pieces. */
const PAPERS = 7;

/** Its digests: 40 working days, newest first. */
export function workingDays(): readonly PlainDate[] {
  const parts = parseDayOfYear(NEWEST);
  let day = parts === null ? null : toPlainDate(parts);
  const days: PlainDate[] = [];
  while (day !== null && days.length < COUNT) {
    if (weekday(day) < 5) days.push(day);
    day = stepDays(day, -1);
  }
  return days;
}

/** The data of a site with a digest for each working day of two months, and one without a year. */
export function writeDaysData(folder: string): void {
  mkdirSync(join(folder, 'digests'), { recursive: true });
  for (const file of ['themes.json', 'site.json'])
    cpSync(join('data', file), join(folder, file));
  const papers = digestPapers();
  const write = (file: string, day: string, from: number) => {
    const chosen = Array.from(
      { length: PAPERS },
      (_, at) => papers[(from + at) % papers.length],
    );
    const texts = chosen.flatMap((paper) => [
      `${paper?.title ?? ''}, on ${day}`,
      paper?.abstract,
    ]);
    writeFileSync(join(folder, 'digests', `${file}.txt`), [day, ...texts].join('\n\n'));
  };
  for (const [place, day] of workingDays().entries()) write(day, day, place * PAPERS);
  write('undated', 'Jul 4', 0);
}
