export const LIST_ID = 'list';

/** What scrolls the list: its own pane beside an open paper, the whole page on a phone. */
export function listScroller(): Element {
  const pane = document.getElementById(LIST_ID);
  const page = document.scrollingElement ?? document.documentElement;
  if (pane === null) return page;
  return getComputedStyle(pane).overflowY === 'auto' ? pane : page;
}

/** The row of a paper, to bring it into view or to focus it. */
export function findRow(paper: string): HTMLElement | null {
  return document.querySelector(`#${LIST_ID} [data-paper="${CSS.escape(paper)}"]`);
}
