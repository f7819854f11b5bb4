import type { LibraryProblem } from './library.ts';
import type { RowStore } from './row-store.ts';

/**
 * Changes that the database has not stored yet, noted in local storage. IndexedDB drops what was
 * asked of it when the page is left while the disk is busy, transactions that were committed
 * among them; local storage keeps what it was told at once. See docs/decisions/12.
 *
 * A note is one entry, whose key holds the site, the store and the row. So noting a change twice
 * is noting it once, and no tab takes out a note that says more than what it stored.
 */
function prefixOf(site: string, store: string): string {
  return `paper-digest-unstored-1 ${site} ${store} `;
}

/** What local storage says, or nothing where the browser gives none. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

function remove(key: string): void {
  attempt(() => {
    localStorage.removeItem(key);
  });
}

interface Noted<Row> {
  readonly row: Row;
  readonly settle: () => void;
}

interface NotedChanges<Row> {
  readonly noted: readonly Noted<Row>[];
  /** Notes that cannot be read; they are left in place. */
  readonly problems: readonly LibraryProblem[];
}

/** Notes a change before it is stored; the function returned takes the note out again. */
export function noteChange<Row>(
  site: string,
  { name }: Pick<RowStore<Row>, 'name'>,
  row: Row,
): () => void {
  const key = `${prefixOf(site, name)}${JSON.stringify(row)}`;
  attempt(() => {
    localStorage.setItem(key, '');
  });
  return () => remove(key);
}

/** The changes that were noted and not stored, each with what takes its note out. */
export function notedChanges<Row>(site: string, store: RowStore<Row>): NotedChanges<Row> {
  const prefix = prefixOf(site, store.name);
  const noted: Noted<Row>[] = [];
  const problems: LibraryProblem[] = [];
  for (const key of attempt(() => Object.keys(localStorage)) ?? []) {
    if (!key.startsWith(prefix)) continue;
    const value = attempt((): unknown => JSON.parse(key.slice(prefix.length)));
    const decoded = store.decode(value, 'that waits in local storage');
    if (decoded.kind === 'row') noted.push({ row: decoded.row, settle: () => remove(key) });
    else problems.push(decoded.problem);
  }
  return { noted, problems };
}
