import type { ReactNode } from 'react';
import { formatDay, parseDayOfYear } from '#domain/plain-date.ts';
import { findNew, knowsAllNew, type NewDigests as Found } from '#domain/new-digests.ts';
import { wholeDigest, type View } from '#domain/view.ts';
import { useArchive, useReader, useSeen, useView } from '#state/reader.ts';
import { markWithNotice } from './mark-with-notice.ts';
import styles from './seen-digests.module.css';

/** A query that names more digests than this is no longer one that a reader can read. */
const MOST_NAMED = 30;

/** The papers of all new digests, or the oldest of them to begin with. */
function viewOfNew({ digests }: Found, view: View, isSearched: boolean): View {
  const ids = digests.map(({ id }) => id);
  const oldest = ids.at(-1) ?? view.digest;
  if (ids.length === 1 || ids.length > MOST_NAMED || !isSearched) return wholeDigest(oldest);
  const query = ids.map((id) => `digest:${id}`).join(' OR ');
  return { ...wholeDigest(view.digest), scope: 'archive', query };
}

interface NewDigestsProps {
  readonly hrefOfView: (view: View) => string;
}

/** How many digests came since the last one that was marked as seen, and the way to them. */
export function NewDigests({ hrefOfView }: NewDigestsProps): ReactNode {
  const reader = useReader();
  const view = useView();
  const { archive, list } = useArchive();
  const { marks } = useSeen();
  if (marks === null || (list !== 'whole' && !knowsAllNew(archive.digests, marks))) return null;
  const found = findNew(archive.digests, marks);
  if (found === null) return null;
  const since = parseDayOfYear(found.since);
  return (
    <div className={styles.fresh}>
      <a href={hrefOfView(viewOfNew(found, view, archive.search !== null))} data-view>
        {`${String(found.digests.length)} new since ${since === null ? found.since : formatDay(since)}`}
      </a>
      <button
        type="button"
        className="plain"
        onClick={() => {
          markWithNotice(reader, found.digests);
        }}
      >
        Mark as seen
      </button>
    </div>
  );
}
