import { loadPieces, openShelf } from '#archive/load-piece.ts';
import { decodeArchiveHead } from '#search/archive-head.ts';
import type { DeskReply } from '#search/desk-messages.ts';
import type { OpenedArchive } from '#search/archive-source.ts';
import type { DeskWorld } from '#search/search-desk.ts';

const SHELF = 'paper-digest-search-1';

async function openArchive(address: string): Promise<OpenedArchive | null> {
  const folder = new URL('.', address);
  const load = loadPieces(folder, await openShelf(SHELF, folder));
  const file = address.slice(folder.href.length);
  for (const from of ['anywhere', 'host'] as const) {
    const bytes = await load(file, from);
    if (bytes === null) continue;
    try {
      return { head: decodeArchiveHead(JSON.parse(new TextDecoder().decode(bytes)), ''), load };
    } catch {
      // Damaged on its way or on the shelf: once more from the host.
    }
  }
  return null;
}

/** What a search desk needs of the browser, in a worker and outside. */
export function deskWorld(reply: (reply: DeskReply) => void): DeskWorld {
  const { port1: wake, port2: bell } = new MessageChannel();
  const waiting: (() => void)[] = [];
  wake.addEventListener('message', () => {
    waiting.shift()?.();
  });
  wake.start();
  return {
    reply,
    openArchive,
    // A message to oneself comes after those that wait, and sooner than any timer.
    pause: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port, not a window
        bell.postMessage(null);
      }),
  };
}
