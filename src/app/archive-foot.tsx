import type { ReactNode } from 'react';
import { useArchive, useReader, useSearch } from '#state/reader.ts';
import { askAgain } from '#state/search.ts';
import type { ArchiveList } from './archive-list.ts';
import styles from './list-pane.module.css';

/** Below the rows of an archive: what is missing, and the way to more of them. */
export function ArchiveFoot({ list }: { readonly list: ArchiveList }): ReactNode {
  const { search } = useReader();
  const archiveLost = useSearch((state) => state.archiveLost);
  const { list: digests } = useArchive();
  const trouble = archiveLost
    ? 'The search of all digests could not be loaded.'
    : digests === 'failed'
      ? 'The list of all digests could not be loaded.'
      : list.failed
        ? 'Some of these papers could not be loaded.'
        : (list.answered?.missing ?? 0) > 0
          ? 'Part of the search could not be loaded: there may be more papers.'
          : null;
  return (
    <>
      {trouble !== null && (
        <p className={styles.note} role="alert">
          {trouble}{' '}
          <button
            type="button"
            className="plain"
            onClick={() => {
              askAgain(search);
            }}
          >
            Try again
          </button>
        </p>
      )}
      {list.left > 0 && list.listed.length === list.places.length && (
        <p className={styles.note}>
          <button type="button" onClick={list.showMore}>
            Show more
          </button>
        </p>
      )}
    </>
  );
}
