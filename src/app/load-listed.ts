import { decodeListed } from '#archive/decode-listed.ts';
import { loadJson } from '#archive/load-json.ts';
import { FILES_IN_A_FOLDER } from '#domain/listed-paper.ts';
import { requireListed } from '#state/listed-papers.ts';
import type { Reader } from '#state/reader.ts';

/** Fetches what it takes to list the archive's papers at these places. `root` is the site's. */
export function loadListed(
  { listed, archive }: Reader,
  places: readonly number[],
  root: URL,
): void {
  const { search } = archive.getState().archive;
  if (search === null) return;
  void requireListed(listed, places, async (file) => {
    const folder = search.listed[Math.floor(file / FILES_IN_A_FOLDER)] ?? '';
    const url = new URL(`${folder}/${String(file)}.json`, root);
    const loaded = await loadJson(url, decodeListed);
    return loaded.ok ? loaded.value : null;
  });
}
