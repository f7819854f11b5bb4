import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PaperId } from '#domain/paper.ts';
import { LISTED_IN_A_FILE, type ListedPaper } from '#domain/listed-paper.ts';

/** A file of listed papers: on its way, here, or not to be had. */
type ListedFile =
  | { readonly status: 'loading' | 'failed' }
  | { readonly status: 'ready'; readonly papers: readonly ListedPaper[] };

/** Papers of the archive as far as they were listed, by the number of their file. */
export interface ListedPapers {
  readonly files: ReadonlyMap<number, ListedFile>;
}

export type ListedStore = StoreApi<ListedPapers>;

export function createListedStore(): ListedStore {
  return createStore<ListedPapers>(() => ({ files: new Map() }));
}

/** The papers at these places, in their order, up to the first that is not here yet. */
export function papersUpToMissing(
  { files }: ListedPapers,
  places: readonly number[],
): readonly ListedPaper[] {
  const papers: ListedPaper[] = [];
  for (const place of places) {
    const file = files.get(Math.floor(place / LISTED_IN_A_FILE));
    const paper = file?.status === 'ready' ? file.papers[place % LISTED_IN_A_FILE] : undefined;
    if (paper === undefined) break;
    papers.push(paper);
  }
  return papers;
}

export function findListed(
  { files }: ListedPapers,
  id: PaperId | null,
): ListedPaper | undefined {
  for (const file of files.values()) {
    const papers = file.status === 'ready' ? file.papers : [];
    const found = papers.find(({ paper }) => paper.id === id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether each of these papers is here or could not be had. */
export function isSettled({ files }: ListedPapers, places: readonly number[]): boolean {
  return places.every((place) => {
    const status = files.get(Math.floor(place / LISTED_IN_A_FILE))?.status;
    return status === 'ready' || status === 'failed';
  });
}

/** Whether one of these papers could not be had. */
export function hasFailed({ files }: ListedPapers, places: readonly number[]): boolean {
  return places.some(
    (place) => files.get(Math.floor(place / LISTED_IN_A_FILE))?.status === 'failed',
  );
}

/**
 * Loads the files of these papers unless they are here or on their way; failed ones are tried
 * again. `load` gives the papers of a file, or `null` where they are not to be had.
 */
export async function requireListed(
  store: ListedStore,
  places: readonly number[],
  load: (file: number) => Promise<readonly ListedPaper[] | null>,
): Promise<void> {
  const { files } = store.getState();
  const wanted = [...new Set(places.map((place) => Math.floor(place / LISTED_IN_A_FILE)))];
  const missing = wanted.filter((file) => (files.get(file)?.status ?? 'failed') === 'failed');
  if (missing.length === 0) return;
  const put = (file: number, state: ListedFile) => {
    store.setState((state_) => ({ files: new Map(state_.files).set(file, state) }));
  };
  store.setState((state) => ({
    files: new Map([
      ...state.files,
      ...missing.map((file) => [file, { status: 'loading' as const }] as const),
    ]),
  }));
  await Promise.all(
    missing.map(async (file) => {
      const papers = await load(file);
      put(file, papers === null ? { status: 'failed' } : { status: 'ready', papers });
    }),
  );
}
