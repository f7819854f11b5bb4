import type { ReactNode } from 'react';
import { useSearch } from '#state/reader.ts';
import { useFetched } from '#ui/use-fetched.ts';
import type { AskQueries, AskQueriesProps } from './ask-queries.tsx';

export function fetchAskQueries(): Promise<{ readonly AskQueries: typeof AskQueries }> {
  return import('./ask-queries.tsx');
}

/** Asks the queries; fetched with the search, by open-search-desk.ts. */
export function LazyAskQueries(props: AskQueriesProps): ReactNode {
  const isReady = useSearch(({ status }) => status === 'ready');
  const fetched = useFetched(fetchAskQueries, isReady);
  return fetched !== null && <fetched.AskQueries {...props} />;
}
