import type { ReactNode } from 'react';
import { useFetched } from '#ui/use-fetched.ts';
import type { QueryChips, QueryChipsProps } from './query-chips.tsx';

function fetchChips(): Promise<{ readonly QueryChips: typeof QueryChips }> {
  return import('./query-chips.tsx');
}

/** The query as chips, fetched with the first query. */
export function LazyQueryChips(props: QueryChipsProps): ReactNode {
  const fetched = useFetched(fetchChips, true);
  return fetched !== null && <fetched.QueryChips {...props} />;
}
