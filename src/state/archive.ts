import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Archive, DigestEntry, NamedDigest, PublishedDigest } from '#domain/archive.ts';
import type { DigestId } from '#domain/digest.ts';

/** A digest's papers: on their way, here, or not to be had (with the sentence to show). */
export type DigestState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly digest: PublishedDigest }
  | { readonly status: 'failed'; readonly message: string };

export interface ArchiveState {
  readonly archive: Archive;
  /** Whether `archive.digests` are all there are; `first` and `failed`: only the newest. */
  readonly list: 'first' | 'loading' | 'whole' | 'failed';
  readonly digests: ReadonlyMap<DigestId, DigestState>;
}

const LOADING: DigestState = { status: 'loading' };

export function createArchiveStore(
  archive: Archive,
  digest: PublishedDigest,
): StoreApi<ArchiveState> {
  return createStore<ArchiveState>(() => ({
    archive,
    list: archive.list === null ? 'whole' : 'first',
    digests: new Map([[digest.id, { status: 'ready', digest }]]),
  }));
}

export function digestState(state: ArchiveState, id: DigestId): DigestState {
  return state.digests.get(id) ?? LOADING;
}

/**
 * Loads the digest unless it is here or on its way; a failed one is tried again.
 * `load` gives the digest or the sentence that says why not.
 */
export async function requireDigest(
  store: StoreApi<ArchiveState>,
  id: DigestId,
  load: (id: DigestId) => Promise<PublishedDigest | string>,
): Promise<void> {
  const known = store.getState().digests.get(id);
  if (known !== undefined && known.status !== 'failed') return;
  const put = (state: DigestState) => {
    store.setState(({ digests }) => ({ digests: new Map(digests).set(id, state) }));
  };
  put(LOADING);
  const loaded = await load(id);
  put(
    typeof loaded === 'string'
      ? { status: 'failed', message: loaded }
      : { status: 'ready', digest: loaded },
  );
}

/** What the page calls a digest, as far as it knows it: from the list, or from its papers. */
export function knownDigest(
  { archive, digests }: ArchiveState,
  id: DigestId,
): NamedDigest | undefined {
  const state = digests.get(id);
  return (
    archive.digests.find((entry) => entry.id === id) ??
    (state?.status === 'ready' ? state.digest : undefined)
  );
}

/** Whether these can be the archive's digests: all of them, and the newest those it knows. */
function isWhole(entries: readonly DigestEntry[], { count, digests }: Archive): boolean {
  return (
    entries.length === count &&
    digests.every(({ data }, place) => entries[place]?.data === data)
  );
}

/** Waits for a list that is on its way. */
function listSettled(store: StoreApi<ArchiveState>): Promise<void> {
  return new Promise((resolve) => {
    const stop = store.subscribe(({ list }) => {
      if (list === 'loading') return;
      stop();
      resolve();
    });
  });
}

/**
 * Loads the list of all digests unless it is here; resolves once it is, or is not to be had. One
 * that failed is tried again. `load` takes its address below the root and gives `null` where the
 * list is missing or damaged.
 */
export async function requireDigestList(
  store: StoreApi<ArchiveState>,
  load: (path: string) => Promise<readonly DigestEntry[] | null>,
): Promise<void> {
  const { archive, list } = store.getState();
  if (list === 'loading') return listSettled(store);
  if (list === 'whole' || archive.list === null) return;
  store.setState({ list: 'loading' });
  const entries = await load(archive.list);
  if (entries === null || !isWhole(entries, archive)) store.setState({ list: 'failed' });
  else store.setState({ list: 'whole', archive: { ...archive, digests: entries } });
}
