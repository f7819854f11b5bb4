import type { DigestId } from '#domain/digest.ts';
import type { OwnDigest } from '#domain/own-digest.ts';
import { decodeOwnDigest, decodePortion } from './decode-own-digest.ts';
import type { Library, LibraryContents, LibraryProblem, LibraryRefusal } from './library.ts';

/** A digest with all that there is of it; `portions` as in the store. */
interface WholeOwnDigest {
  readonly kind: 'whole';
  readonly digest: OwnDigest;
  readonly portions: readonly Uint8Array[];
}

/** The reader's own digests. No function throws: what goes wrong comes back as a refusal. */
export interface OwnDigests {
  readonly loadAll: () => Promise<LibraryContents<OwnDigest> | LibraryRefusal>;
  /** Some of a digest's papers, as UTF-8 JSON; the places run from 0. */
  readonly loadPortion: (
    id: DigestId,
    place: number,
  ) => Promise<{ readonly kind: 'portion'; readonly bytes: Uint8Array } | LibraryRefusal>;
  /** Stores a digest whole, or nothing of it, and tells the other tabs. */
  readonly put: (
    digest: OwnDigest,
    portions: readonly Uint8Array[],
  ) => Promise<{ readonly kind: 'stored' } | LibraryRefusal>;
  /** Takes a digest out, and gives what it takes to put it back; `gone` where there is not all of that. */
  readonly remove: (
    id: DigestId,
  ) => Promise<WholeOwnDigest | { readonly kind: 'gone' } | LibraryRefusal>;
}

function portionKey(id: string, place: number): string {
  return `${id}/${String(place)}`;
}

/** All portions of a digest: `0` is the sign after `/`. */
function portionRange(id: string): IDBKeyRange {
  return IDBKeyRange.bound(`${id}/`, `${id}0`, false, true);
}

function damaged({ message }: LibraryProblem): LibraryRefusal {
  return { kind: 'failed', message };
}

/** Undoes what a transaction did so far; one that is over is left as it is. */
function abandon(transaction: { readonly abort: () => void }): void {
  try {
    transaction.abort();
  } catch {
    // Aborted already, or committed.
  }
}

/** The own digests of a library that is open. */
export function openOwnDigests({ run, announceOwnDigest }: Library): OwnDigests {
  return {
    loadAll: () =>
      run(async (database) => {
        const rows: OwnDigest[] = [];
        const problems: LibraryProblem[] = [];
        for (const value of await database.getAll('own-digests')) {
          const decoded = decodeOwnDigest(value, value.id);
          if (decoded.kind === 'row') rows.push(decoded.row);
          else problems.push(decoded.problem);
        }
        return { kind: 'loaded', rows, problems };
      }),

    loadPortion: (id, place) =>
      run(async (database) => {
        const key = portionKey(id, place);
        const decoded = decodePortion(await database.get('own-papers', key), key);
        if (decoded.kind === 'unreadable') return damaged(decoded.problem);
        return { kind: 'portion', bytes: decoded.row.bytes };
      }),

    put: async (digest, portions) => {
      const outcome = await run(async (database) => {
        const stores = ['own-digests', 'own-papers'] as const;
        const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
        // A full disk shows as the reason of the transaction; a request says only "aborted".
        transaction.done.catch(() => undefined);
        try {
          const papers = transaction.objectStore('own-papers');
          // One after the other, each in a task of its own: together they would hold the page up.
          for (const [place, bytes] of portions.entries()) {
            const row = { id: portionKey(digest.id, place), bytes };
            await papers.put(row);
          }
          await transaction.objectStore('own-digests').put(digest);
          await transaction.done;
        } catch (error) {
          const reason = transaction.error ?? error;
          abandon(transaction);
          throw reason;
        }
        return { kind: 'stored' as const };
      });
      if (outcome.kind === 'stored') announceOwnDigest(digest.id, 'kept');
      return outcome;
    },

    remove: async (id) => {
      const outcome = await run(
        async (database): Promise<WholeOwnDigest | { kind: 'gone' } | LibraryRefusal> => {
          const stores = ['own-digests', 'own-papers'] as const;
          const transaction = database.transaction(stores, 'readwrite', {
            durability: 'strict',
          });
          transaction.done.catch(() => undefined);
          const papers = transaction.objectStore('own-papers');
          const value = await transaction.objectStore('own-digests').get(id);
          if (value === undefined) return { kind: 'gone' };
          const decoded = decodeOwnDigest(value, id);
          if (decoded.kind === 'unreadable') return damaged(decoded.problem);
          const portions: Uint8Array[] = [];
          for (let place = 0; place < decoded.row.portions; place += 1) {
            const key = portionKey(id, place);
            const portion = decodePortion(await papers.get(key), key);
            // What cannot be read can be taken out all the same, but not put back.
            if (portion.kind === 'row') portions.push(portion.row.bytes);
          }
          await Promise.all([
            papers.delete(portionRange(id)),
            transaction.objectStore('own-digests').delete(id),
          ]);
          await transaction.done;
          const isWhole = portions.length === decoded.row.portions;
          return isWhole ? { kind: 'whole', digest: decoded.row, portions } : { kind: 'gone' };
        },
      );
      if (outcome.kind === 'whole' || outcome.kind === 'gone') announceOwnDigest(id, 'removed');
      return outcome;
    },
  };
}
