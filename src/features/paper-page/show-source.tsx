import type { ReactNode } from 'react';
import type { EnrichedPaper } from '#domain/enriched-paper.ts';
import styles from './links.module.css';
import { Section } from './section.tsx';

interface ShowSourceProps {
  readonly file: string;
  readonly paper: EnrichedPaper;
}

/** Where the paper stands in the digest's file, and its words as they stand there. */
export function ShowSource({ file, paper }: ShowSourceProps): ReactNode {
  const [first, last] = paper.lines;
  const place =
    first === last ? `line ${String(first)}` : `lines ${String(first)}–${String(last)}`;
  return (
    <Section title="Source">
      <details className={styles.source}>
        <summary>Show source</summary>
        <p>
          {file}, {place}
        </p>
        <pre>
          {paper.abstract === null || paper.abstractFrom !== null
            ? paper.title
            : `${paper.title}\n\n${paper.abstract}`}
        </pre>
      </details>
    </Section>
  );
}
