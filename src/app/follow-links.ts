import { readAddress } from '#domain/view-address.ts';
import type { Reader } from '#state/reader.ts';
import { followLink, turnToPaper } from '#state/view.ts';
import { contextOf } from './addresses.ts';

/** A plain press, to be answered in the page; others open tabs and windows. */
export function isPlainClick(event: Pick<MouseEvent, PressKeys>): boolean {
  return (
    event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
  );
}

type PressKeys = 'button' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey';

/**
 * Answers links to views of this site (`data-view`) in the page. They are plain links to real
 * files: without this, or in a new tab, the file answers.
 */
export function followLinks(reader: Reader): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || !isPlainClick(event) || !(event.target instanceof Element)) {
      return;
    }
    const link = event.target.closest<HTMLAnchorElement>('a[data-view]');
    const href = link?.getAttribute('href') ?? null;
    if (link === null || href === null) return;
    event.preventDefault();
    const context = contextOf(reader);
    // Written from the page that was drawn; the address bar may be a step ahead of it.
    const target = readAddress(href.replace(/^(?:\.{1,2}\/)+/, ''), context);
    if (link.dataset['view'] === 'turn' && target.paper !== null) {
      turnToPaper(reader.view, target.paper);
    } else {
      followLink(reader.view, target);
    }
  });
}
