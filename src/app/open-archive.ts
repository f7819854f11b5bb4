import { loadPieces, openShelf } from '#archive/load-piece.ts';
import { decodeArchiveHead } from '#search/archive-head.ts';
import type { OpenedArchive } from '#search/archive-source.ts';
import { loadListed } from './load-listed.ts';

const SHELF = 'paper-digest-search-1';

/** Fetches the head of an archive's search; `null` where it is not to be had. */
export async function openArchive(address: string): Promise<OpenedArchive | null> {
  const folder = new URL('.', address);
  const load = loadPieces(folder, await openShelf(SHELF, folder));
  const file = address.slice(folder.href.length);
  for (const from of ['anywhere', 'host'] as const) {
    const bytes = await load(file, from);
    if (bytes === null) continue;
    try {
      const head = decodeArchiveHead(JSON.parse(new TextDecoder().decode(bytes)), '');
      return { head, load, loadListed };
    } catch {
      // Damaged on its way or on the shelf: once more from the host.
    }
  }
  return null;
}
