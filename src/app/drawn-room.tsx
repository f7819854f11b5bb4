import { useDeferredValue, useState, type ReactNode } from 'react';
import { nextDrawn } from '#state/drawn.ts';
import { DrawnContext, useLatest, useSearch } from '#state/reader.ts';

/**
 * Draws the latest view. What a keystroke leads to is little, and drawn in one go: a list drawn
 * bit by bit would be begun anew with each key. All else is drawn as soon as there is time for it.
 */
export function DrawnRoom({ children }: { readonly children: ReactNode }): ReactNode {
  const latest = useLatest();
  const status = useSearch((state) => state.status);
  const archiveLost = useSearch((state) => state.archiveLost);
  const [drawn, setDrawn] = useState(latest);
  const next = nextDrawn(drawn, latest, { status, archiveLost });
  if (next !== drawn) setDrawn(next);
  const inTime = useDeferredValue(drawn);
  return <DrawnContext value={drawn.typed ? drawn : inTime}>{children}</DrawnContext>;
}
