import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PaperId } from '#domain/paper.ts';
import {
  mergeRows,
  removedRow,
  restoredRow,
  savedRow,
  type PaperSnapshot,
  type SavedPaper,
} from '#domain/saved-paper.ts';
import { onceEach, rowsOf, type NamedPaper } from '#domain/saved-rows.ts';
import { noteChange } from '#library/change-notes.ts';
import type { Library, LibraryProblem, LibraryRefusal } from '#library/library.ts';
import { PAPERS } from '#library/row-store.ts';
import { mergeById } from './merge-by-id.ts';

export interface LibraryState {
  /** `opening` until the rows are read; `closed` when this browser keeps nothing for us. */
  readonly status: 'opening' | 'open' | 'closed';
  /** All rows by paper, tombstones included. */
  readonly rows: ReadonlyMap<PaperId, SavedPaper>;
  /** Changes that are on screen but not stored yet, to be tried again. */
  readonly unstored: ReadonlyMap<PaperId, SavedPaper>;
  /** Why the last attempt did not store; `null` while all is well. */
  readonly refusal: LibraryRefusal | null;
  /** Whether the browser promised never to clear this storage; `null` until it was asked. */
  readonly persistent: boolean | null;
  /** Rows that could not be read; they are left in place. */
  readonly problems: readonly LibraryProblem[];
}

export interface LibraryStore extends StoreApi<LibraryState> {
  /** The id of the site whose papers they are. */
  readonly site: string;
  /** The open library, once there is one. */
  connection: Library | null;
}

export function createLibraryStore(site: string): LibraryStore {
  const store = createStore<LibraryState>(() => ({
    status: 'opening',
    rows: new Map(),
    unstored: new Map(),
    refusal: null,
    persistent: null,
    problems: [],
  }));
  return Object.assign(store, { site, connection: null });
}

/** Takes the library into use: reads it, follows other tabs, stores what was changed meanwhile. */
export async function connectLibrary(
  store: LibraryStore,
  library: Library | LibraryRefusal,
): Promise<void> {
  if (library.kind !== 'open') {
    store.setState({ status: 'closed', refusal: library });
    return;
  }
  store.connection = library;
  // It may have taken long, and the reason for that was said.
  store.setState({ refusal: null });
  library.watch((event) => {
    switch (event.kind) {
      case 'changed':
        store.setState(({ rows, problems }) => ({
          rows: mergeById(rows, event.rows, mergeRows),
          problems: [...problems, ...event.problems],
        }));
        break;
      case 'marked':
      case 'own-digests':
      case 'seen':
        break;
      case 'missed':
        store.setState({ refusal: event.refusal });
        break;
      case 'closed':
        store.connection = null;
        store.setState({ status: 'closed', refusal: event.refusal });
        break;
      case 'persistence':
        store.setState({ persistent: event.persistent });
        break;
    }
  });
  await rereadLibrary(store);
  if (store.getState().unstored.size > 0) await storeAgain(store);
}

/** Reads all rows again, as when the page becomes visible after a while. */
export async function rereadLibrary(store: LibraryStore): Promise<void> {
  const contents = await store.connection?.loadAll();
  if (contents === undefined) return;
  if (contents.kind !== 'loaded') {
    store.setState({ refusal: contents });
    return;
  }
  store.setState(({ rows }) => ({
    status: 'open',
    rows: mergeById(rows, contents.rows, mergeRows),
    problems: contents.problems,
  }));
}

/** Shows the change at once, then stores it; a change that was refused stays to be tried again. */
async function change(store: LibraryStore, row: SavedPaper): Promise<void> {
  store.setState(({ rows, unstored }) => ({
    rows: mergeById(rows, [row], mergeRows),
    unstored: new Map(unstored).set(row.id, row),
  }));
  await storeRow(store, row);
}

async function storeRow(store: LibraryStore, row: SavedPaper): Promise<void> {
  if (store.connection === null) {
    // The library takes the note over when it opens, were it on another visit.
    noteChange(store.site, PAPERS, row);
    return;
  }
  const outcome = await store.connection.put(row);
  if (outcome.kind !== 'stored') {
    store.setState({ refusal: outcome });
    return;
  }
  store.setState(({ rows, unstored, refusal }) => {
    const rest = new Map(unstored);
    // A later change of the same paper may be on its way: only this one is settled.
    if (rest.get(row.id) === row) rest.delete(row.id);
    return {
      rows: mergeById(rows, [outcome.row], mergeRows),
      unstored: rest,
      refusal: rest.size === 0 ? null : refusal,
    };
  });
}

export async function storeAgain(store: LibraryStore): Promise<void> {
  for (const row of store.getState().unstored.values()) await storeRow(store, row);
}

/** The rows of a paper that keep it among the saved ones; more than one where it had other ids. */
function standingRows({ rows }: Pick<LibraryState, 'rows'>, paper: NamedPaper): SavedPaper[] {
  return [...rowsOf(rows, paper)].filter(({ removedAt }) => removedAt === null);
}

export function isSaved(state: Pick<LibraryState, 'rows'>, paper: NamedPaper): boolean {
  return standingRows(state, paper).length > 0;
}

/** The ids under which papers are saved, all of them. */
export function savedIds({ rows }: Pick<LibraryState, 'rows'>): readonly PaperId[] {
  return [...rows.values()].filter(({ removedAt }) => removedAt === null).map(({ id }) => id);
}

/** The saved papers, each once, newest first. */
export function savedPapers({ rows }: Pick<LibraryState, 'rows'>): readonly SavedPaper[] {
  return onceEach(
    [...rows.values()]
      .filter(({ removedAt }) => removedAt === null)
      .toSorted((a, b) => b.savedAt - a.savedAt || (a.id < b.id ? -1 : 1)),
  );
}

export function savePaper(store: LibraryStore, id: PaperId, snapshot: PaperSnapshot): void {
  const known = store.getState().rows.get(id);
  void change(store, savedRow(id, snapshot, Date.now(), known));
}

/** Removes the paper from the saved ones; the function returned puts back all that it took. */
export function removePaper(store: LibraryStore, paper: NamedPaper): () => void {
  const standing = standingRows(store.getState(), paper);
  for (const row of standing) void change(store, removedRow(row, Date.now()));
  return () => {
    for (const { id } of standing) {
      const removed = store.getState().rows.get(id);
      if (removed !== undefined) void change(store, restoredRow(removed, Date.now()));
    }
  };
}
