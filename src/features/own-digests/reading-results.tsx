import type { ReactNode } from 'react';
import { countPapers } from '#domain/count-papers.ts';
import type { OwnReading } from '#domain/own-reading.ts';
import { focusIt } from '#ui/focus-it.ts';
import styles from './add-digest-dialog.module.css';
import { countFresh, ReadingReceipt, type KnownPapers } from './reading-receipt.tsx';

/** What came of a file: what is in it, or why it could not be read. */
export type ReadingResult =
  | { readonly kind: 'read'; readonly reading: OwnReading }
  | { readonly kind: 'failed'; readonly message: string };

interface ReadingResultsProps {
  /** At least one. */
  readonly results: readonly ReadingResult[];
  /** Files that were called off. */
  readonly unread: readonly string[];
  readonly compare: (reading: OwnReading) => KnownPapers;
  readonly onAdd: (readings: readonly OwnReading[]) => void;
  readonly onTryAgain: () => void;
  readonly onTryAnother: () => void;
}

function countFound(papers: number, where: string): string {
  return `${papers === 0 ? 'No papers' : countPapers(papers)} found in ${where}`;
}

/** What was found in each file, before any of it is added. One that failed stops no other. */
export function ReadingResults(props: ReadingResultsProps): ReactNode {
  const { results, unread, compare, onAdd, onTryAgain, onTryAnother } = props;
  const receipts = results.flatMap((result) =>
    result.kind === 'read' ? [{ reading: result.reading, known: compare(result.reading) }] : [],
  );
  const failures = results.flatMap((result) =>
    result.kind === 'failed' ? [result.message] : [],
  );
  const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);
  const found = sum(receipts.map(({ reading }) => reading.receipt.papers));
  const fresh = sum(receipts.map(({ reading, known }) => countFresh(reading, known)));
  const [only] = receipts;
  const where =
    only !== undefined && receipts.length === 1
      ? only.reading.receipt.file
      : `${String(receipts.length)} files`;
  return (
    <div className={styles.part}>
      {receipts.length > 0 && (
        <output tabIndex={-1} ref={focusIt} className={styles.found}>
          {countFound(found, where)}
        </output>
      )}
      {failures.length > 0 && (
        <div role="alert">
          {[...new Set(failures)].map((message) => (
            <p key={message}>{message}</p>
          ))}
        </div>
      )}
      {unread.length > 0 && <p>{`Not read: ${unread.join(', ')}`}</p>}
      {receipts.map(({ reading, known }, place) =>
        receipts.length === 1 ? (
          <ReadingReceipt key={reading.receipt.file} reading={reading} known={known} />
        ) : (
          // oxlint-disable-next-line react/no-array-index-key -- two files may have one name
          <section key={place} className={styles.file}>
            <h3>{countFound(reading.receipt.papers, reading.receipt.file)}</h3>
            <ReadingReceipt reading={reading} known={known} />
          </section>
        ),
      )}
      <p className={styles.buttons}>
        {fresh > 0 && (
          <button
            type="button"
            className={styles.add}
            onClick={() => {
              onAdd(receipts.map(({ reading }) => reading));
            }}
          >
            {`Add ${countPapers(fresh)}`}
          </button>
        )}
        {failures.length > 0 && (
          <button
            type="button"
            ref={receipts.length === 0 ? focusIt : null}
            onClick={onTryAgain}
          >
            Try again
          </button>
        )}
        <button type="button" onClick={onTryAnother}>
          Choose another
        </button>
      </p>
    </div>
  );
}
