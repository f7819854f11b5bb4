import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** What a stored row holds is known only once it is decoded. */
interface Store {
  key: string;
  value: { readonly id: string };
}

interface Schema extends DBSchema {
  papers: Store;
  'read-marks': Store;
  /** The reader's own digests, and apart from them their papers, read only when one is opened. */
  'own-digests': Store;
  'own-papers': Store;
  'seen-digests': Store;
}

export type LibraryDatabase = IDBPDatabase<Schema>;

/**
 * Raise it with the shape of the rows. Open tabs let go of the database as soon as a newer
 * version asks for it (`onNewer`), so that opening is never blocked by them for long.
 * 1: papers. 2: read marks beside them. 3: own digests and their papers.
 * 4: marks of digests that were seen.
 */
const VERSION = 4;

const STORES = ['papers', 'read-marks', 'own-digests', 'own-papers', 'seen-digests'] as const;

interface Callbacks {
  readonly onNewer: () => void;
  readonly onLost: () => void;
  /** A tab with an older version does not let go: opening goes on as soon as it does. */
  readonly onBlocked: () => void;
}

/**
 * Opens the database, making it where there is none; stores that are there are never touched.
 * Rejects as IndexedDB does, and where there is no IndexedDB as if it were forbidden.
 */
export async function openDatabase(
  name: string,
  callbacks: Callbacks,
): Promise<LibraryDatabase> {
  if (typeof indexedDB === 'undefined') throw new DOMException('no IndexedDB', 'SecurityError');
  return openDB<Schema>(name, VERSION, {
    upgrade: (database) => {
      for (const store of STORES) {
        if (!database.objectStoreNames.contains(store)) {
          database.createObjectStore(store, { keyPath: 'id' });
        }
      }
    },
    blocked: callbacks.onBlocked,
    blocking: callbacks.onNewer,
    terminated: callbacks.onLost,
  });
}
