import { useCallback } from 'react';
import { digestName } from '#domain/digest.ts';
import { digestPlace } from '#domain/own-digest.ts';
import type { PaperId } from '#domain/paper.ts';
import { readSnapshot, takeSnapshot, type ReadablePaper } from '#domain/readable-paper.ts';
import type { SnapshotDigest } from '#domain/saved-paper.ts';
import { knownDigest } from '#state/archive.ts';
import { isSaved, removePaper, savePaper } from '#state/library.ts';
import { findListed } from '#state/listed-papers.ts';
import { showNotice } from '#state/notices.ts';
import { useLibrary, useReader, type Reader } from '#state/reader.ts';
import { findHeldPaper } from './held-paper.ts';

interface Saving {
  /** Another function whenever another paper is saved. */
  readonly isSaved: (paper: ReadablePaper) => boolean;
  /** Saves the paper, or removes it with a way back. */
  readonly toggleSaved: (paper: PaperId) => void;
}

/** A paper as it would be saved now: from its digest, else from a list, else as it was saved. */
function findSavable(
  { view, archive, listed, library }: Reader,
  id: PaperId,
): { readonly paper: ReadablePaper; readonly digest: SnapshotDigest } | null {
  const held = findHeldPaper(view.getState().view, archive.getState(), id);
  if (held !== null) {
    return { paper: held.paper, digest: { ...held.digest, name: digestPlace(held.digest) } };
  }
  const found = findListed(listed.getState(), id);
  if (found !== undefined) {
    // Where the list of digests did not come, no more than its name is known of the home.
    const home = knownDigest(archive.getState(), found.home) ?? {
      id: found.home,
      label: null,
      query: null,
      date: null,
    };
    return { paper: found.paper, digest: { ...home, name: digestName(home) } };
  }
  const row = library.getState().rows.get(id);
  return row === undefined ? null : { paper: readSnapshot(row), digest: row.snapshot.digest };
}

export function useSaving(): Saving {
  const reader = useReader();
  const library = useLibrary();
  const isSavedNow = useCallback((paper: ReadablePaper) => isSaved(library, paper), [library]);
  const toggleSaved = useCallback(
    (id: PaperId) => {
      const found = findSavable(reader, id);
      if (found === null) return;
      const { paper, digest } = found;
      if (isSaved(reader.library.getState(), paper)) {
        const undo = removePaper(reader.library, paper);
        showNotice(reader.notices, { text: 'Removed from your saved papers.', undo });
      } else savePaper(reader.library, id, takeSnapshot(paper, digest));
    },
    [reader],
  );
  return { isSaved: isSavedNow, toggleSaved };
}
