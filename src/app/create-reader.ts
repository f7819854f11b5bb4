import type { Archive, PublishedDigest } from '#domain/archive.ts';
import type { View } from '#domain/view.ts';
import { createArchiveStore } from '#state/archive.ts';
import { createLibraryStore } from '#state/library.ts';
import { createListedStore } from '#state/listed-papers.ts';
import { createNoticesStore } from '#state/notices.ts';
import { createOwnDigestsStore } from '#state/own-digests.ts';
import { createPreferencesStore } from '#state/preferences.ts';
import { createReadMarksStore } from '#state/read-marks.ts';
import type { Reader } from '#state/reader.ts';
import { createSeenStore } from '#state/seen-marks.ts';
import { createSearchStore } from '#state/search.ts';
import { createViewStore } from '#state/view.ts';
import { openSearchDesk } from './open-search-desk.ts';

/** The state of a page as its file was rendered: what the reader did comes on top of it. */
export function createReader(archive: Archive, digest: PublishedDigest, view: View): Reader {
  const listed = createListedStore();
  return {
    view: createViewStore(view),
    archive: createArchiveStore(archive, digest),
    library: createLibraryStore(archive.site.id),
    readMarks: createReadMarksStore(),
    preferences: createPreferencesStore(),
    notices: createNoticesStore(),
    search: createSearchStore(openSearchDesk, listed),
    listed,
    ownDigests: createOwnDigestsStore(),
    seen: createSeenStore(),
  };
}
