import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PaperId } from '#domain/paper.ts';
import type { ListedPaper } from '#domain/listed-paper.ts';

/** A paper of the archive on its way to be listed, or not to be had; else the paper. */
type Listed = 'loading' | 'failed' | ListedPaper;

/** Papers of the archive as far as they were listed, by their places. */
export interface ListedPapers {
  readonly places: ReadonlyMap<number, Listed>;
}

export type ListedStore = StoreApi<ListedPapers>;

export function createListedStore(): ListedStore {
  return createStore<ListedPapers>(() => ({ places: new Map() }));
}

/** The papers at these places, in their order, up to the first that is not here yet. */
export function papersUpToMissing(
  { places: known }: ListedPapers,
  places: readonly number[],
): readonly ListedPaper[] {
  const papers: ListedPaper[] = [];
  for (const place of places) {
    const listed = known.get(place);
    if (typeof listed !== 'object') break;
    papers.push(listed);
  }
  return papers;
}

export function findListed(
  { places }: ListedPapers,
  id: PaperId | null,
): ListedPaper | undefined {
  for (const listed of places.values()) {
    if (typeof listed === 'object' && listed.paper.id === id) return listed;
  }
  return undefined;
}

/** Whether one of these papers could not be had. */
export function hasFailed({ places: known }: ListedPapers, places: readonly number[]): boolean {
  return places.some((place) => known.get(place) === 'failed');
}

/** Takes papers in, or how it stands with them, by their places. */
export function putListed(
  store: ListedStore,
  entries: readonly (readonly [place: number, listed: Listed])[],
): void {
  if (entries.length === 0) return;
  store.setState(({ places }) => ({ places: new Map([...places, ...entries]) }));
}

/**
 * Loads these papers unless they are here or on their way; failed ones are tried again. `load`
 * gives the paper at a place, or `null` where it is not to be had.
 */
export async function requireListed(
  store: ListedStore,
  places: readonly number[],
  load: (place: number) => Promise<ListedPaper | null>,
): Promise<void> {
  const { places: known } = store.getState();
  const missing = places.filter((place) => (known.get(place) ?? 'failed') === 'failed');
  putListed(
    store,
    missing.map((place) => [place, 'loading']),
  );
  const loaded = await Promise.all(
    missing.map(async (place) => [place, (await load(place)) ?? 'failed'] as const),
  );
  putListed(store, loaded);
}
