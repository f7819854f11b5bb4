import { digestPlace } from '#domain/own-digest.ts';
import { readSnapshot } from '#domain/readable-paper.ts';
import type { View } from '#domain/view.ts';
import type { OpenPaper } from '#features/paper-page/paper-page.tsx';
import type { ArchiveState } from '#state/archive.ts';
import type { LibraryState } from '#state/library.ts';
import { findHeldPaper } from './held-paper.ts';

/** The paper that the view opens: as published, else as saved, else `null`. */
export function findOpenPaper(
  view: View,
  archive: ArchiveState,
  library: LibraryState,
): OpenPaper | null {
  if (view.paper === null) return null;
  const held = findHeldPaper(view, archive, view.paper);
  if (held !== null) {
    const { digest, paper } = held;
    return { paper, published: held, digestId: digest.id, digestName: digestPlace(digest) };
  }
  const row = library.rows.get(view.paper);
  if (row === undefined) return null;
  return {
    paper: readSnapshot(row),
    published: null,
    digestId: row.snapshot.digest.id,
    digestName: row.snapshot.digest.name,
  };
}
