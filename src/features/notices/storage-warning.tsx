import type { ReactNode } from 'react';
import { countPapers } from '#domain/count-papers.ts';
import { storeAgain } from '#state/library.ts';
import { useLibrary, useReader } from '#state/reader.ts';
import styles from './storage-warning.module.css';

/** Says that saving does not work, why, and what to do; nothing while all is well. */
export function StorageWarning(): ReactNode {
  const { library } = useReader();
  const { refusal, unstored, problems } = useLibrary();
  if (refusal === null && problems.length === 0) return null;
  return (
    <div className={`${styles.warning} no-print`} role="alert">
      {refusal !== null && (
        <>
          <p>{refusal.message}</p>
          {unstored.size > 0 && (
            <p>
              {`What you changed on ${countPapers(unstored.size)} may be lost when you close this page. `}
              <button type="button" className="plain" onClick={() => void storeAgain(library)}>
                Try again
              </button>
            </p>
          )}
        </>
      )}
      {problems.length > 0 && (
        <p>
          {`${countPapers(problems.length)} in your library could not be read and ${
            problems.length === 1 ? 'was' : 'were'
          } left as stored.`}
        </p>
      )}
    </div>
  );
}
