import type { DigestId } from '#domain/digest.ts';
import type { OwnDigest } from '#domain/own-digest.ts';
import type { ReadDigest } from '#domain/own-reading.ts';
import type { LibraryRefusal } from '#library/library.ts';
import { openOwnDigests } from '#library/open-own-digests.ts';
import type { OwnDigestsStore } from './own-digests.ts';

/** Reads the own digests again: at the start, and when another tab changed them. */
async function reread(store: OwnDigestsStore): Promise<void> {
  const contents = await store.shelf?.loadAll();
  if (contents === undefined) return;
  if (contents.kind !== 'loaded') {
    store.setState({ status: 'read', refusal: contents });
    return;
  }
  store.setState(({ digests, unstored }) => ({
    status: 'read',
    digests: new Map([
      ...[...digests].filter(([id]) => unstored.has(id)),
      ...contents.rows.map((row) => [row.id, row] as const),
    ]),
    problems: contents.problems,
  }));
}

const NOT_OPEN: LibraryRefusal = { kind: 'failed', message: 'The storage is not open yet.' };

/** Why the library cannot keep anything, where it cannot. */
function refusalNow(store: OwnDigestsStore): LibraryRefusal {
  const { library } = store.getState();
  return library === null || library.kind === 'open' ? NOT_OPEN : library;
}

/** Whether the digest is stored now; what is refused is kept in the page, to be tried again. */
async function storeOne(store: OwnDigestsStore, { digest, portions }: ReadDigest) {
  const outcome = (await store.shelf?.put(digest, portions)) ?? refusalNow(store);
  const isStored = outcome.kind === 'stored';
  store.setState(({ digests, unstored }) => {
    const rest = new Map(unstored);
    if (isStored) rest.delete(digest.id);
    else rest.set(digest.id, portions);
    return {
      digests: new Map(digests).set(digest.id, digest),
      unstored: rest,
      ...(isStored ? {} : { refusal: outcome }),
      ...(rest.size === 0 ? { refusal: null } : {}),
    };
  });
  return isStored;
}

/**
 * Stores each digest, then shows it: what is on screen is there after a reload. One that is
 * refused is shown, too, and stays to be tried again. Whether all of them are stored.
 */
export async function addOwnDigests(
  store: OwnDigestsStore,
  added: readonly ReadDigest[],
): Promise<boolean> {
  let areStored = true;
  for (const each of added) areStored = (await storeOne(store, each)) && areStored;
  return areStored;
}

/** Tries to store what was refused before. */
export async function storeOwnAgain(store: OwnDigestsStore): Promise<void> {
  const { digests, unstored } = store.getState();
  for (const [id, portions] of unstored) {
    const digest = digests.get(id);
    if (digest !== undefined) await storeOne(store, { digest, portions });
  }
}

/** Reads what is kept and follows other tabs. Without storage, digests last as long as the page. */
export async function readOwnDigests(store: OwnDigestsStore): Promise<void> {
  const { library } = store.getState();
  if (library === null || store.shelf !== null) return;
  if (library.kind !== 'open') {
    store.setState({ status: 'read' });
    return;
  }
  store.shelf = openOwnDigests(library);
  library.watch((event) => {
    if (event.kind === 'own-digests') void reread(store);
  });
  await reread(store);
  // Added while the storage was still opening.
  if (store.getState().unstored.size > 0) await storeOwnAgain(store);
}

/**
 * Takes a digest out. `undo` puts it back, and is `null` where not all of it could be read; a
 * refusal leaves it where it is.
 */
export async function removeOwnDigest(
  store: OwnDigestsStore,
  digest: OwnDigest,
): Promise<{ readonly kind: 'removed'; readonly undo: (() => void) | null } | LibraryRefusal> {
  const { id } = digest;
  const portions = store.getState().unstored.get(id);
  let whole: ReadDigest | null = portions === undefined ? null : { digest, portions };
  if (whole === null) {
    const outcome = (await store.shelf?.remove(id)) ?? refusalNow(store);
    if (outcome.kind === 'whole') whole = outcome;
    else if (outcome.kind !== 'gone') return outcome;
  }
  store.setState(({ digests, unstored }) => {
    const [left, rest] = [new Map(digests), new Map(unstored)];
    left.delete(id);
    rest.delete(id);
    return { digests: left, unstored: rest, ...(rest.size === 0 ? { refusal: null } : {}) };
  });
  const undo = () => {
    if (whole !== null) void addOwnDigests(store, [whole]);
  };
  return { kind: 'removed', undo: whole === null ? null : undo };
}

/** Some of a digest's papers, from this page or from the storage. */
export async function loadPortion(
  store: OwnDigestsStore,
  id: DigestId,
  place: number,
): Promise<Uint8Array | LibraryRefusal> {
  const held = store.getState().unstored.get(id)?.[place];
  if (held !== undefined) return held;
  const loaded = (await store.shelf?.loadPortion(id, place)) ?? refusalNow(store);
  return loaded.kind === 'portion' ? loaded.bytes : loaded;
}
