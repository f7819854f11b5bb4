import { useMemo, useState, type ReactNode } from 'react';
import type { DigestEntry } from '#domain/archive.ts';
import {
  monthName,
  monthOf,
  monthPrefix,
  stepMonths,
  type CalendarMonth,
} from '#domain/calendar-month.ts';
import { countPapers } from '#domain/count-papers.ts';
import type { DigestId } from '#domain/digest.ts';
import { isNew } from '#domain/new-digests.ts';
import type { PlainDate } from '#domain/plain-date.ts';
import { wholeDigest, type View } from '#domain/view.ts';
import { writeCount } from '#domain/write-count.ts';
import { knownDigest } from '#state/archive.ts';
import { useArchive, useSeen, useView } from '#state/reader.ts';
import styles from './calendar.module.css';
import { DayRange } from './day-range.tsx';
import { DigestLine } from './digest-line.tsx';
import { digestsOfMonth, groupDigests } from './group-digests.ts';
import { MonthGrid } from './month-grid.tsx';
import { MonthPicker } from './month-picker.tsx';

interface CalendarProps {
  readonly hrefOfView: (view: View) => string;
}

/** Every digest by its day, the way to the papers of some days, and the digests of no day. */
export function Calendar({ hrefOfView }: CalendarProps): ReactNode {
  const state = useArchive();
  const view = useView();
  const { digests, themes, search } = state.archive;
  const groups = useMemo(() => groupDigests(digests), [digests]);
  const { ends } = groups;
  const { marks } = useSeen();
  const isFresh = (digest: DigestEntry) => marks !== null && isNew(digest, marks);
  const here = view.scope === 'digest' ? view.digest : null;
  const [chosen, setDay] = useState<PlainDate | null>(
    here === null ? null : (knownDigest(state, here)?.date ?? null),
  );
  const hrefOf = (digest: DigestId) => hrefOfView(wholeDigest(digest));
  const hrefOfQuery = (query: string) =>
    hrefOfView({ ...wholeDigest(view.digest), scope: 'archive', query });
  const lines = (entries: readonly DigestEntry[]) =>
    entries.map((digest) => (
      <DigestLine
        key={digest.id}
        digest={digest}
        themes={themes}
        href={hrefOf(digest.id)}
        isHere={digest.id === here}
        isNew={isFresh(digest)}
      />
    ));
  const apart = (name: string, entries: readonly DigestEntry[]) =>
    entries.length > 0 && (
      <section aria-label={name}>
        <h3>{name}</h3>
        <ul>{lines(entries)}</ul>
      </section>
    );

  const day = chosen ?? ends?.[1] ?? null;
  const ofMonth = (month: CalendarMonth) => digestsOfMonth(groups, month);
  const move = (to: PlainDate) => {
    if (ends === null) return;
    setDay(to < ends[0] ? ends[0] : to > ends[1] ? ends[1] : to);
  };
  return (
    <div className={styles.calendar}>
      {day !== null && ends !== null && (
        <>
          <MonthPicker
            month={monthOf(day)}
            ends={ends}
            ofMonth={ofMonth}
            onStep={(months) => {
              move(stepMonths(day, months));
            }}
          />
          <MonthGrid
            day={day}
            digestsOn={(each) => groups.byDay.get(each) ?? []}
            here={here}
            isNew={isFresh}
            hrefOf={hrefOf}
            onMove={move}
          />
          {search !== null && (
            <DayRange
              key={monthPrefix(monthOf(day))}
              month={monthOf(day)}
              hrefOfQuery={hrefOfQuery}
            />
          )}
          <MonthDigests
            month={monthOf(day)}
            digests={ofMonth(monthOf(day))}
            hrefOfMonth={
              search === null ? null : hrefOfQuery(`digest:${monthPrefix(monthOf(day))}`)
            }
          >
            {lines(ofMonth(monthOf(day)))}
          </MonthDigests>
        </>
      )}
      {apart('Searches', groups.searches)}
      {apart('Without a full date', groups.undated)}
    </div>
  );
}

interface MonthDigestsProps {
  readonly month: CalendarMonth;
  readonly digests: readonly DigestEntry[];
  /** `null` where nothing searches all digests. */
  readonly hrefOfMonth: string | null;
  readonly children: ReactNode;
}

/** The month's digests one by one, with what they are about. */
function MonthDigests({ month, digests, hrefOfMonth, children }: MonthDigestsProps): ReactNode {
  const papers = digests.reduce((sum, each) => sum + each.papers, 0);
  const count = digests.length === 1 ? '1 digest' : `${writeCount(digests.length)} digests`;
  return (
    <section aria-label={`Digests of ${monthName(month)}`}>
      <p className={styles.facts}>
        <output>
          {digests.length === 0
            ? `No digest in ${monthName(month)}.`
            : `${monthName(month)}: ${count}, ${countPapers(papers)}`}
        </output>{' '}
        {digests.length > 1 && hrefOfMonth !== null && (
          <a href={hrefOfMonth} data-view>
            All its papers
          </a>
        )}
      </p>
      <ul>{children}</ul>
    </section>
  );
}
