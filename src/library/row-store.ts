import { mergeMarks, type ReadMark } from '#domain/read-mark.ts';
import { mergeRows, type SavedPaper } from '#domain/saved-paper.ts';
import { decodeReadMark } from './decode-read-mark.ts';
import type { DecodedRow } from './decode-row.ts';
import { decodeSavedPaper } from './decode-saved-paper.ts';
import type { LibraryContents, LibraryProblem, LibraryRefusal, StoredRow } from './library.ts';
import type { LibraryDatabase } from './open-database.ts';

/** One of the database's stores: how its rows are read, and what two copies of one come to. */
export interface RowStore<Row> {
  readonly name: 'papers' | 'read-marks' | 'seen-digests';
  readonly decode: (value: unknown, key: string) => DecodedRow<Row>;
  readonly merge: (a: Row, b: Row) => Row;
}

export const PAPERS: RowStore<SavedPaper> = {
  name: 'papers',
  decode: decodeSavedPaper,
  merge: mergeRows,
};

export const READ_MARKS: RowStore<ReadMark> = {
  name: 'read-marks',
  decode: decodeReadMark,
  merge: mergeMarks,
};

function contentsOf<Row>(
  { decode }: RowStore<Row>,
  values: readonly (readonly [key: string, value: unknown])[],
): LibraryContents<Row> {
  const rows: Row[] = [];
  const problems: LibraryProblem[] = [];
  for (const [key, value] of values) {
    const decoded = decode(value, key);
    if (decoded.kind === 'row') rows.push(decoded.row);
    else problems.push(decoded.problem);
  }
  return { kind: 'loaded', rows, problems };
}

/** Every row of the store. */
export async function readAll<Row>(
  database: LibraryDatabase,
  store: RowStore<Row>,
): Promise<LibraryContents<Row>> {
  const values = await database.getAll(store.name);
  return contentsOf(
    store,
    values.map((value) => [value.id, value]),
  );
}

/** The rows of these papers, as far as there are any. */
export async function readRows<Row>(
  database: LibraryDatabase,
  store: RowStore<Row>,
  ids: readonly string[],
): Promise<LibraryContents<Row>> {
  const transaction = database.transaction(store.name);
  const values = await Promise.all(
    ids.map(async (id) => [id, await transaction.store.get(id)] as const),
  );
  return contentsOf(
    store,
    values.filter(([, value]) => value !== undefined),
  );
}

/**
 * Merges a row into the store: reading and writing are one transaction, so that no other tab
 * comes between, and it counts only once it is on the disk. A stored row that cannot be read is
 * not overwritten.
 */
export async function writeRow<Row extends { readonly id: string }>(
  database: LibraryDatabase,
  store: RowStore<Row>,
  row: Row,
): Promise<StoredRow<Row> | LibraryRefusal> {
  const transaction = database.transaction(store.name, 'readwrite', { durability: 'strict' });
  // Looked at once, at the end; without this, failing earlier would leave a rejection unhandled.
  transaction.done.catch(() => undefined);
  const value: unknown = await transaction.store.get(row.id);
  let merged = row;
  if (value !== undefined) {
    const current = store.decode(value, row.id);
    if (current.kind === 'unreadable') {
      return { kind: 'failed', message: current.problem.message };
    }
    merged = store.merge(current.row, row);
  }
  // A full disk shows as the reason of the transaction; the request itself says only "aborted".
  transaction.store.put(merged).catch(() => undefined);
  await transaction.done;
  return { kind: 'stored', row: merged };
}
