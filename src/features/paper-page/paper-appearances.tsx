import type { ReactNode } from 'react';
import type { DigestId } from '#domain/digest.ts';
import type { EnrichedPaper } from '#domain/enriched-paper.ts';
import styles from './links.module.css';
import { Section } from './section.tsx';

interface PaperAppearancesProps {
  readonly paper: EnrichedPaper;
  readonly hrefOfDigest: (digest: DigestId) => string;
}

/** The digests that list the paper, where they are more than one, and which gives the abstract. */
export function PaperAppearances({ paper, hrefOfDigest }: PaperAppearancesProps): ReactNode {
  const { appearances, abstractFrom } = paper;
  if (appearances.length === 0) return null;
  return (
    <Section title="Digests">
      <ul className={styles.row}>
        {appearances.map(({ digest, name }) => (
          <li key={digest}>
            <a href={hrefOfDigest(digest)} data-view>
              {name}
            </a>
            {digest === abstractFrom?.digest && (
              <span className={styles.reason}> gives the abstract</span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
