import { mergeMarks, type ReadMark } from '#domain/read-mark.ts';
import { mergeRows, type SavedPaper } from '#domain/saved-paper.ts';
import { decodeReadMark } from './decode-read-mark.ts';
import type { DecodedRow } from './decode-row.ts';
import { decodeSavedPaper } from './decode-saved-paper.ts';
import type { LibraryContents, LibraryProblem, LibraryRefusal, StoredRow } from './library.ts';
import type { LibraryDatabase } from './open-database.ts';

type StoreName = 'papers' | 'read-marks' | 'seen-digests';

/** Every row is stored under its id; what else a stored one holds is known once it is decoded. */
export interface NamedRow {
  readonly id: string;
}

/** One of the database's stores: how its rows are read, and what two copies of one come to. */
export interface RowStore<Row> {
  readonly name: StoreName;
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

/** Of each store that was read through this connection, the keys of rows that could not be read. */
const unreadable = new WeakMap<LibraryDatabase, Map<StoreName, Set<string>>>();

/** Decodes what was read, and remembers which keys must not be written without looking. */
function contentsOf<Row>(
  { decode }: Pick<RowStore<Row>, 'decode'>,
  values: readonly (readonly [key: string, value: unknown])[],
  damaged: Set<string> | undefined,
): LibraryContents<Row> {
  const rows: Row[] = [];
  const problems: LibraryProblem[] = [];
  for (const [key, value] of values) {
    const decoded = decode(value, key);
    if (decoded.kind === 'row') rows.push(decoded.row);
    else {
      problems.push(decoded.problem);
      damaged?.add(key);
    }
  }
  return { kind: 'loaded', rows, problems };
}

/** Every row of the store. */
export async function readAll<Row>(
  database: LibraryDatabase,
  store: RowStore<Row>,
): Promise<LibraryContents<Row>> {
  const values = await database.getAll(store.name);
  const damaged = new Set<string>();
  const contents = contentsOf(
    store,
    values.map((value) => [value.id, value]),
    damaged,
  );
  const known = unreadable.get(database) ?? new Map<StoreName, Set<string>>();
  unreadable.set(database, known.set(store.name, damaged));
  return contents;
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
    unreadable.get(database)?.get(store.name),
  );
}

type Outcome<Row> = StoredRow<Row> | LibraryRefusal;

/**
 * Merges a row into the store: reading and writing are one transaction, so that no other tab
 * comes between, and it counts only once it is on the disk. A stored row that cannot be read is
 * not overwritten.
 */
async function mergeRow<Row extends NamedRow>(
  database: LibraryDatabase,
  store: RowStore<Row>,
  row: Row,
): Promise<Outcome<Row>> {
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

/**
 * Writes a row and gives what stood there. All of it is asked for at once, in the task that calls:
 * the browser finishes what was committed when the page is left, and drops what waits for an
 * answer of the page.
 */
async function exchangeRow(
  database: LibraryDatabase,
  name: StoreName,
  row: NamedRow,
): Promise<NamedRow | undefined> {
  const transaction = database.transaction(name, 'readwrite', { durability: 'strict' });
  transaction.done.catch(() => undefined);
  const before = transaction.store.get(row.id).catch(() => undefined);
  transaction.store.put(row).catch(() => undefined);
  try {
    transaction.commit();
  } catch {
    // Over already: what was the matter is told by the end.
  }
  await transaction.done;
  return before;
}

/**
 * Brings a row into the store, merged with what other tabs wrote there. A row made of all that
 * the page has read is written at once, and merged after that where it was not all there is.
 */
export async function writeRow<Row extends NamedRow>(
  database: LibraryDatabase,
  store: RowStore<Row>,
  row: Row,
): Promise<Outcome<Row>> {
  const damaged = unreadable.get(database)?.get(store.name);
  if (damaged === undefined || damaged.has(row.id)) return mergeRow(database, store, row);
  const value = await exchangeRow(database, store.name, row);
  if (value === undefined) return { kind: 'stored', row };
  const before = store.decode(value, row.id);
  if (before.kind === 'unreadable') {
    // Came since the page read the store: back to its place.
    damaged.add(row.id);
    await exchangeRow(database, store.name, value);
    return { kind: 'failed', message: before.problem.message };
  }
  const merged = store.merge(before.row, row);
  if (JSON.stringify(merged) === JSON.stringify(row)) return { kind: 'stored', row };
  return mergeRow(database, store, merged);
}
