import { useCallback, useMemo } from 'react';
import { digestName } from '#domain/digest.ts';
import { digestPlace } from '#domain/own-digest.ts';
import type { PaperId } from '#domain/paper.ts';
import { takeSnapshot } from '#domain/readable-paper.ts';
import { knownDigest } from '#state/archive.ts';
import { isSaved, removePaper, savedPapers, savePaper } from '#state/library.ts';
import { findListed } from '#state/listed-papers.ts';
import { showNotice } from '#state/notices.ts';
import { useLibrary, useReader } from '#state/reader.ts';
import { findHeldPaper } from './held-paper.ts';

interface Saving {
  readonly saved: ReadonlySet<PaperId>;
  /** Saves the paper, or removes it with a way back. */
  readonly toggleSaved: (paper: PaperId) => void;
}

export function useSaving(): Saving {
  const reader = useReader();
  const library = useLibrary();
  const saved = useMemo(() => new Set(savedPapers(library).map(({ id }) => id)), [library]);
  const toggleSaved = useCallback(
    (id: PaperId) => {
      if (isSaved(reader.library.getState(), id)) {
        const undo = removePaper(reader.library, id);
        showNotice(reader.notices, { text: 'Removed from your saved papers.', undo });
        return;
      }
      const held = findHeldPaper(reader.view.getState().view, reader.archive.getState(), id);
      if (held !== null) {
        const digest = { ...held.digest, name: digestPlace(held.digest) };
        savePaper(reader.library, id, takeSnapshot(held.paper, digest));
        return;
      }
      const found = findListed(reader.listed.getState(), id);
      if (found !== undefined) {
        // Where the list of digests did not come, no more than its name is known of the home.
        const home = knownDigest(reader.archive.getState(), found.home) ?? {
          id: found.home,
          label: null,
          query: null,
          date: null,
        };
        const digest = { ...home, name: digestName(home) };
        savePaper(reader.library, id, takeSnapshot(found.paper, digest));
        return;
      }
      const row = reader.library.getState().rows.get(id);
      if (row !== undefined) savePaper(reader.library, id, row.snapshot);
    },
    [reader],
  );
  return { saved, toggleSaved };
}
