import type { NamedDigest } from '#domain/archive.ts';
import { isStanding, mergeSeen, setMark, unsetMark, type SeenMark } from '#domain/seen-mark.ts';
import type { Library, LibraryRefusal } from '#library/library.ts';
import { loadSeenMarks, putSeenMark } from '#library/seen-marks.ts';
import { mergeById } from './merge-by-id.ts';
import type { SeenStore } from './seen-marks.ts';

function mergeIn(store: SeenStore, incoming: readonly SeenMark[]): void {
  store.setState(({ marks }) => ({ marks: mergeById(marks, incoming, mergeSeen) }));
}

/** Reads all marks again, as when another tab changed one. */
export async function rereadSeenMarks(store: SeenStore): Promise<void> {
  if (store.connection === null) return;
  const contents = await loadSeenMarks(store.connection);
  if (contents.kind === 'loaded') mergeIn(store, contents.rows);
}

/** Reads the marks and follows other tabs. Without storage they last as long as the page. */
export async function connectSeenMarks(
  store: SeenStore,
  library: Library | LibraryRefusal,
): Promise<void> {
  if (library.kind === 'open') {
    store.connection = library;
    library.watch((event) => {
      if (event.kind === 'seen') void rereadSeenMarks(store);
    });
    await rereadSeenMarks(store);
  }
  mergeIn(store, []);
}

/** Shows the marks at once, then stores them; gives the reason why one could not be stored. */
async function change(
  store: SeenStore,
  marks: readonly SeenMark[],
): Promise<LibraryRefusal | null> {
  mergeIn(store, marks);
  const { connection } = store;
  if (connection === null) return null;
  const outcomes = await Promise.all(marks.map((mark) => putSeenMark(connection, mark)));
  mergeIn(
    store,
    outcomes.flatMap((outcome) => (outcome.kind === 'stored' ? [outcome.row] : [])),
  );
  return outcomes.find((outcome) => outcome.kind !== 'stored') ?? null;
}

/** Marks these digests as seen, those of a day that are not; resolves once that is stored. */
export function markSeen(
  store: SeenStore,
  digests: readonly NamedDigest[],
): Promise<LibraryRefusal | null> {
  const { marks } = store.getState();
  const now = Date.now();
  const set = digests.flatMap(({ id, date }) => {
    const known = marks?.get(id);
    if (date === null || (known !== undefined && isStanding(known))) return [];
    return [setMark({ id, date }, now, known)];
  });
  return change(store, set);
}

/** Takes the marks of these digests back. */
export function unmarkSeen(
  store: SeenStore,
  digests: readonly NamedDigest[],
): Promise<LibraryRefusal | null> {
  const { marks } = store.getState();
  const standing = digests.flatMap(({ id }) => marks?.get(id) ?? []).filter(isStanding);
  return change(
    store,
    standing.map((mark) => unsetMark(mark, Date.now())),
  );
}
