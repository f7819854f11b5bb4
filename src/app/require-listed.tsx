import { useContext, useEffect, type ReactNode } from 'react';
import { decodeListed } from '#archive/decode-listed.ts';
import { loadJson } from '#archive/load-json.ts';
import { requireListed } from '#state/listed-papers.ts';
import { useArchive, useReader, useSearch } from '#state/reader.ts';
import { SiteRootContext } from './site-root.ts';

/** Fetches what it takes to list these papers of the archive. */
export function RequireListed({ numbers }: { readonly numbers: readonly number[] }): ReactNode {
  const { listed } = useReader();
  const { search } = useArchive().archive;
  const { retries } = useSearch();
  const root = useContext(SiteRootContext);
  // oxlint-disable react/exhaustive-effect-dependencies -- with `retries` it is asked again
  useEffect(() => {
    if (search === null || root === null) return;
    const head = new URL(search.head, root);
    void requireListed(listed, numbers, async (file) => {
      const loaded = await loadJson(new URL(`t${String(file)}.json`, head), decodeListed);
      return loaded.ok ? loaded.value : null;
    });
  }, [listed, numbers, search, root, retries]);
  // oxlint-enable react/exhaustive-effect-dependencies
  return null;
}
