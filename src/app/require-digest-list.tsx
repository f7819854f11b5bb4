import { useContext, useEffect, type ReactNode } from 'react';
import { useReader, useSearch } from '#state/reader.ts';
import { loadDigestList } from './load-digest-list.ts';
import { SiteRootContext } from './site-root.ts';

/** Stands where every digest is wanted: fetches their list, again with each new try. */
export function RequireDigestList(): ReactNode {
  const reader = useReader();
  const retries = useSearch((state) => state.retries);
  const root = useContext(SiteRootContext);
  // oxlint-disable react/exhaustive-effect-dependencies -- with `retries` it is asked again
  useEffect(() => {
    if (root !== null) void loadDigestList(reader, root);
  }, [reader, root, retries]);
  // oxlint-enable react/exhaustive-effect-dependencies
  return null;
}
