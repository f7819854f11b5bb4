import { createStore, type StoreApi } from 'zustand/vanilla';
import type { searchPapers } from '#search/search-papers.ts';

/**
 * The search engine is fetched when it is first wanted: reading needs none of it. `failed` is
 * tried again with the next keystroke.
 */
export type SearchState =
  | { readonly status: 'absent' | 'loading' | 'failed' }
  | { readonly status: 'ready'; readonly searchPapers: typeof searchPapers };

export type SearchStore = StoreApi<SearchState>;

export function createSearchStore(): SearchStore {
  return createStore<SearchState>(() => ({ status: 'absent' }));
}

export async function requireSearch(store: SearchStore): Promise<void> {
  const { status } = store.getState();
  if (status === 'loading' || status === 'ready') return;
  store.setState({ status: 'loading' }, true);
  try {
    const engine = await import('#search/search-papers.ts');
    store.setState({ status: 'ready', searchPapers: engine.searchPapers }, true);
  } catch {
    store.setState({ status: 'failed' }, true);
  }
}
