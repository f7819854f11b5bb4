import type { ReactNode } from 'react';
import { ownDigestName } from '#domain/own-digest.ts';
import type { OwnDigestsState } from '#state/own-digests.ts';
import { useOwnDigests } from '#state/reader.ts';
import styles from './own-digest-note.module.css';

interface OwnStorageWarningProps {
  readonly onTryAgain: () => void;
}

type Refusal = NonNullable<OwnDigestsState['refusal']>;

function reason({ kind, message }: Refusal): string {
  switch (kind) {
    case 'full':
      return 'there is no room left in this browser.';
    case 'refused':
      return 'this browser gives the page no storage (a private window, blocked site data, or a newer version of this page in another tab).';
    case 'failed':
      return message;
  }
}

/** Says which own digests are not kept, why, and what to do; nothing while all is well. */
export function OwnStorageWarning({ onTryAgain }: OwnStorageWarningProps): ReactNode {
  const { digests, unstored, refusal, problems } = useOwnDigests();
  const names = [...digests.values()]
    .filter(({ id }) => unstored.has(id))
    .map((digest) => `“${ownDigestName(digest)}”`);
  const isWaiting = refusal !== null && names.length > 0;
  if (!isWaiting && problems.length === 0) return null;
  return (
    <div className={`${styles.warning} no-print`} role="alert">
      {isWaiting && (
        <p>
          {`${names.join(', ')} could not be stored: ${reason(refusal)} It is here until you close this page. `}
          <button type="button" className="plain" onClick={onTryAgain}>
            Try again
          </button>
        </p>
      )}
      {problems.length > 0 && (
        <p>
          {`${problems.length === 1 ? 'One of your own digests' : `${String(problems.length)} of your own digests`} could not be read and ${
            problems.length === 1 ? 'was' : 'were'
          } left as stored.`}
        </p>
      )}
    </div>
  );
}
