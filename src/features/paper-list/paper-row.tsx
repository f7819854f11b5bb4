import { memo, useRef, type ReactNode } from 'react';
import { hasCode } from '#domain/list-papers.ts';
import type { PaperId } from '#domain/paper.ts';
import type { ReadablePaper } from '#domain/readable-paper.ts';
import { plainText } from '#domain/rich-text.ts';
import type { Theme } from '#domain/theme.ts';
import { Icon } from '#ui/icon.tsx';
import { RichTextView } from '#ui/rich-text-view.tsx';
import { useNearView } from '#ui/use-near-view.ts';
import { AbstractLine, type AbstractSearch } from './abstract-line.tsx';
import styles from './paper-row.module.css';

interface PaperRowProps {
  readonly paper: ReadablePaper;
  readonly href: string;
  readonly themes: readonly Theme[];
  readonly open: boolean;
  readonly saved: boolean;
  /** Whether the reader has read it. */
  readonly read: boolean;
  /** `null` without a query. */
  readonly search: AbstractSearch | null;
  /** Whether the row is surely among the first to be seen: its matches are not waited for. */
  readonly early: boolean;
  /** What people call its digest; `null` where that goes without saying. */
  readonly digest: string | null;
  readonly onToggleSaved: (paper: PaperId) => void;
}

/** One paper of the list: title, a line of its abstract, its themes, and the star. */
export const PaperRow = memo(function PaperRow(props: PaperRowProps): ReactNode {
  const { paper, href, themes, open, saved, read, search, early, digest } = props;
  const row = useRef<HTMLLIElement>(null);
  // Finding what to mark takes a while: a keystroke pays for what is seen, not for the whole list.
  const near = useNearView(row, search !== null && !early);
  const found = early || near ? search : null;
  const readId = `read-${paper.id}`;
  return (
    <li ref={row} className={styles.row} data-paper={paper.id} data-open={open || undefined}>
      <a
        className={styles.title}
        href={href}
        data-view
        data-read={read || undefined}
        aria-current={open ? 'page' : undefined}
        aria-describedby={read ? readId : undefined}
      >
        <RichTextView
          text={paper.titleText}
          field="title"
          findRanges={found?.findRanges ?? null}
          links={false}
        />
      </a>
      {paper.abstractText === null ? (
        <p className={styles.preview}>No abstract in the digest.</p>
      ) : (
        <AbstractLine abstract={paper.abstractText} search={found} />
      )}
      <p className={styles.facts}>
        {digest !== null && <span>{digest}</span>}
        {paper.themes.map(({ id }) => (
          <span key={id} className={styles.theme} data-theme={id}>
            {themes.find((theme) => theme.id === id)?.name ?? id}
          </span>
        ))}
        {paper.themes.length === 0 && <span>No theme</span>}
        {hasCode(paper) && (
          <span className={styles.code}>
            <Icon name="code" /> Code
          </span>
        )}
      </p>
      <button
        type="button"
        className={`${styles.star} quiet needs-script`}
        aria-pressed={saved}
        aria-label={`Save ${plainText(paper.titleText)}`}
        title={saved ? 'Saved. Press to remove (b)' : 'Save (b)'}
        onClick={() => {
          props.onToggleSaved(paper.id);
        }}
      >
        <Icon name="star" filled={saved} />
      </button>
      {read && (
        <span id={readId} className={`${styles.read} no-print`}>
          Read
        </span>
      )}
    </li>
  );
});
