import { useContext, useEffect, type ReactNode } from 'react';
import { useReader, useSearch } from '#state/reader.ts';
import { loadListed } from './load-listed.ts';
import { SiteRootContext } from './site-root.ts';

/** Fetches what it takes to list the papers at these places. */
export function RequireListed({ places }: { readonly places: readonly number[] }): ReactNode {
  const reader = useReader();
  const retries = useSearch((state) => state.retries);
  const root = useContext(SiteRootContext);
  // oxlint-disable react/exhaustive-effect-dependencies -- with `retries` it is asked again
  useEffect(() => {
    if (root !== null) loadListed(reader, places, root);
  }, [reader, places, root, retries]);
  // oxlint-enable react/exhaustive-effect-dependencies
  return null;
}
