import { useMemo, useSyncExternalStore } from 'react';
import { searchAddress } from '#domain/kept-search.ts';
import { isNarrowed, type View } from '#domain/view.ts';
import { showNotice } from './notices.ts';
import { useReader, type Reader } from './reader.ts';

/**
 * Kept searches are in local storage, one entry each: see docs/decisions/10. The key holds the
 * site, of which an origin may have several, and the search; the value is when it was kept.
 */
function prefixOf(site: string): string {
  return `paper-digest-search-1 ${site} `;
}

/** Hear of changes in this tab; the browser tells of those in others. */
const listeners = new Set<() => void>();

function watch(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** The kept searches of a site, the newest first; none where the browser gives no storage. */
function readKept(site: string): readonly string[] {
  const prefix = prefixOf(site);
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => ({ key, keptAt: Number(localStorage.getItem(key)) || 0 }))
      .toSorted((a, b) => b.keptAt - a.keptAt)
      .map(({ key }) => key.slice(prefix.length));
  } catch {
    return [];
  }
}

/** Whether the change could be made; `keptAt` is `null` to take the search out. */
function change(site: string, address: string, keptAt: string | null): boolean {
  const key = `${prefixOf(site)}${address}`;
  try {
    if (keptAt === null) localStorage.removeItem(key);
    else localStorage.setItem(key, keptAt);
  } catch {
    return false;
  }
  for (const listener of listeners) listener();
  return true;
}

/** Keeps the search of a view, or takes it out again, and says so with the way back. */
export function toggleKept({ archive, notices }: Reader, view: View): void {
  const { site } = archive.getState().archive;
  const address = searchAddress(view);
  let before: string | null = null;
  try {
    before = localStorage.getItem(`${prefixOf(site.id)}${address}`);
  } catch {
    // Refused: so is the change, which says so.
  }
  const isKept = before !== null;
  const changed = change(site.id, address, isKept ? null : String(Date.now()));
  const text = isKept ? 'Search no longer kept.' : 'Search kept. It is in “Go to”.';
  showNotice(
    notices,
    changed
      ? { text, undo: () => change(site.id, address, before) }
      : { text: 'This browser did not let the search be kept.', undo: null },
  );
}

/** The kept searches, as the search parts of addresses, the newest first. */
export function useKeptSearches(): readonly string[] {
  const { id } = useReader().archive.getState().archive.site;
  // A text, so that nothing is drawn anew while nothing has changed. Addresses have no blanks.
  const kept = useSyncExternalStore(watch, () => readKept(id).join(' '));
  return useMemo(() => (kept === '' ? [] : kept.split(' ')), [kept]);
}

/** Whether the search of a view is kept; `null` where the view leaves nothing out. */
export function useIsKept(view: View): boolean | null {
  const kept = useKeptSearches();
  return isNarrowed(view) ? kept.includes(searchAddress(view)) : null;
}
