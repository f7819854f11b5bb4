import type { ReactNode } from 'react';
import { focusIt } from '#ui/focus-it.ts';
import styles from './add-digest-dialog.module.css';

interface ReadingProgressProps {
  readonly file: string;
  /** Which of how many files it is, from 1. */
  readonly place: number;
  readonly files: number;
  readonly lines: number;
  /** All lines; 0 while they are not counted yet. */
  readonly of: number;
  readonly onCancel: () => void;
}

/** How far a text is read. Said aloud is only that it began: the numbers are to be seen. */
export function ReadingProgress({
  file,
  place,
  files,
  lines,
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
        aria-label="Lines read"
        {...(of === 0 ? {} : { value: lines, max: of })}
      />
      <p className={styles.quiet}>
        {of === 0 ? 'Looking for papers' : `Line ${String(lines)} of ${String(of)}`}
      </p>
      <p className={styles.buttons}>
        <button type="button" ref={focusIt} onClick={onCancel}>
          Cancel
        </button>
      </p>
    </div>
  );
}
