import { createContext, useContext } from 'react';
import { useStore, type StoreApi } from 'zustand';
import type { PaperId } from '#domain/paper.ts';
import type { View } from '#domain/view.ts';
import type { ArchiveState } from './archive.ts';
import type { LibraryState, LibraryStore } from './library.ts';
import type { ListedPapers, ListedStore } from './listed-papers.ts';
import type { Notices } from './notices.ts';
import type { OwnDigestsState, OwnDigestsStore } from './own-digests.ts';
import type { Preferences } from './preferences.ts';
import { isRead, type ReadMarksState, type ReadMarksStore } from './read-marks.ts';
import type { SeenState, SeenStore } from './seen-marks.ts';
import type { SearchState, SearchStore } from './search.ts';
import type { ViewStore } from './view.ts';

/** All state of one open page. Made per page, so that a test or a rendered file has its own. */
export interface Reader {
  readonly view: ViewStore;
  readonly archive: StoreApi<ArchiveState>;
  readonly library: LibraryStore;
  readonly readMarks: ReadMarksStore;
  readonly preferences: StoreApi<Preferences>;
  readonly notices: StoreApi<Notices>;
  readonly search: SearchStore;
  readonly listed: ListedStore;
  readonly ownDigests: OwnDigestsStore;
  readonly seen: SeenStore;
}

export const ReaderContext = createContext<Reader | null>(null);

export function useReader(): Reader {
  const reader = useContext(ReaderContext);
  if (reader === null) throw new Error('A component stands outside the ReaderContext.');
  return reader;
}

/** The view as it is drawn; while one types it may be a few keystrokes behind. */
export const DrawnViewContext = createContext<View | null>(null);

export function useView(): View {
  const view = useContext(DrawnViewContext);
  if (view === null) throw new Error('A component stands outside the DrawnViewContext.');
  return view;
}

/** The view as last asked for: for the state of inputs, which must follow at once. */
export function useLatestView(): View {
  return useStore(useReader().view, ({ view }) => view);
}

export function usePreferences(): Preferences {
  return useStore(useReader().preferences);
}

export function useNotices(): Notices {
  return useStore(useReader().notices);
}

export function useArchive(): ArchiveState {
  return useStore(useReader().archive);
}

export function useLibrary(): LibraryState {
  return useStore(useReader().library);
}

export function useReadMarks(): ReadMarksState {
  return useStore(useReader().readMarks);
}

/** Whether the paper is marked as read; draws anew only when that changes. */
export function useIsRead(paper: PaperId): boolean {
  return useStore(useReader().readMarks, (state) => isRead(state, paper));
}

export function useListedPapers(): ListedPapers {
  return useStore(useReader().listed);
}

export function useOwnDigests(): OwnDigestsState {
  return useStore(useReader().ownDigests);
}

export function useSeen(): SeenState {
  return useStore(useReader().seen);
}

export function useSearch(): SearchState {
  return useStore(useReader().search);
}
