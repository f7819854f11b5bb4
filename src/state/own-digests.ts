import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DigestId } from '#domain/digest.ts';
import type { OwnDigest } from '#domain/own-digest.ts';
import type { Library, LibraryProblem, LibraryRefusal } from '#library/library.ts';
import type { OwnDigests } from '#library/open-own-digests.ts';

export interface OwnDigestsState {
  /** The library, once it is open or refused. */
  readonly library: Library | LibraryRefusal | null;
  /** Whether there are some to be read. */
  readonly held: boolean;
  /** Whether they were read. */
  readonly status: 'unread' | 'read';
  readonly digests: ReadonlyMap<DigestId, OwnDigest>;
  /** The papers of those that are not stored: they last as long as the page. */
  readonly unstored: ReadonlyMap<DigestId, readonly Uint8Array[]>;
  /** Why the last attempt to store or remove did not succeed; `null` while all is well. */
  readonly refusal: LibraryRefusal | null;
  /** Digests that could not be read; they are left in place. */
  readonly problems: readonly LibraryProblem[];
}

export interface OwnDigestsStore extends StoreApi<OwnDigestsState> {
  /** Where they are kept, once that is open; see `keep-own-digests.ts`. */
  shelf: OwnDigests | null;
}

export function createOwnDigestsStore(): OwnDigestsStore {
  const store = createStore<OwnDigestsState>(() => ({
    library: null,
    held: false,
    status: 'unread',
    digests: new Map(),
    unstored: new Map(),
    refusal: null,
    problems: [],
  }));
  return Object.assign(store, { shelf: null });
}

/** Finds out whether the reader has digests of their own; reading them is fetched when there are. */
export async function seekOwnDigests(
  store: OwnDigestsStore,
  library: Library | LibraryRefusal,
): Promise<void> {
  store.setState({ library });
  if (library.kind !== 'open') return;
  library.watch((event) => {
    if (event.kind === 'own-digests') store.setState({ held: true });
  });
  if (await library.holdsOwnDigests()) store.setState({ held: true });
}
