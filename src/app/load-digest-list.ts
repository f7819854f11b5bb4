import { decodeDigestList } from '#archive/decode-archive.ts';
import { loadJson } from '#archive/load-json.ts';
import { requireDigestList } from '#state/archive.ts';
import type { Reader } from '#state/reader.ts';

/** Fetches the list of all digests unless it is here; `root` is the address of the site's root. */
export function loadDigestList({ archive }: Reader, root: URL): Promise<void> {
  return requireDigestList(archive, async (path) => {
    const loaded = await loadJson(new URL(path, root), decodeDigestList);
    return loaded.ok ? loaded.value : null;
  });
}
