import type { ReactNode } from 'react';
import { countPapers } from '#domain/count-papers.ts';
import { writeCount } from '#domain/write-count.ts';
import { focusIt } from '#ui/focus-it.ts';
import styles from './add-digest-dialog.module.css';

interface ReadingProgressProps {
  readonly file: string;
  /** Which of how many files it is, from 1. */
  readonly place: number;
  readonly files: number;
  readonly papers: number;
  /** All papers; 0 while they are still looked for. */
  readonly of: number;
  readonly onCancel: () => void;
}

/** How far a text is read. Said aloud is only that it began: the numbers are to be seen. */
export function ReadingProgress({
  file,
  place,
  files,
  papers,
  of,
  onCancel,
}: ReadingProgressProps): ReactNode {
  return (
    <div className={styles.part}>
      <output>
        {`Reading ${file}${files > 1 ? `, ${String(place)} of ${String(files)}` : ''} …`}
      </output>
      <progress
        className={styles.progress}
        aria-label="Papers read"
        {...(of === 0 ? {} : { value: papers, max: of })}
      />
      <p className={styles.quiet}>
        {of === 0 ? 'Looking for papers' : `${writeCount(papers)} of ${countPapers(of)}`}
      </p>
      <p className={styles.buttons}>
        <button type="button" ref={focusIt} onClick={onCancel}>
          Cancel
        </button>
      </p>
    </div>
  );
}
