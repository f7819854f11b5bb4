import { useMemo } from 'react';
import { listedPlace } from '#domain/listed-paper.ts';
import type { PaperId } from '#domain/paper.ts';
import { paperPlaces } from '#domain/paper-places.ts';
import type { ExplainHit } from '#features/paper-page/why-found.tsx';
import { useReader } from '#state/reader.ts';
import type { CurrentList } from './current-list.ts';

/** The place of a listed paper in what was searched; -1 for one that is not on the list. */
function placeOf(paper: PaperId, { answered, archive, list }: CurrentList): number {
  if (answered === null || !paperPlaces(list.papers).has(paper)) return -1;
  if (answered.searched !== 'archive') return paperPlaces(answered.searched).get(paper) ?? -1;
  const at = archive?.listed.findIndex((listed) => listed.paper.id === paper) ?? -1;
  const listed = archive?.places[at];
  return listed === undefined ? -1 : listedPlace(listed, archive?.total ?? 0);
}

/** Why the open paper is among the hits; `null` without a query, or for another paper. */
export function useExplain(paper: PaperId | null, current: CurrentList): ExplainHit | null {
  const { search } = useReader();
  const { answered } = current;
  const place = paper === null ? -1 : placeOf(paper, current);
  return useMemo(() => {
    if (answered === null || place < 0) return null;
    return async () => {
      const { explainSearch } = await import('#state/ask-search.ts');
      return explainSearch(search, place);
    };
  }, [search, answered, place]);
}
