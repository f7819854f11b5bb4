import { useMemo } from 'react';
import { findEntries, indexEntries, type FoundEntry } from '#search/find-entries.ts';
import {
  useArchive,
  useLatestView,
  useLibrary,
  useOwnDigests,
  useReader,
} from '#state/reader.ts';
import { useIsKept, useKeptSearches } from '#state/kept-searches.ts';
import type { Destination, Group } from './destination.ts';
import { listCommands, type PaletteActions } from './list-commands.ts';
import {
  listPapersByTitle,
  listPlaces,
  listSearches,
  listThemes,
} from './list-destinations.ts';

/** As many as one takes in at a glance, and as fit above a phone's keyboard with a little scrolling. */
const MOST = 12;

/** As many kept searches, the newest, before anything is typed. */
const MOST_SEARCHES = 4;

export interface ShownGroup {
  readonly group: Group;
  /** The place of its first line among all that are shown. */
  readonly first: number;
  readonly found: readonly FoundEntry<Destination>[];
}

/** By kind: the kind of the best hit first; within a kind the best first. */
function grouped(found: readonly FoundEntry<Destination>[]): readonly ShownGroup[] {
  const groups = new Map<Group, FoundEntry<Destination>[]>();
  for (const each of found) {
    const { group } = each.entry;
    const known = groups.get(group);
    if (known === undefined) groups.set(group, [each]);
    else known.push(each);
  }
  let next = 0;
  return [...groups].map(([group, members]) => {
    const first = next;
    next += members.length;
    return { group, first, found: members };
  });
}

/** What the palette offers for a query; the places, searches and commands where nothing is typed. */
export function useDestinations(query: string, actions: PaletteActions): readonly ShownGroup[] {
  const reader = useReader();
  const archive = useArchive();
  const library = useLibrary();
  const { digests: own } = useOwnDigests();
  const view = useLatestView((latest) => latest);
  const kept = useKeptSearches();
  const isKept = useIsKept(view);
  const commands = useMemo(
    () => listCommands(reader, view, isKept, actions),
    [reader, view, isKept, actions],
  );
  const names = useMemo(
    () => [
      ...listPlaces(reader.view, archive, library, own, view),
      ...listSearches(reader.view, archive, kept, view),
      ...listThemes(reader.view, archive, view),
      ...listPapersByTitle(reader.view, archive, library, view),
    ],
    [reader, archive, library, own, kept, view],
  );
  const index = useMemo(() => indexEntries([...commands, ...names]), [commands, names]);
  if (query.trim() !== '') return grouped(findEntries(index, query, MOST));

  const searches = names.filter(({ group }) => group === 'search').slice(0, MOST_SEARCHES);
  const places = names
    .filter(({ group }) => group === 'place')
    .slice(0, MOST - commands.length - searches.length);
  const offered = [...places, ...searches, ...commands];
  return grouped(offered.map((entry) => ({ entry, ranges: [] })));
}
