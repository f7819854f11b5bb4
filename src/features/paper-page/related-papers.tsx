import type { ReactNode } from 'react';
import type { RelatedPaper } from '#domain/enriched-paper.ts';
import type { PaperId } from '#domain/paper.ts';
import styles from './links.module.css';
import { Section } from './section.tsx';

interface RelatedPapersProps {
  readonly related: readonly RelatedPaper[];
  readonly hrefOf: (paper: PaperId) => string;
}

/** The nearest other papers, each with the terms that both use. */
export function RelatedPapers({ related, hrefOf }: RelatedPapersProps): ReactNode {
  if (related.length === 0) return null;
  return (
    <Section title="Related">
      <ul className={styles.lines}>
        {related.map(({ id, title, shared }) => (
          <li key={id}>
            <a className={styles.related} href={hrefOf(id)} data-view>
              {title}
            </a>
            {shared.length > 0 && <p className={styles.reason}>both: {shared.join(', ')}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
