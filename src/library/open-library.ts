import { askPersistence } from './ask-persistence.ts';
import { Connection } from './connection.ts';
import type { Library, LibraryEvent, LibraryRefusal } from './library.ts';
import { HELD_BY_OLDER, NEWER_VERSION } from './refusal-of.ts';
import { PAPERS, READ_MARKS, readAll, readRows, writeRow } from './row-store.ts';
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

  return {
    kind: 'open',
    loadAll: () => connection.run((database) => readAll(database, PAPERS)),
    put: async (row) => {
      const outcome = await connection.run((database) => writeRow(database, PAPERS, row));
      if (outcome.kind !== 'stored') return outcome;
      tabs.announce(PAPERS.name, row.id);
      if (outcome.row.removedAt === null) void askOnce();
      return outcome;
    },
    loadReadMarks: () => connection.run((database) => readAll(database, READ_MARKS)),
    putReadMark: async (mark) => {
      const outcome = await connection.run((database) => writeRow(database, READ_MARKS, mark));
      if (outcome.kind === 'stored') tabs.announce(READ_MARKS.name, mark.id);
      return outcome;
    },
    holdsOwnDigests: async () => {
      const held = await connection.run((database) => database.count(OWN_DIGESTS));
      return typeof held === 'number' && held > 0;
    },
    run: (action) => connection.run(action),
    announceOwnDigest: (id, change) => {
      tabs.announce(OWN_DIGESTS, id);
      if (change === 'kept') void askOnce();
    },
    announceSeen: (id) => {
      tabs.announce(SEEN_DIGESTS, id);
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
