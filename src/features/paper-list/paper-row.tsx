import { memo, type ReactNode } from 'react';
import { hasCode } from '#domain/list-papers.ts';
import type { PaperId } from '#domain/paper.ts';
import type { ReadablePaper } from '#domain/readable-paper.ts';
import { plainText } from '#domain/rich-text.ts';
import type { Theme } from '#domain/theme.ts';
import { Icon } from '#ui/icon.tsx';
import { MarkedText, type FindRanges } from '#ui/marked-text.tsx';
import { RichTextView } from '#ui/rich-text-view.tsx';
import styles from './paper-row.module.css';

interface PaperRowProps {
  readonly paper: ReadablePaper;
  readonly href: string;
  readonly themes: readonly Theme[];
  readonly open: boolean;
  readonly saved: boolean;
  readonly findRanges: FindRanges | null;
  readonly onToggleSaved: (paper: PaperId) => void;
}

/** As much of an abstract as can show on one line of a row at any width. */
const PREVIEW_LENGTH = 140;

function preview(paper: ReadablePaper): string {
  if (paper.abstractText === null) return 'No abstract in the digest.';
  const text = plainText(paper.abstractText);
  return text.length <= PREVIEW_LENGTH ? text : text.slice(0, PREVIEW_LENGTH);
}

/** One paper of the list: title, a line of its abstract, its themes, and the star. */
export const PaperRow = memo(function PaperRow(props: PaperRowProps): ReactNode {
  const { paper, href, themes, open, saved, findRanges, onToggleSaved } = props;
  const words = preview(paper);
  return (
    <li className={styles.row} data-paper={paper.id} data-open={open || undefined}>
      <a
        className={styles.title}
        href={href}
        data-view
        aria-current={open ? 'page' : undefined}
      >
        <RichTextView text={paper.titleText} findRanges={findRanges} links={false} />
      </a>
      <p className={styles.preview}>
        <MarkedText text={words} from={0} ranges={findRanges?.(words) ?? []} />
      </p>
      <p className={styles.facts}>
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
          onToggleSaved(paper.id);
        }}
      >
        <Icon name="star" filled={saved} />
      </button>
    </li>
  );
});
