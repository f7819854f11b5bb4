import type { ReactNode } from 'react';
import { countPapers } from '#domain/count-papers.ts';
import type { OwnDigest } from '#domain/own-digest.ts';
import styles from './own-digest-note.module.css';

interface OwnDigestNoteProps {
  readonly digest: OwnDigest;
  /** Whether its papers are still on their way: thousands take a while. */
  readonly opening: boolean;
  readonly onExport: () => void;
  readonly onRemove: () => void;
}

/** Above the list of an own digest: that it is nowhere else, and what can be done with it. */
export function OwnDigestNote({
  digest,
  opening,
  onExport,
  onRemove,
}: OwnDigestNoteProps): ReactNode {
  return (
    <div className={`${styles.note} no-print`}>
      <p>{`From ${digest.file}, kept in this browser only.`}</p>
      {opening && <p>{`Opening ${countPapers(digest.papers.length)} …`}</p>}
      <p className={styles.actions}>
        <button type="button" className="plain" onClick={onExport}>
          Export as JSON
        </button>
        <button type="button" className="plain" onClick={onRemove}>
          Remove
        </button>
      </p>
    </div>
  );
}
