import type { ReactNode } from 'react';
import type { NamedDigest } from '#domain/archive.ts';
import { digestName, type DigestId } from '#domain/digest.ts';
import { Icon } from '#ui/icon.tsx';
import styles from './day-links.module.css';

interface DayLinksProps {
  readonly earlier: NamedDigest | null;
  readonly later: NamedDigest | null;
  readonly hrefOf: (digest: DigestId) => string;
}

/** The ways to the days before and after; nothing for a digest that has neither. */
export function DayLinks({ earlier, later, hrefOf }: DayLinksProps): ReactNode {
  if (earlier === null && later === null) return null;
  const step = (digest: NamedDigest | null, icon: 'back' | 'forward') => {
    if (digest === null) {
      return (
        <span className={`button quiet ${styles.none ?? ''}`} aria-hidden="true">
          <Icon name={icon} />
        </span>
      );
    }
    const [what, key, rel] =
      icon === 'back' ? ['Earlier', 'p', 'prev'] : ['Later', 'n', 'next'];
    const name = `${what}: ${digestName(digest)}`;
    return (
      <a
        className="button quiet"
        href={hrefOf(digest.id)}
        data-view
        rel={rel}
        aria-label={name}
        title={`${name} (${key})`}
      >
        <Icon name={icon} />
      </a>
    );
  };
  return (
    <nav className={`${styles.days} no-print`} aria-label="Days">
      {step(earlier, 'back')}
      {step(later, 'forward')}
    </nav>
  );
}
