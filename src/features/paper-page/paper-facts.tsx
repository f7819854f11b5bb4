import type { ReactNode } from 'react';
import { formatDay, parseDayOfYear } from '#domain/plain-date.ts';
import type { ReadablePaper } from '#domain/readable-paper.ts';
import { useArchive } from '#state/reader.ts';
import { ReadMarkButton } from './read-mark-button.tsx';
import styles from './paper-facts.module.css';

interface PaperFactsProps {
  readonly paper: ReadablePaper;
  readonly digestName: string;
}

/** One quiet line: what the digest says about the paper, and nothing that it does not say. */
export function PaperFacts({ paper, digestName }: PaperFactsProps): ReactNode {
  const { archive } = useArchive();
  const published = paper.published === null ? null : parseDayOfYear(paper.published);
  return (
    <ul className={styles.facts}>
      {paper.authors.length > 0 && <li>{paper.authors.join(', ')}</li>}
      <li>{digestName}</li>
      {published !== null && <li>published {formatDay(published)}</li>}
      {paper.arxivId !== null && (
        <li>
          <a href={`https://arxiv.org/abs/${paper.arxivId}`} rel="noreferrer">
            arXiv:{paper.arxivId}
          </a>
        </li>
      )}
      {paper.themes.map(({ id }) => (
        <li key={id} className={styles.theme} data-theme={id}>
          {archive.themes.find((theme) => theme.id === id)?.name ?? id}
        </li>
      ))}
      <li className={`${styles.mark} no-print`}>
        <ReadMarkButton paper={paper.id} />
      </li>
    </ul>
  );
}
