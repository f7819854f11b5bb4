import { useContext, useEffect, type ReactNode } from 'react';
import { decodeListed } from '#archive/decode-listed.ts';
import { loadJson } from '#archive/load-json.ts';
import { FILES_IN_A_FOLDER } from '#domain/listed-paper.ts';
import { requireListed } from '#state/listed-papers.ts';
import { useArchive, useReader, useSearch } from '#state/reader.ts';
import { SiteRootContext } from './site-root.ts';

/** Fetches what it takes to list the papers at these places. */
export function RequireListed({ places }: { readonly places: readonly number[] }): ReactNode {
  const { listed } = useReader();
  const { search } = useArchive().archive;
  const { retries } = useSearch();
  const root = useContext(SiteRootContext);
  // oxlint-disable react/exhaustive-effect-dependencies -- with `retries` it is asked again
  useEffect(() => {
    if (search === null || root === null) return;
    void requireListed(listed, places, async (file) => {
      const folder = search.listed[Math.floor(file / FILES_IN_A_FOLDER)] ?? '';
      const url = new URL(`${folder}/${String(file)}.json`, root);
      const loaded = await loadJson(url, decodeListed);
      return loaded.ok ? loaded.value : null;
    });
  }, [listed, places, search, root, retries]);
  // oxlint-enable react/exhaustive-effect-dependencies
  return null;
}
