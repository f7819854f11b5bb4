import type { ReactNode } from 'react';
import { countPapers } from '#domain/count-papers.ts';
import { wholeList } from '#domain/list-papers.ts';
import type { ReadablePaper } from '#domain/readable-paper.ts';
import type { ThemeId } from '#domain/theme.ts';
import { writeCount } from '#domain/write-count.ts';
import { useArchive } from '#state/reader.ts';
import styles from './digest-overview.module.css';

interface DigestOverviewProps {
  /** What is listed: "14 March", "Saved". */
  readonly name: string;
  readonly papers: readonly ReadablePaper[];
  readonly hrefOfTheme: (theme: ThemeId) => string;
}

/** What stands beside the list while no paper is open: the digest at a glance. */
export function DigestOverview({ name, papers, hrefOfTheme }: DigestOverviewProps): ReactNode {
  const { archive } = useArchive();
  const { counts, withCode } = wholeList(papers);
  const shares = archive.themes
    .map((theme) => ({ theme, count: counts.get(theme.id) ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  const most = shares[0]?.count ?? 1;
  return (
    <div className={styles.overview}>
      <p className={styles.name}>{name}</p>
      <p className={styles.facts}>
        {countPapers(papers.length)}
        {withCode > 0 && `, ${writeCount(withCode)} with code`}
      </p>
      <ul className={styles.shares}>
        {shares.map(({ theme, count }) => (
          <li key={theme.id}>
            <a href={hrefOfTheme(theme.id)} data-view data-theme={theme.id} title={theme.about}>
              <span>{theme.name}</span>
              <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                <rect width={(100 * count) / most} height="6" rx="1" />
              </svg>
              <span>{writeCount(count)}</span>
            </a>
          </li>
        ))}
      </ul>
      <p className={`${styles.hint} needs-script`}>
        <kbd>j</kbd> and <kbd>k</kbd> step through the list, <kbd>o</kbd> opens a paper,{' '}
        <kbd>b</kbd> keeps it.
      </p>
    </div>
  );
}
