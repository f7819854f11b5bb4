import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Archive, EnrichedDigest } from '#domain/archive.ts';
import type { DigestId } from '#domain/digest.ts';

/** A digest's papers: on their way, here, or not to be had (with the sentence to show). */
export type DigestState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly digest: EnrichedDigest }
  | { readonly status: 'failed'; readonly message: string };

export interface ArchiveState {
  readonly archive: Archive;
  readonly digests: ReadonlyMap<DigestId, DigestState>;
}

const LOADING: DigestState = { status: 'loading' };

export function createArchiveStore(
  archive: Archive,
  digest: EnrichedDigest,
): StoreApi<ArchiveState> {
  return createStore(() => ({
    archive,
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
  load: (id: DigestId) => Promise<EnrichedDigest | string>,
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
