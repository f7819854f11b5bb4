import { useEffect, useRef, type ReactNode } from 'react';
import type { DigestEntry } from '#domain/archive.ts';
import { monthName, monthOf, monthWeeks } from '#domain/calendar-month.ts';
import { countPapers } from '#domain/count-papers.ts';
import { digestName, type DigestId } from '#domain/digest.ts';
import { formatDay, parseDayOfYear, type PlainDate } from '#domain/plain-date.ts';
import styles from './calendar.module.css';
import { dayForKey } from './day-for-key.ts';

interface MonthGridProps {
  /** The day that the keys start from; its month is shown. */
  readonly day: PlainDate;
  readonly digestsOn: (day: PlainDate) => readonly DigestEntry[];
  readonly here: DigestId | null;
  readonly isNew: (digest: DigestEntry) => boolean;
  readonly hrefOf: (digest: DigestId) => string;
  readonly onMove: (day: PlainDate) => void;
}

const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

function nameOfDay(day: PlainDate): string {
  const parts = parseDayOfYear(day);
  return parts === null ? day : formatDay(parts);
}

/** "14 March 2025, 82 papers"; of several digests their number. */
function wordsOf(day: PlainDate, digests: readonly DigestEntry[]): string {
  const papers = digests.reduce((sum, digest) => sum + digest.papers, 0);
  const [first] = digests;
  if (first === undefined) return `${nameOfDay(day)}, no digest`;
  if (digests.length === 1) return `${digestName(first)}, ${countPapers(papers)}`;
  return `${nameOfDay(day)}, ${String(digests.length)} digests, ${countPapers(papers)}`;
}

/** One month: days with a digest are links that say how many papers there are. */
export function MonthGrid(props: MonthGridProps): ReactNode {
  const { day, digestsOn, here, hrefOf, onMove } = props;
  const grid = useRef<HTMLTableElement>(null);
  const focusDay = useRef(true);
  useEffect(() => {
    if (!focusDay.current) return;
    focusDay.current = false;
    const cell = grid.current?.querySelector<HTMLElement>('[tabindex="0"]');
    // For a dialog that is about to open, and for one that is open.
    cell?.setAttribute('autofocus', '');
    cell?.focus();
  });

  const cell = (each: PlainDate) => {
    const digests = digestsOn(each);
    const [first] = digests;
    const tabIndex = each === day ? 0 : -1;
    const number = Number(each.slice(8));
    const fresh = digests.some(props.isNew);
    if (first === undefined) {
      return (
        <td key={each} tabIndex={tabIndex} aria-label={wordsOf(each, digests)}>
          {number}
        </td>
      );
    }
    return (
      <td key={each}>
        <a
          href={hrefOf(first.id)}
          data-view
          tabIndex={tabIndex}
          aria-label={`${wordsOf(each, digests)}${fresh ? ', new' : ''}`}
          aria-current={digests.some(({ id }) => id === here) ? 'page' : undefined}
        >
          {number}
          <span className={styles.papers}>
            {digests.reduce((sum, { papers }) => sum + papers, 0)}
            {fresh && <b>new</b>}
          </span>
        </a>
      </td>
    );
  };

  const month = monthOf(day);
  return (
    // Keys are those of its cells, one of which has the focus.
    <table
      ref={grid}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- a table of days is the pattern's own example
      role="grid"
      className={styles.grid}
      aria-label={monthName(month)}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const next = dayForKey(day, event.key, event.shiftKey);
        if (next === null) return;
        event.preventDefault();
        focusDay.current = true;
        onMove(next);
      }}
    >
      <thead>
        <tr>
          {WEEKDAYS.map((name) => (
            <th key={name} scope="col" abbr={name}>
              {name.slice(0, 2)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {monthWeeks(month).map((week) => (
          <tr key={week.find((each) => each !== null)}>
            {week.map((each, place) =>
              // oxlint-disable-next-line react/no-array-index-key, jsx-a11y/control-has-associated-label -- the places of a week never change; no control: a day of another month
              each === null ? <td key={place} /> : cell(each),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
