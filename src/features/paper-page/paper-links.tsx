import type { ReactNode } from 'react';
import type { Link, LinkKind } from '#domain/link.ts';
import styles from './links.module.css';
import { Section } from './section.tsx';

interface PaperLinksProps {
  readonly links: readonly Link[];
}

const NAMES: Record<LinkKind, string> = {
  code: 'Code',
  project: 'Project page',
  demo: 'Demo',
  data: 'Data',
  paper: 'Paper',
  other: 'Web page',
};

/** The address as people read it: without scheme and closing slash. */
function shortAddress({ url, repository }: Link): string {
  return repository ?? url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
}

/** The addresses that the abstract names, by what they lead to. */
export function PaperLinks({ links }: PaperLinksProps): ReactNode {
  if (links.length === 0) return null;
  return (
    <Section title="Links">
      <ul className={styles.lines}>
        {links.map((link) => (
          <li key={link.url}>
            <span className={styles.kind}>{NAMES[link.kind]}</span>{' '}
            <a href={link.url} rel="noreferrer">
              {shortAddress(link)}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
