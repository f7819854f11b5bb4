import { useContext, useEffect, type ReactNode } from 'react';
import { listedFile } from '#domain/listed-paper.ts';
import { requireListed } from '#state/listed-papers.ts';
import { useArchive, useReader, useSearch } from '#state/reader.ts';
import { loadListed } from './load-listed.ts';
import { SiteRootContext } from './site-root.ts';

/** Fetches what it takes to list the papers at these places. */
export function RequireListed({ places }: { readonly places: readonly number[] }): ReactNode {
  const { listed } = useReader();
  const { search } = useArchive().archive;
  const retries = useSearch((state) => state.retries);
  const root = useContext(SiteRootContext);
  // oxlint-disable react/exhaustive-effect-dependencies -- with `retries` it is asked again
  useEffect(() => {
    if (search === null || root === null) return;
    void requireListed(listed, places, async (place) => {
      const file = listedFile(search.listed, place);
      return file === null ? null : loadListed(new URL(file, root).href);
    });
  }, [listed, places, search, root, retries]);
  // oxlint-enable react/exhaustive-effect-dependencies
  return null;
}
