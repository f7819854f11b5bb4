import '#styles/page.css';
import { hydrateRoot } from 'react-dom/client';
import { decodeArchive, decodeDigest } from '#archive/decode-archive.ts';
import { loadJson } from '#archive/load-json.ts';
import type { PublishedDigest } from '#domain/archive.ts';
import type { DigestId } from '#domain/digest.ts';
import { isOwnDigest } from '#domain/own-digest.ts';
import { paperId } from '#domain/paper.ts';
import { asksSearch, wholeDigest } from '#domain/view.ts';
import { openLibrary } from '#library/open-library.ts';
import { requireDigest } from '#state/archive.ts';
import { connectLibrary, rereadLibrary } from '#state/library.ts';
import { seekOwnDigests } from '#state/own-digests.ts';
import { keepPreferences } from '#state/preferences.ts';
import { connectReadMarks, rereadReadMarks } from '#state/read-marks.ts';
import type { Reader } from '#state/reader.ts';
import { requireSearch } from '#state/search.ts';
import { showAddressed, typeQuery } from '#state/view.ts';
import { contextOf } from './addresses.ts';
import { createReader } from './create-reader.ts';
import { followLinks } from './follow-links.ts';
import { keepAddress } from './keep-address.ts';
import { loadDigestList } from './load-digest-list.ts';
import { Room } from './room.tsx';
import { showLoadFailure } from './show-load-failure.ts';

/** The address of a file that the page's head names, as rendered by `app/render-digest.tsx`. */
function namedFile(id: string): URL {
  const href = document.getElementById(id)?.getAttribute('href') ?? '';
  return new URL(href, document.baseURI);
}

/** Names the icon in full: the address bar will change, and with it what `./` means. */
function pinIcon(): void {
  const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  icon?.setAttribute('href', icon.href);
}

/** By these a reader is first noticed; none of them is a wish to search yet. */
const FIRST_SIGNS = ['pointermove', 'pointerdown', 'keyup', 'scroll'] as const;

/** Fetches the search once somebody is there: it is ready when it is wanted, and loads nothing before. */
function fetchSearchInTime({ search }: Reader): void {
  const noticed = new AbortController();
  for (const sign of FIRST_SIGNS) {
    // Panes scroll, too, and their events do not bubble.
    const listen = { signal: noticed.signal, capture: true, passive: true };
    document.addEventListener(
      sign,
      () => {
        noticed.abort();
        void requireSearch(search);
      },
      listen,
    );
  }
}

/** Fetches what comes to be needed: digests as they come into view, the search with a query. */
function fetchNeeded(reader: Reader, root: URL): void {
  const load = async (id: DigestId): Promise<PublishedDigest | string> => {
    const find = () => reader.archive.getState().archive.digests.find((each) => each.id === id);
    if (find() === undefined) await loadDigestList(reader, root);
    const entry = find();
    if (entry === undefined) {
      return reader.archive.getState().list === 'whole'
        ? 'The site has no such digest.'
        : 'The list of digests could not be loaded, so this one cannot be found.';
    }
    const loaded = await loadJson(new URL(entry.data, root), decodeDigest);
    return loaded.ok ? loaded.value : loaded.message;
  };
  const follow = () => {
    const { view } = reader.view.getState();
    // The reader's own come from this browser; see follow-own-digests.ts.
    if (!isOwnDigest(view.digest)) void requireDigest(reader.archive, view.digest, load);
    // A paper on the archive's list is read from the digest of its own page.
    const home = view.paper === null ? null : contextOf(reader).homeOf(view.paper);
    if (home !== null && home !== view.digest) void requireDigest(reader.archive, home, load);
  };
  follow();
  if (asksSearch(reader.view.getState().view)) void requireSearch(reader.search);
  reader.view.subscribe(({ view }, before) => {
    if (view.digest !== before.view.digest || view.paper !== before.view.paper) follow();
    if (asksSearch(view)) void requireSearch(reader.search);
  });
}

/** Fetches the marks of digests, and what reads them; without it nothing is new. */
async function keepSeen(
  { seen }: Reader,
  library: Awaited<ReturnType<typeof openLibrary>>,
): Promise<void> {
  try {
    const { connectSeenMarks, rereadSeenMarks } = await import('#state/mark-seen.ts');
    await connectSeenMarks(seen, library);
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') void rereadSeenMarks(seen);
    });
  } catch {
    // The page is read as before; the key that marks says that it could not be had.
  }
}

/**
 * Takes over what was typed into the search before the page answered keys: else it would be lost
 * with the next key.
 */
function takeTyped(page: HTMLElement, reader: Reader): void {
  const typed = page.querySelector<HTMLInputElement>('input[name="q"]')?.value ?? '';
  if (typed !== '') typeQuery(reader.view, typed);
}

/** Takes the rendered page over. Until then, and if that fails, the page can be read as it is. */
async function start(page: HTMLElement): Promise<void> {
  const root = new URL(page.dataset['root'] ?? '', document.baseURI);
  root.search = '';
  root.hash = '';
  const [archive, digest] = await Promise.all([
    loadJson(namedFile('archive-data'), decodeArchive),
    loadJson(namedFile('digest-data'), decodeDigest),
  ]);
  if (!archive.ok || !digest.ok) {
    showLoadFailure(archive.ok ? (digest.ok ? '' : digest.message) : archive.message);
    return;
  }
  const paper = page.dataset['paper'];
  const rendered = {
    ...wholeDigest(digest.value.id),
    paper: paper === undefined ? null : paperId(paper),
  };
  const reader = createReader(archive.value, digest.value, rendered);
  keepPreferences(reader.preferences);
  pinIcon();
  const address = keepAddress(reader, root);
  showAddressed(reader.view, address.addressed());
  followLinks(reader);
  fetchNeeded(reader, root);
  fetchSearchInTime(reader);
  takeTyped(page, reader);
  hydrateRoot(page, <Room reader={reader} address={address} root={root} />);

  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible') return;
    void rereadLibrary(reader.library);
    void rereadReadMarks(reader.readMarks);
  });
  const library = await openLibrary(archive.value.site.id, (refusal) => {
    reader.library.setState({ refusal });
  });
  await connectLibrary(reader.library, library);
  await connectReadMarks(reader.readMarks, library);
  await seekOwnDigests(reader.ownDigests, library);
  void keepSeen(reader, library);
}

const page = document.getElementById('page');
if (page === null) throw new Error('index.html has no element #page.');
void start(page);
