import type { DeskReply } from '#search/desk-messages.ts';
import type { DeskWorld } from '#search/search-desk.ts';

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
    openArchive: async (head) => {
      const { openArchive } = await import('./open-archive.ts');
      return openArchive(head);
    },
    // A message to oneself comes after those that wait, and sooner than any timer.
    pause: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port, not a window
        bell.postMessage(null);
      }),
    wait: (time) =>
      new Promise((resolve) => {
        setTimeout(resolve, time);
      }),
  };
}
