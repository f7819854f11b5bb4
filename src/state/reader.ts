import { createContext, useContext } from 'react';
import { useStore, type StoreApi } from 'zustand';
import type { View } from '#domain/view.ts';
import type { ArchiveState } from './archive.ts';
import type { Drawn } from './drawn.ts';
import type { LibraryState, LibraryStore } from './library.ts';
import type { ListedStore } from './listed-papers.ts';
import type { Notices } from './notices.ts';
import type { OwnDigestsState, OwnDigestsStore } from './own-digests.ts';
import type { Preferences } from './preferences.ts';
import type { ReadMarksState, ReadMarksStore } from './read-marks.ts';
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

/** What could be drawn: all that was asked for and came. */
export function useLatest(): Drawn {
  const reader = useReader();
  const { view, step } = useStore(reader.view);
  const listed = useStore(reader.listed);
  const answered = useSearch((state) => state.answered);
  return { view, answered, listed, typed: step === 'type' };
}

/** What is drawn; while one types it may be a few keystrokes behind. */
export const DrawnContext = createContext<Drawn | null>(null);

export function useDrawn(): Drawn {
  const drawn = useContext(DrawnContext);
  if (drawn === null) throw new Error('A component stands outside the DrawnContext.');
  return drawn;
}

/** The view as it is drawn. */
export function useView(): View {
  return useDrawn().view;
}

/** A part of the view as last asked for: for the state of inputs, which must follow at once. */
export function useLatestView<Part>(choose: (view: View) => Part): Part {
  return useStore(useReader().view, ({ view }) => choose(view));
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

export function useOwnDigests(): OwnDigestsState {
  return useStore(useReader().ownDigests);
}

export function useSeen(): SeenState {
  return useStore(useReader().seen);
}

/** A part of the search's state, which changes several times for each keystroke. */
export function useSearch<Part>(choose: (state: SearchState) => Part): Part {
  return useStore(useReader().search, choose);
}
