import type { ReactNode } from 'react';
import { countPapers } from '#domain/count-papers.ts';
import { writeCount } from '#domain/write-count.ts';
import styles from './digest-overview.module.css';

interface ArchiveOverviewProps {
  readonly papers: number;
  readonly digests: number;
}

/** What stands beside the list of all digests while no paper is open. */
export function ArchiveOverview({ papers, digests }: ArchiveOverviewProps): ReactNode {
  return (
    <div className={styles.overview}>
      <p className={styles.name}>All digests</p>
      <p
        className={styles.facts}
      >{`${countPapers(papers)} in ${writeCount(digests)} digests`}</p>
      <p className={styles.hint}>
        Words are looked for in every digest. <kbd>"a phrase"</kbd>, <kbd>-without</kbd>,{' '}
        <kbd>title:word</kbd> and <kbd>after:2025-03</kbd> narrow them down.
      </p>
    </div>
  );
}
