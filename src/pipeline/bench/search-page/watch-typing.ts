/**
 * Runs in the page, before its own scripts: nothing from outside this function is there. Leaves
 * marks on the page's timeline. `typed` stands at a keystroke, with the time of its keydown event;
 * `painted` at the first frame painted after the list showed the answer to all that was typed up
 * to then, whose number it carries; `alive` where the page begins to answer keys. `blocked` are
 * measures: tasks of the main thread over 50 ms.
 */
export function watchTyping(): void {
  let pressed = 0;
  let typed = 0;
  let shown = 0;

  /** The rows that fit on a screen, or all there are. */
  const FIRST_ROWS = 10;

  const showsAnswer = (): boolean => {
    const list = document.querySelector('section[aria-label="Papers"]');
    if (list === null || list.getAttribute('aria-busy') === 'true') return false;
    // "4 of 82 papers": of an archive the count may be known before the rows are there.
    const matching = /^(\d+) of /.exec(list.querySelector('output')?.textContent ?? '');
    const rows = list.querySelectorAll('li[data-paper]').length;
    return rows >= Math.min(FIRST_ROWS, Number(matching?.[1] ?? 0));
  };
  const notePaint = (upTo: number) => {
    requestAnimationFrame(() => {
      // Behind the frame's own work; before the next frame's.
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        performance.mark('painted', { detail: upTo });
      });
      port1.start();
      port2.postMessage(null);
    });
  };
  const look = () => {
    if (shown === typed || !showsAnswer()) return;
    shown = typed;
    notePaint(typed);
  };
  const listen = document.addEventListener.bind(document);
  document.addEventListener = (
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ) => {
    listen(type, listener, options);
    if (type === 'keydown') performance.mark('alive');
  };
  addEventListener(
    'keydown',
    ({ timeStamp }) => {
      pressed = timeStamp;
    },
    { capture: true },
  );
  // On its way up: the page has heard of it, and its list is busy.
  addEventListener('input', () => {
    typed += 1;
    performance.mark('typed', { startTime: pressed, detail: typed });
  });
  new MutationObserver(look).observe(document, {
    attributes: true,
    attributeFilter: ['aria-busy'],
    characterData: true,
    childList: true,
    subtree: true,
  });
  new PerformanceObserver((tasks) => {
    for (const { startTime, duration } of tasks.getEntries()) {
      performance.measure('blocked', { start: startTime, duration });
    }
  }).observe({ type: 'longtask' });
}
