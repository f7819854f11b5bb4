import type { ReactNode } from 'react';
import type { DigestEntry } from '#domain/archive.ts';
import { monthOf, stepMonth, type CalendarMonth } from '#domain/calendar-month.ts';
import { MONTHS, type PlainDate } from '#domain/plain-date.ts';
import { Icon } from '#ui/icon.tsx';
import styles from './calendar.module.css';

interface MonthPickerProps {
  readonly month: CalendarMonth;
  /** The first and the last day that has a digest. */
  readonly ends: readonly [first: PlainDate, last: PlainDate];
  readonly ofMonth: (month: CalendarMonth) => readonly DigestEntry[];
  readonly onStep: (months: number) => void;
}

function count({ year, month }: CalendarMonth): number {
  return year * 12 + month - 1;
}

/** A step to the month before or after, and a jump to any of the archive's. */
export function MonthPicker({ month, ends, ofMonth, onStep }: MonthPickerProps): ReactNode {
  const [first, last] = [monthOf(ends[0]), monthOf(ends[1])];
  const years = Array.from({ length: last.year - first.year + 1 }, (_, at) => first.year + at);
  const step = (months: 1 | -1) => {
    const next = stepMonth(month, months);
    return (
      <button
        type="button"
        className="quiet"
        aria-label={months === 1 ? 'Next month' : 'Previous month'}
        disabled={count(next) < count(first) || count(next) > count(last)}
        onClick={() => {
          onStep(months);
        }}
      >
        <Icon name={months === 1 ? 'forward' : 'back'} />
      </button>
    );
  };
  return (
    <div className={styles.picker}>
      {step(-1)}
      <select
        aria-label="Month"
        value={month.month}
        onChange={({ target }) => {
          onStep(Number(target.value) - month.month);
        }}
      >
        {MONTHS.map((name, place) => {
          const each = { year: month.year, month: place + 1 };
          const digests = ofMonth(each).length;
          return (
            <option
              key={name}
              value={place + 1}
              disabled={count(each) < count(first) || count(each) > count(last)}
            >
              {digests === 0 ? name : `${name} (${String(digests)})`}
            </option>
          );
        })}
      </select>
      <select
        aria-label="Year"
        value={month.year}
        onChange={({ target }) => {
          onStep((Number(target.value) - month.year) * 12);
        }}
      >
        {years.map((year) => (
          <option key={year}>{year}</option>
        ))}
      </select>
      {step(1)}
    </div>
  );
}
