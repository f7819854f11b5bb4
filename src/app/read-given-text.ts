import type { ReadingState } from '#features/own-digests/add-digest-dialog.tsx';
import type { GivenFile } from '#features/own-digests/ask-for-text.tsx';
import type { ReadReply, ReadRequest } from './own-reading-messages.ts';

const NO_WORKER: ReadingState = {
  kind: 'failed',
  message:
    'What reads digests could not be started: it was not loaded, or this browser does not allow it.',
};

function stateOf(reply: ReadReply): ReadingState {
  return reply.kind === 'progress' ? { ...reply, kind: 'reading' } : reply;
}

/**
 * Reads a text in a worker of its own and tells how it goes; `rules` is the full address of the
 * rules of the themes. The function returned ends the worker, whatever it is doing.
 */
export function readGivenText(
  { file, text }: GivenFile,
  rules: URL,
  tell: (state: ReadingState) => void,
): () => void {
  let worker: Worker;
  try {
    worker = new Worker(new URL('./own-reading-worker.ts', import.meta.url), {
      type: 'module',
    });
  } catch {
    tell(NO_WORKER);
    return () => undefined;
  }
  worker.addEventListener('error', () => {
    tell(NO_WORKER);
  });
  worker.addEventListener('message', ({ data }: MessageEvent<ReadReply>) => {
    tell(stateOf(data));
    if (data.kind !== 'progress') worker.terminate();
  });
  const request: ReadRequest = { file, text, rules: rules.href, now: Date.now() };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
  worker.postMessage(request);
  return () => {
    worker.terminate();
  };
}
