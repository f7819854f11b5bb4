/** Where copies of a search's files are kept; see `keepPieces`. */
export interface PieceShelf {
  /** A copy, if there is one. */
  readonly find: (url: string) => Promise<Response | undefined>;
  readonly keep: (url: string, response: Response) => Promise<void>;
}

/** For browsers and moments without storage: nothing is kept. */
const NO_SHELF: PieceShelf = {
  find: () => Promise.resolve(undefined),
  keep: () => Promise.resolve(),
};

/**
 * Opens the browser's cache for the pieces of the search in `folder`, so that what was fetched
 * once is there offline; copies of another build's folder are thrown away. Storage that is
 * refused or full is done without. Copies are looked for where one was kept before: asking in
 * vain takes longer than many a fetch.
 */
export async function openShelf(name: string, folder: URL): Promise<PieceShelf> {
  try {
    const cache = await caches.open(name);
    const requests = await cache.keys();
    const old = requests.filter(({ url }) => !url.startsWith(folder.href));
    await Promise.all(old.map((request) => cache.delete(request)));
    const kept = new Set(requests.map(({ url }) => url));
    return {
      find: async (url) =>
        kept.has(url)
          ? cache.match(url, { ignoreVary: true }).catch(() => undefined)
          : undefined,
      keep: (url, response) => cache.put(url, response).catch(() => undefined),
    };
  } catch {
    return NO_SHELF;
  }
}

/** Loads files of one folder as bytes. Never throws: `null` is a file that is not to be had. */
export function loadPieces(
  folder: URL,
  shelf: PieceShelf,
): (file: string, from: 'anywhere' | 'host') => Promise<Uint8Array | null> {
  return async (file, from) => {
    const { href } = new URL(file, folder);
    try {
      const kept = from === 'anywhere' ? await shelf.find(href) : undefined;
      if (kept !== undefined) return new Uint8Array(await kept.arrayBuffer());
      const response = await fetch(href, from === 'host' ? { cache: 'reload' } : {});
      if (!response.ok) return null;
      const copy = response.clone();
      const bytes = new Uint8Array(await response.arrayBuffer());
      void shelf.keep(href, copy);
      return bytes;
    } catch {
      return null;
    }
  };
}
