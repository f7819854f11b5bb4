import { askPersistence } from './ask-persistence.ts';
import { noteChange, notedChanges } from './change-notes.ts';
import { Connection } from './connection.ts';
import type {
  Library,
  LibraryContents,
  LibraryEvent,
  LibraryRefusal,
  StoredRow,
} from './library.ts';
import { HELD_BY_OLDER, NEWER_VERSION } from './refusal-of.ts';
import {
  PAPERS,
  READ_MARKS,
  readAll,
  readRows,
  writeRow,
  type NamedRow,
  type RowStore,
} from './row-store.ts';
import { joinTabs } from './tab-channel.ts';

const OWN_DIGESTS = 'own-digests';
const SEEN_DIGESTS = 'seen-digests';

const CLOSED: LibraryRefusal = { kind: 'failed', message: 'The saved papers were closed.' };

/**
 * Opens the library of one site. Its database and its channel between tabs carry the site's id,
 * because several sites may share an origin. Resolves to a refusal where there is no storage;
 * never rejects. `onHeld` hears why it takes long, where another tab is the reason.
 */
export async function openLibrary(
  siteId: string,
  onHeld: (reason: LibraryRefusal) => void = () => undefined,
): Promise<Library | LibraryRefusal> {
  const name = `paper-digest:${siteId}`;
  const listeners = new Set<(event: LibraryEvent) => void>();
  const tell = (event: LibraryEvent): void => {
    for (const listener of listeners) listener(event);
  };

  const connection = new Connection(
    name,
    () => {
      tell({ kind: 'closed', refusal: NEWER_VERSION });
    },
    () => {
      onHeld(HELD_BY_OLDER);
    },
  );
  const opened = await connection.run(async () => ({ kind: 'opened' as const }));
  if (opened.kind !== 'opened') return opened;

  const tabs = joinTabs(name, async (store, ids) => {
    if (store === READ_MARKS.name) {
      const marks = await connection.run((database) => readRows(database, READ_MARKS, ids));
      // Others are not worth a word: the paper counts as unread here until all are read again.
      if (marks.kind === 'loaded') tell({ kind: 'marked', marks: marks.rows });
      return;
    }
    if (store === SEEN_DIGESTS) {
      tell({ kind: 'seen' });
      return;
    }
    if (store === OWN_DIGESTS) {
      tell({ kind: 'own-digests', ids });
      return;
    }
    const contents = await connection.run((database) => readRows(database, PAPERS, ids));
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

  const store = async <Row extends NamedRow>(
    rows: RowStore<Row>,
    row: Row,
    settle: () => void,
  ): Promise<StoredRow<Row> | LibraryRefusal> => {
    const outcome = await connection.run((database) => writeRow(database, rows, row));
    if (outcome.kind === 'stored') {
      settle();
      tabs.announce(rows.name, row.id);
    }
    return outcome;
  };
  const keepRow: Library['keepRow'] = (rows, row) =>
    store(rows, row, noteChange(siteId, rows, row));

  const loadRows = async <Row extends NamedRow>(
    rows: RowStore<Row>,
  ): Promise<LibraryContents<Row> | LibraryRefusal> => {
    const { noted, problems } = notedChanges(siteId, rows);
    const contents = await connection.run((database) => readAll(database, rows));
    if (contents.kind !== 'loaded') return contents;
    const found = new Map(contents.rows.map((row) => [row.id, row]));
    for (const { row, settle } of noted) {
      const outcome = await store(rows, row, settle);
      const known = found.get(row.id);
      const added = outcome.kind === 'stored' ? outcome.row : row;
      found.set(row.id, known === undefined ? added : rows.merge(known, added));
    }
    return {
      kind: 'loaded',
      rows: [...found.values()],
      problems: [...contents.problems, ...problems],
    };
  };

  return {
    kind: 'open',
    loadRows,
    keepRow,
    loadAll: () => loadRows(PAPERS),
    put: async (row) => {
      const outcome = await keepRow(PAPERS, row);
      if (outcome.kind === 'stored' && outcome.row.removedAt === null) void askOnce();
      return outcome;
    },
    loadReadMarks: () => loadRows(READ_MARKS),
    putReadMark: (mark) => keepRow(READ_MARKS, mark),
    holdsOwnDigests: async () => {
      const held = await connection.run((database) => database.count(OWN_DIGESTS));
      return typeof held === 'number' && held > 0;
    },
    run: (action) => connection.run(action),
    announceOwnDigest: (id, change) => {
      tabs.announce(OWN_DIGESTS, id);
      if (change === 'kept') void askOnce();
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
