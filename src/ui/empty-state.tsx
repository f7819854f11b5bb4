import type { ReactNode } from 'react';
import styles from './empty-state.module.css';

interface EmptyStateProps {
  /** One sentence: what is the case. */
  readonly title: string;
  /** What to do next. */
  readonly children?: ReactNode;
}

/** What stands where there is nothing to list or to read. */
export function EmptyState({ title, children }: EmptyStateProps): ReactNode {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {children}
    </div>
  );
}
