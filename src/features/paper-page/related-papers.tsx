import type { ReactNode } from 'react';
import type { RelatedPaper } from '#domain/enriched-paper.ts';
import type { PaperId } from '#domain/paper.ts';
import styles from './links.module.css';
import { Section } from './section.tsx';

/** Where a related paper can be read. */
export interface RelatedAddress {
  readonly href: string;
  /** Whether this page can show it; the paper of another digest has a page of its own. */
  readonly inPage: boolean;
}

interface RelatedPapersProps {
  readonly related: readonly RelatedPaper[];
  readonly addressOf: (paper: PaperId) => RelatedAddress;
}

/** The nearest other papers, each with the terms that both use. */
export function RelatedPapers({ related, addressOf }: RelatedPapersProps): ReactNode {
  if (related.length === 0) return null;
  return (
    <Section title="Related">
      <ul className={styles.lines}>
        {related.map(({ id, title, shared }) => {
          const { href, inPage } = addressOf(id);
          return (
            <li key={id}>
              <a className={styles.related} href={href} data-view={inPage || undefined}>
                {title}
              </a>
              {shared.length > 0 && <p className={styles.reason}>both: {shared.join(', ')}</p>}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
