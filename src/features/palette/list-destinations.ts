import { countPapers } from '#domain/count-papers.ts';
import { digestName } from '#domain/digest.ts';
import { describeSearch, keptView } from '#domain/kept-search.ts';
import { digestPlace } from '#domain/own-digest.ts';
import { plainText } from '#domain/rich-text.ts';
import type { View } from '#domain/view.ts';
import { wholeDigest } from '#domain/view.ts';
import { digestState, type ArchiveState } from '#state/archive.ts';
import { savedPapers, type LibraryState } from '#state/library.ts';
import type { OwnDigestsState } from '#state/own-digests.ts';
import type { ViewStore } from '#state/view.ts';
import { followLink, openPaper } from '#state/view.ts';
import type { Destination } from './destination.ts';

type Line = Pick<Destination, 'key' | 'name' | 'go'> & Partial<Destination>;

function destination(group: Destination['group'], line: Line): Destination {
  return { group, detail: null, theme: null, ...line };
}

/** The saved papers, all digests as one, the reader's own digests, and every digest of the site, newest first. */
export function listPlaces(
  store: ViewStore,
  { archive }: ArchiveState,
  library: LibraryState,
  own: OwnDigestsState['digests'],
  view: View,
): readonly Destination[] {
  const saved = destination('place', {
    key: 'saved',
    name: 'Saved',
    detail: countPapers(savedPapers(library).length),
    go: () => {
      followLink(store, { ...wholeDigest(view.digest), scope: 'saved' });
    },
  });
  const all =
    archive.search === null
      ? []
      : [
          destination('place', {
            key: 'all',
            name: 'All digests',
            detail: countPapers(archive.search.papers),
            go: () => {
              followLink(store, { ...wholeDigest(view.digest), scope: 'archive' });
            },
          }),
        ];
  const digests = archive.digests.map((digest) =>
    destination('place', {
      key: `digest ${digest.id}`,
      name: digestName(digest),
      detail: countPapers(digest.papers),
      go: () => {
        followLink(store, wholeDigest(digest.id));
      },
    }),
  );
  const ofOwn = [...own.values()].map((digest) =>
    destination('place', {
      key: `digest ${digest.id}`,
      name: digestPlace(digest),
      detail: countPapers(digest.papers.length),
      go: () => {
        followLink(store, wholeDigest(digest.id));
      },
    }),
  );
  return [saved, ...all, ...ofOwn, ...digests];
}

/** The searches that the reader keeps, to be asked of the digest at hand or where they say. */
export function listSearches(
  store: ViewStore,
  { archive }: ArchiveState,
  kept: readonly string[],
  view: View,
): readonly Destination[] {
  return kept.map((address) => {
    const to = keptView(address, view, { listsAll: archive.search !== null });
    return destination('search', {
      key: `search ${address}`,
      ...describeSearch(to, archive.themes),
      go: () => {
        followLink(store, to);
      },
    });
  });
}

/** The themes; choosing one leads to the list, narrowed by it or wide again. */
export function listThemes(
  store: ViewStore,
  { archive }: ArchiveState,
  view: View,
): readonly Destination[] {
  return archive.themes.map(({ id, name }) =>
    destination('theme', {
      key: `theme ${id}`,
      name,
      theme: id,
      detail: view.themes.includes(id) ? 'chosen' : null,
      go: () => {
        const themes = view.themes.includes(id)
          ? view.themes.filter((each) => each !== id)
          : [...view.themes, id];
        followLink(store, { ...view, themes, paper: null });
      },
    }),
  );
}

/** The papers of the digest at hand, then the saved ones that are not among them. */
export function listPapersByTitle(
  store: ViewStore,
  archive: ArchiveState,
  library: LibraryState,
  view: View,
): readonly Destination[] {
  const state = digestState(archive, view.digest);
  const published = state.status === 'ready' ? state.digest.papers : [];
  const here = new Set(published.map(({ id }) => id));
  return [
    ...published.map(({ id, titleText }) =>
      destination('paper', {
        key: `paper ${id}`,
        name: plainText(titleText),
        go: () => {
          if (view.scope === 'saved')
            followLink(store, { ...wholeDigest(view.digest), paper: id });
          else openPaper(store, id);
        },
      }),
    ),
    ...savedPapers(library)
      .filter(({ id }) => !here.has(id))
      .map(({ id, snapshot }) =>
        destination('saved', {
          key: `paper ${id}`,
          name: plainText(snapshot.titleText),
          detail: snapshot.digest.name,
          go: () => {
            followLink(store, { ...wholeDigest(view.digest), scope: 'saved', paper: id });
          },
        }),
      ),
  ];
}
