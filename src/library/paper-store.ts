import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

import { mergeRows, type SavedPaper } from '#domain/saved-paper.ts';
import { decodeSavedPaper } from './decode-saved-paper.ts';
import type { LibraryContents, LibraryProblem, LibraryRefusal, StoredRow } from './library.ts';

interface Schema extends DBSchema {
  /** What a stored row holds is known only once it is decoded. */
  papers: { key: string; value: { readonly id: string } };
}

export type PaperDatabase = IDBPDatabase<Schema>;

/**
 * Raise it with the shape of the rows. Open tabs let go of the database as soon as a newer
 * version asks for it (`onNewer`), so that opening is never blocked by them.
 */
const VERSION = 1;

/**
 * Opens the database, making it where there is none. Rejects as IndexedDB does, and where there
 * is no IndexedDB as if it were forbidden.
 */
export async function openDatabase(
  name: string,
  callbacks: { readonly onNewer: () => void; readonly onLost: () => void },
): Promise<PaperDatabase> {
  if (typeof indexedDB === 'undefined') throw new DOMException('no IndexedDB', 'SecurityError');
  return openDB<Schema>(name, VERSION, {
    upgrade: (database) => {
      database.createObjectStore('papers', { keyPath: 'id' });
    },
    blocking: callbacks.onNewer,
    terminated: callbacks.onLost,
  });
}

function contentsOf(
  values: readonly (readonly [key: string, value: unknown])[],
): LibraryContents {
  const rows: SavedPaper[] = [];
  const problems: LibraryProblem[] = [];
  for (const [key, value] of values) {
    const decoded = decodeSavedPaper(value, key);
    if (decoded.kind === 'row') rows.push(decoded.row);
    else problems.push(decoded.problem);
  }
  return { kind: 'loaded', rows, problems };
}

/** Every row of the store. */
export async function readAll(database: PaperDatabase): Promise<LibraryContents> {
  const values = await database.getAll('papers');
  return contentsOf(values.map((value) => [value.id, value]));
}

/** The rows of these papers, as far as there are any. */
export async function readRows(
  database: PaperDatabase,
  ids: readonly string[],
): Promise<LibraryContents> {
  const transaction = database.transaction('papers');
  const values = await Promise.all(
    ids.map(async (id) => [id, await transaction.store.get(id)] as const),
  );
  return contentsOf(values.filter(([, value]) => value !== undefined));
}

/**
 * Merges a row into the store: reading and writing are one transaction, so that no other tab
 * comes between, and it counts only once it is on the disk. A stored row that cannot be read is
 * not overwritten.
 */
export async function writeRow(
  database: PaperDatabase,
  row: SavedPaper,
): Promise<StoredRow | LibraryRefusal> {
  const transaction = database.transaction('papers', 'readwrite', { durability: 'strict' });
  // Looked at once, at the end; without this, failing earlier would leave a rejection unhandled.
  transaction.done.catch(() => undefined);
  const value: unknown = await transaction.store.get(row.id);
  let merged = row;
  if (value !== undefined) {
    const current = decodeSavedPaper(value, row.id);
    if (current.kind === 'unreadable') {
      return { kind: 'failed', message: current.problem.message };
    }
    merged = mergeRows(current.row, row);
  }
  // A full disk shows as the reason of the transaction; the request itself says only "aborted".
  transaction.store.put(merged).catch(() => undefined);
  await transaction.done;
  return { kind: 'stored', row: merged };
}
