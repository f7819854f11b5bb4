import type { ReactNode } from 'react';
import type { ReadablePaper } from '#domain/readable-paper.ts';
import { plainText } from '#domain/rich-text.ts';
import { showNotice } from '#state/notices.ts';
import { useArchive, useReader } from '#state/reader.ts';
import { citePaper } from './citation.ts';
import styles from './links.module.css';
import { Section } from './section.tsx';

interface CitePaperProps {
  readonly paper: ReadablePaper;
  readonly digestName: string;
  readonly addressOf: () => string;
}

/** Copies the title, the address or a citation; says so, or that the browser refused. */
export function CitePaper({ paper, digestName, addressOf }: CitePaperProps): ReactNode {
  const reader = useReader();
  const { archive } = useArchive();
  const copy = async (what: string, text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      showNotice(reader.notices, { text: `${what} copied.`, undo: null });
    } catch {
      showNotice(reader.notices, {
        text: `The browser did not allow copying. Select it here: ${text}`,
        undo: null,
      });
    }
  };
  const title = plainText(paper.titleText);
  const source = `${archive.site.name}, ${digestName}`;
  const parts = [
    ['Title', () => title],
    ['Link', addressOf],
    ['Citation', () => citePaper(paper, source, addressOf())],
  ] as const;
  return (
    <div className="needs-script no-print">
      <Section title="Copy">
        <ul className={styles.row}>
          {parts.map(([name, text]) => (
            <li key={name}>
              <button type="button" className="plain" onClick={() => void copy(name, text())}>
                {name}
              </button>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
