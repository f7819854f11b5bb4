import { useArchive, useLatestView, useSearch } from '#state/reader.ts';
import type { Answered } from '#state/search.ts';

/** Whether the newest query is still to be answered on screen, and an answer may come. */
export function useSearchWaiting(answered: Answered | null): boolean {
  const query = useLatestView((view) => view.query);
  const inArchive = useLatestView((view) => view.scope === 'archive');
  const isLost = useSearch(({ status, archiveLost }) => status === 'failed' || archiveLost);
  const { list } = useArchive();
  if (query.trim() === '' || isLost || (inArchive && list === 'failed')) return false;
  return answered?.query !== query;
}
