import { digestName } from '#domain/digest.ts';
import { paperPlaces } from '#domain/paper-places.ts';
import { readSnapshot } from '#domain/readable-paper.ts';
import type { View } from '#domain/view.ts';
import type { OpenPaper } from '#features/paper-page/paper-page.tsx';
import type { ArchiveState } from '#state/archive.ts';
import type { LibraryState } from '#state/library.ts';

/** The paper that the view opens: as published, else as saved, else `null`. */
export function findOpenPaper(
  view: View,
  archive: ArchiveState,
  library: LibraryState,
): OpenPaper | null {
  if (view.paper === null) return null;
  for (const state of archive.digests.values()) {
    if (state.status !== 'ready') continue;
    const { digest } = state;
    const paper = digest.papers[paperPlaces(digest.papers).get(view.paper) ?? -1];
    if (paper === undefined) continue;
    return {
      paper,
      published: { digest, paper },
      digestId: digest.id,
      digestName: digestName(digest),
    };
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
