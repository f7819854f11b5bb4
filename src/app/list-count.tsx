import { useEffect, useState, type ReactNode } from 'react';
import { ListTools } from '#features/paper-list/list-tools.tsx';
import { useLatestView } from '#state/reader.ts';
import type { Answered } from '#state/search.ts';
import { useSearchWaiting } from './use-search-waiting.ts';

/** Milliseconds after which one wonders whether anything happens. */
const PATIENCE = 500;

interface ListCountProps {
  readonly answered: Answered | null;
  readonly count: string;
}

/** How many papers are listed; that a search is on its way, where its answer takes long. */
export function ListCount({ answered, count }: ListCountProps): ReactNode {
  const query = useLatestView((view) => view.query);
  const isWaiting = useSearchWaiting(answered) || answered?.whole === false;
  const [slow, setSlow] = useState<string | null>(null);
  useEffect(() => {
    if (!isWaiting) return undefined;
    const patience = setTimeout(() => {
      setSlow(query);
    }, PATIENCE);
    return () => {
      clearTimeout(patience);
    };
  }, [isWaiting, query]);
  return <ListTools count={isWaiting && slow === query ? 'Searching …' : count} />;
}
