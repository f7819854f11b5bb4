import { decodeListed } from '#archive/decode-listed.ts';
import { loadJson } from '#archive/load-json.ts';
import type { ListedPaper } from '#domain/listed-paper.ts';

/** Fetches what it takes to list a paper, from its full address; `null` where it is not to be had. */
export async function loadListed(
  address: string,
  signal?: AbortSignal,
): Promise<ListedPaper | null> {
  const loaded = await loadJson(new URL(address), decodeListed, signal);
  return loaded.ok ? loaded.value : null;
}
