import type { DeskReply, DeskRequest } from '#search/desk-messages.ts';
import { openDesk } from '#search/search-desk.ts';
import { deskWorld } from './desk-world.ts';
import { WORKER_READY } from './worker-ready.ts';

/** The search desk in a worker: requests in, replies out, after a first word that it is there. */
const desk = openDesk(
  deskWorld((reply: DeskReply) => {
    postMessage(reply);
  }),
);
addEventListener('message', ({ data }: MessageEvent<DeskRequest>) => {
  desk(data);
});
postMessage(WORKER_READY);
