import { useState, type ReactNode } from 'react';
import { monthEnds, stepDays, type CalendarMonth } from '#domain/calendar-month.ts';
import { formatDay, parseDayOfYear, toPlainDate, type PlainDate } from '#domain/plain-date.ts';
import styles from './calendar.module.css';

interface DayRangeProps {
  /** The days that are offered at first. */
  readonly month: CalendarMonth;
  readonly hrefOfQuery: (query: string) => string;
}

function readDay(value: string): PlainDate | null {
  const day = parseDayOfYear(value);
  return day === null ? null : toPlainDate(day);
}

function nameOf(day: PlainDate): string {
  const parts = parseDayOfYear(day);
  return parts === null ? day : formatDay(parts);
}

/** `before:` leaves the day out that it names; see docs/query-language.md. */
function queryOf(from: PlainDate, to: PlainDate): string {
  return `after:${from} before:${stepDays(to, 1)}`;
}

/** The way to the papers of some days, as a query that can be changed there. */
export function DayRange({ month, hrefOfQuery }: DayRangeProps): ReactNode {
  const [first, last] = monthEnds(month);
  const [from, setFrom] = useState<string>(first);
  const [to, setTo] = useState<string>(last);
  const [start, end] = [readDay(from), readDay(to)];
  const isRange = start !== null && end !== null && start <= end;
  return (
    <details className={styles.range}>
      <summary>Papers of some days</summary>
      <label>
        From
        <input
          type="date"
          value={from}
          onChange={({ target }) => {
            setFrom(target.value);
          }}
        />
      </label>
      <label>
        to
        <input
          type="date"
          value={to}
          onChange={({ target }) => {
            setTo(target.value);
          }}
        />
      </label>
      {isRange ? (
        <a href={hrefOfQuery(queryOf(start, end))} data-view>
          {start === end
            ? `Papers of ${nameOf(start)}`
            : `Papers from ${nameOf(start)} to ${nameOf(end)}`}
        </a>
      ) : (
        <p className={styles.quiet}>The first day must not come after the last one.</p>
      )}
    </details>
  );
}
