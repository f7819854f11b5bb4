import type { ReactNode } from 'react';
import type { NamedDigest } from '#domain/archive.ts';
import { canBeSeen } from '#domain/new-digests.ts';
import { isStanding } from '#domain/seen-mark.ts';
import { useReader, useSeen } from '#state/reader.ts';
import { Icon } from '#ui/icon.tsx';
import { toggleWithNotice } from './mark-with-notice.ts';
import styles from './seen-digests.module.css';

/** At the end of a digest's list: marks it as seen, or takes that back. */
export function SeenButton({ digest }: { readonly digest: NamedDigest }): ReactNode {
  const reader = useReader();
  const mark = useSeen().marks?.get(digest.id);
  if (!canBeSeen(digest)) return null;
  const isSeen = mark !== undefined && isStanding(mark);
  return (
    <p className={`${styles.foot} no-print`}>
      <button
        type="button"
        className="quiet"
        aria-pressed={isSeen}
        title="s"
        onClick={() => {
          toggleWithNotice(reader, digest);
        }}
      >
        {isSeen && <Icon name="check" />}
        {isSeen ? 'Seen' : 'Mark as seen'}
      </button>
    </p>
  );
}
