import type { ReactNode } from 'react';
import type { DigestEntry } from '#domain/archive.ts';
import { countPapers } from '#domain/count-papers.ts';
import { digestName } from '#domain/digest.ts';
import type { Theme } from '#domain/theme.ts';
import { writeCount } from '#domain/write-count.ts';
import styles from './calendar.module.css';

interface DigestLineProps {
  readonly digest: DigestEntry;
  readonly themes: readonly Theme[];
  readonly href: string;
  readonly isHere: boolean;
  readonly isNew: boolean;
}

/** As many themes are named; the bar shows all. */
const NAMED = 3;

function sum(shares: readonly { readonly count: number }[]): number {
  return shares.reduce((before, { count }) => before + count, 0);
}

/** A digest, how many papers it has, and the shares of its themes: as a bar, the largest in words. */
export function DigestLine(props: DigestLineProps): ReactNode {
  const { digest, themes, href, isHere } = props;
  const shares = themes
    .map((theme, place) => ({ theme, count: digest.themes[place] ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  const all = sum(shares);
  const words = shares
    .slice(0, NAMED)
    .map(({ theme, count }) => `${theme.name} ${writeCount(count)}`);
  return (
    <li>
      <a
        className={styles.digest}
        href={href}
        data-view
        aria-current={isHere ? 'page' : undefined}
      >
        <span>
          {digestName(digest)} {props.isNew && <b className={styles.fresh}>new</b>}
        </span>
        <span className={styles.quiet}>{countPapers(digest.papers)}</span>
        {all > 0 && (
          <svg viewBox={`0 0 ${String(all)} 1`} preserveAspectRatio="none" aria-hidden="true">
            {shares.map(({ theme, count }, place) => (
              <rect
                key={theme.id}
                data-theme={theme.id}
                x={sum(shares.slice(0, place))}
                width={count}
                height="1"
              />
            ))}
          </svg>
        )}
        {words.length > 0 && <span className={styles.quiet}>{words.join(' · ')}</span>}
      </a>
    </li>
  );
}
