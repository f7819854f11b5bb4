import { useDeferredValue, useState, type ReactNode } from 'react';
import { nextDrawn } from '#state/drawn.ts';
import { isSettled } from '#state/listed-papers.ts';
import { DrawnContext, useArchive, useLatest, useSearch } from '#state/reader.ts';
import { firstPlaces } from './archive-list.ts';

/**
 * Draws the latest view. What a keystroke leads to is little, and drawn in one go: a list drawn
 * bit by bit would be begun anew with each key. All else is drawn as soon as there is time for it.
 */
export function DrawnRoom({ children }: { readonly children: ReactNode }): ReactNode {
  const latest = useLatest();
  const status = useSearch((state) => state.status);
  const archiveLost = useSearch((state) => state.archiveLost);
  const { search } = useArchive().archive;
  const [drawn, setDrawn] = useState(latest);
  const hasRows = ({ view, answered, listed }: typeof latest) =>
    view.scope !== 'archive' ||
    answered === null ||
    isSettled(listed, firstPlaces(answered, search?.papers ?? 0));
  const next = nextDrawn(drawn, latest, { status, archiveLost }, hasRows);
  if (next !== drawn) setDrawn(next);
  const inTime = useDeferredValue(drawn);
  return <DrawnContext value={drawn.inPlace ? drawn : inTime}>{children}</DrawnContext>;
}
