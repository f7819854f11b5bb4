import { fields, list, literal, text } from '#domain/decode.ts';

type StoreName = 'papers' | 'read-marks' | 'own-digests' | 'seen-digests';

/** Tells the other tabs of this site which rows were changed here. */
export interface TabChannel {
  readonly announce: (store: StoreName, id: string) => void;
  readonly close: () => void;
}

const message = fields({
  store: literal<StoreName>('papers', 'read-marks', 'own-digests', 'seen-digests'),
  ids: list(text),
});

/**
 * Joins the channel of a library. What another version of the page may say that this one does
 * not understand is passed over: a tab reads everything anew when it becomes visible. The same
 * holds in a browser without channels.
 */
export function joinTabs(
  name: string,
  onChange: (store: StoreName, ids: readonly string[]) => void,
): TabChannel {
  if (typeof BroadcastChannel === 'undefined') {
    return { announce: () => undefined, close: () => undefined };
  }
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    let changed;
    try {
      changed = message(data, '');
    } catch {
      return;
    }
    onChange(changed.store, changed.ids);
  });
  let open = true;
  return {
    announce: (store, id) => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- not a window: a channel has none
      if (open) channel.postMessage({ store, ids: [id] });
    },
    close: () => {
      open = false;
      channel.close();
    },
  };
}
