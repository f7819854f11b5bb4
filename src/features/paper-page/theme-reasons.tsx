import type { ReactNode } from 'react';
import type { ReadablePaper } from '#domain/readable-paper.ts';
import { useArchive } from '#state/reader.ts';
import styles from './links.module.css';
import { Section } from './section.tsx';

interface ThemeReasonsProps {
  readonly paper: ReadablePaper;
}

/** Each theme of the paper with the words of the paper that made it so. */
export function ThemeReasons({ paper }: ThemeReasonsProps): ReactNode {
  const { archive } = useArchive();
  return (
    <Section title="Themes">
      {paper.themes.length === 0 && <p>None of the site’s themes was found in its words.</p>}
      <ul className={styles.lines}>
        {paper.themes.map(({ id, because }) => (
          <li key={id}>
            {archive.themes.find((theme) => theme.id === id)?.name ?? id}
            {because.length > 0 && (
              <span className={styles.reason}>
                {' '}
                because of {because.map((words) => `“${words}”`).join(', ')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
