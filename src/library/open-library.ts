import { askPersistence } from './ask-persistence.ts';
import { Connection } from './connection.ts';
import type { Library, LibraryEvent, LibraryRefusal } from './library.ts';
import { readAll, readRows, writeRow } from './paper-store.ts';
import { NEWER_VERSION } from './refusal-of.ts';
import { joinTabs } from './tab-channel.ts';

const CLOSED: LibraryRefusal = { kind: 'failed', message: 'The saved papers were closed.' };

/**
 * Opens the library of one site. Its database and its channel between tabs carry the site's id,
 * because several sites may share an origin. Resolves to a refusal where there is no storage;
 * never rejects.
 */
export async function openLibrary(siteId: string): Promise<Library | LibraryRefusal> {
  const name = `paper-digest:${siteId}`;
  const listeners = new Set<(event: LibraryEvent) => void>();
  const tell = (event: LibraryEvent): void => {
    for (const listener of listeners) listener(event);
  };

  const connection = new Connection(name, () => {
    tell({ kind: 'closed', refusal: NEWER_VERSION });
  });
  const opened = await connection.run(async () => ({ kind: 'opened' as const }));
  if (opened.kind !== 'opened') return opened;

  const tabs = joinTabs(name, async (ids) => {
    const contents = await connection.run((database) => readRows(database, ids));
    tell(
      contents.kind === 'loaded'
        ? { kind: 'changed', rows: contents.rows, problems: contents.problems }
        : { kind: 'missed', refusal: contents },
    );
  });

  let asked = false;
  const askOnce = async (): Promise<void> => {
    if (asked) return;
    asked = true;
    const persistent = await askPersistence();
    if (persistent !== null) tell({ kind: 'persistence', persistent });
  };

  return {
    kind: 'open',
    loadAll: () => connection.run(readAll),
    put: async (row) => {
      const outcome = await connection.run((database) => writeRow(database, row));
      if (outcome.kind !== 'stored') return outcome;
      tabs.announce(row.id);
      if (outcome.row.removedAt === null) void askOnce();
      return outcome;
    },
    watch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      listeners.clear();
      tabs.close();
      connection.close(CLOSED);
    },
  };
}
