import { useEffect, type ReactNode } from 'react';
import { isOwnDigest, ownDigestName, type OwnDigest } from '#domain/own-digest.ts';
import { wholeDigest } from '#domain/view.ts';
import { OwnDigestNote } from '#features/own-digests/own-digest-note.tsx';
import { OwnStorageWarning } from '#features/own-digests/own-storage-warning.tsx';
import { digestState } from '#state/archive.ts';
import { readOwnDigests, removeOwnDigest, storeOwnAgain } from '#state/keep-own-digests.ts';
import { showNotice } from '#state/notices.ts';
import { useArchive, useOwnDigests, useReader, useView, type Reader } from '#state/reader.ts';
import { followLink } from '#state/view.ts';
import { exportOwnDigest } from './export-own-digest.ts';
import { followOwnDigests } from './follow-own-digests.ts';
import { LIST_ID } from './list-scroller.ts';

export { LongList } from './long-list.tsx';
export { OwnDigestList } from '#features/own-digests/own-digest-list.tsx';

/** Reads the reader's own digests and loads the one in view. */
export function FollowOwnDigests(): ReactNode {
  const reader = useReader();
  const { library } = useOwnDigests();
  useEffect(() => {
    if (library !== null) void readOwnDigests(reader.ownDigests);
  }, [reader, library]);
  useEffect(() => followOwnDigests(reader), [reader]);
  return null;
}

async function remove(reader: Reader, digest: OwnDigest): Promise<void> {
  const { archive, notices, ownDigests, view } = reader;
  const outcome = await removeOwnDigest(ownDigests, digest);
  if (outcome.kind !== 'removed') {
    showNotice(notices, { text: `It is still here: ${outcome.message}`, undo: null });
    return;
  }
  const [newest] = archive.getState().archive.digests;
  const wasShown = view.getState().view.digest === digest.id;
  if (wasShown && newest !== undefined) followLink(view, wholeDigest(newest.id));
  // The button that was pressed is gone.
  document.getElementById(LIST_ID)?.focus();
  const { undo } = outcome;
  showNotice(notices, {
    text: `“${ownDigestName(digest)}” was removed from this device.`,
    undo:
      undo === null
        ? null
        : () => {
            undo();
            if (wasShown) followLink(view, wholeDigest(digest.id));
          },
  });
}

/** Above the list: what there is to say of the reader's own digests. */
export function OwnDigestNotes(): ReactNode {
  const reader = useReader();
  const archive = useArchive();
  const { digests } = useOwnDigests();
  const { scope, digest: id } = useView();
  const own = scope === 'digest' && isOwnDigest(id) ? digests.get(id) : undefined;
  return (
    <>
      <OwnStorageWarning onTryAgain={() => void storeOwnAgain(reader.ownDigests)} />
      {own !== undefined && (
        <OwnDigestNote
          digest={own}
          opening={digestState(archive, id).status === 'loading'}
          onExport={() => void exportOwnDigest(reader, own)}
          onRemove={() => void remove(reader, own)}
        />
      )}
    </>
  );
}
