import type { ReactNode } from 'react';
import type { ReadablePaper } from '#domain/readable-paper.ts';
import { plainText } from '#domain/rich-text.ts';
import styles from './links.module.css';
import { Section } from './section.tsx';

interface LookUpLinksProps {
  readonly paper: ReadablePaper;
}

/** Searches for the title elsewhere. Links only: nothing is asked until one is followed. */
export function LookUpLinks({ paper }: LookUpLinksProps): ReactNode {
  const title = encodeURIComponent(plainText(paper.titleText));
  const places = [
    ['arXiv', `https://arxiv.org/search/?query=${title}&searchtype=title`],
    ['Semantic Scholar', `https://www.semanticscholar.org/search?q=${title}`],
    ['Google Scholar', `https://scholar.google.com/scholar?q=${title}`],
  ] as const;
  return (
    <Section title="Look up">
      <ul className={styles.row}>
        {places.map(([name, url]) => (
          <li key={name}>
            <a href={url} rel="noreferrer">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
