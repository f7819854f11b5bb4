import type { DeskReply, DeskRequest } from '#search/desk-messages.ts';
import { fetchAskQueries } from './lazy-ask-queries.tsx';
import { WORKER_READY } from './worker-ready.ts';

type Reply = (reply: DeskReply) => void;
type Desk = (request: DeskRequest) => void;

/** Waits for the worker's first word; `null` where it cannot start. */
function startWorker(reply: Reply): Promise<Desk | null> {
  return new Promise((resolve) => {
    try {
      const worker = new Worker(new URL('./search-worker.ts', import.meta.url), {
        type: 'module',
      });
      worker.addEventListener('error', () => {
        resolve(null);
      });
      worker.addEventListener(
        'message',
        ({ data }: MessageEvent<DeskReply | typeof WORKER_READY>) => {
          if (data !== WORKER_READY) reply(data);
          else
            resolve((request) => {
              // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
              worker.postMessage(request);
            });
        },
      );
    } catch {
      resolve(null);
    }
  });
}

/** On the main thread, in short turns: slower, but the same answers. */
async function openHere(reply: Reply): Promise<Desk> {
  const [{ openDesk }, { deskWorld }] = await Promise.all([
    import('#search/search-desk.ts'),
    import('./desk-world.ts'),
  ]);
  return openDesk(deskWorld(reply));
}

/**
 * Starts the search where it does not hold the page up: in a worker, if this browser has any.
 * What asks the queries comes with it, so that both are there or neither is.
 */
export async function openSearchDesk(reply: Reply): Promise<Desk> {
  const [worker] = await Promise.all([startWorker(reply), fetchAskQueries()]);
  return worker ?? (await openHere(reply));
}
