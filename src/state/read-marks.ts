import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PaperId } from '#domain/paper.ts';
import {
  marksRead,
  mergeMarks,
  openedMark,
  takenBackMark,
  type ReadMark,
} from '#domain/read-mark.ts';
import type { Library, LibraryRefusal } from '#library/library.ts';
import { mergeById } from './merge-by-id.ts';

export interface ReadMarksState {
  /** `opening` until the marks are read: until then nobody knows which papers are unread. */
  readonly status: 'opening' | 'open';
  /** All marks by paper, taken back ones included. */
  readonly marks: ReadonlyMap<PaperId, ReadMark>;
}

export interface ReadMarksStore extends StoreApi<ReadMarksState> {
  /** The open library, once there is one. */
  connection: Library | null;
}

export function createReadMarksStore(): ReadMarksStore {
  const store = createStore<ReadMarksState>(() => ({ status: 'opening', marks: new Map() }));
  return Object.assign(store, { connection: null });
}

function mergeIn(store: ReadMarksStore, incoming: readonly ReadMark[]): void {
  if (incoming.length === 0) return;
  store.setState(({ marks }) => ({ marks: mergeById(marks, incoming, mergeMarks) }));
}

/**
 * Reads the marks and follows other tabs. Without storage the marks last as long as the page, and
 * nobody is told: that saving does not work is said with the saved papers.
 */
export async function connectReadMarks(
  store: ReadMarksStore,
  library: Library | LibraryRefusal,
): Promise<void> {
  if (library.kind === 'open') {
    store.connection = library;
    library.watch((event) => {
      if (event.kind === 'marked') mergeIn(store, event.marks);
    });
    await rereadReadMarks(store);
  }
  store.setState({ status: 'open' });
}

/** Reads all marks again, as when the page becomes visible after a while. */
export async function rereadReadMarks(store: ReadMarksStore): Promise<void> {
  const contents = await store.connection?.loadReadMarks();
  if (contents?.kind === 'loaded') mergeIn(store, contents.rows);
}

/** Shows the mark at once, then stores it; of one that is refused nobody is told. */
async function change(store: ReadMarksStore, mark: ReadMark): Promise<void> {
  mergeIn(store, [mark]);
  const outcome = await store.connection?.putReadMark(mark);
  if (outcome?.kind === 'stored') mergeIn(store, [outcome.row]);
}

export function isRead({ marks }: Pick<ReadMarksState, 'marks'>, id: PaperId): boolean {
  const mark = marks.get(id);
  return mark !== undefined && marksRead(mark);
}

/** Marks the paper as read, once the marks are open; a mark that stands is left as it is. */
export function markRead(store: ReadMarksStore, id: PaperId): void {
  const state = store.getState();
  if (state.status === 'opening' || isRead(state, id)) return;
  void change(store, openedMark(id, Date.now(), state.marks.get(id)));
}

/** Takes the paper's mark back. */
export function markUnread(store: ReadMarksStore, id: PaperId): void {
  const mark = store.getState().marks.get(id);
  if (mark !== undefined && marksRead(mark))
    void change(store, takenBackMark(mark, Date.now()));
}
