import { useMemo } from 'react';
import { listPapers, type ShownList } from '#domain/list-papers.ts';
import type { PaperId } from '#domain/paper.ts';
import { readSnapshot, type ReadablePaper } from '#domain/readable-paper.ts';
import type { SavedPaper } from '#domain/saved-paper.ts';
import { onceEach } from '#domain/saved-rows.ts';
import type { View } from '#domain/view.ts';
import type { AbstractSearch } from '#features/paper-list/abstract-line.tsx';
import { digestState, type ArchiveState } from '#state/archive.ts';
import { searchedName, type Drawn } from '#state/drawn.ts';
import { savedPapers, type LibraryState } from '#state/library.ts';
import { useSearch } from '#state/reader.ts';
import type { Answered } from '#state/search.ts';
import { useArchiveList, type ArchiveList } from './archive-list.ts';

/** The list on screen, and how its query was answered. */
export interface CurrentList {
  /** Papers that are all here, to be searched and listed where the view is not of the archive. */
  readonly held: readonly ReadablePaper[];
  /** The papers before anything narrows them, as far as they are here; of an archive those listed. */
  readonly all: readonly ReadablePaper[];
  /** How many papers there are before anything narrows them; how many are left, once known. */
  readonly total: number;
  readonly matching: number | null;
  readonly list: ShownList;
  /** More of an archive's list; `null` where all of the list is here. */
  readonly archive: ArchiveList | null;
  /** The answer that the list shows; `null` without a query, or before the first answer. */
  readonly answered: Answered | null;
  /** What marks the words that were found; `null` where none are. */
  readonly found: AbstractSearch | null;
}

const NOTHING: readonly ReadablePaper[] = [];

/**
 * The saved papers, newest first; one that was removed since `since` (milliseconds, the reader's
 * clock) keeps its place, so that the list does not shift under the reader.
 */
function savedList(library: LibraryState, since: number): readonly ReadablePaper[] {
  const justRemoved = [...library.rows.values()].filter(
    ({ removedAt }) => removedAt !== null && removedAt >= since,
  );
  const bySaving = (a: SavedPaper, b: SavedPaper) => b.savedAt - a.savedAt;
  return onceEach([...savedPapers(library), ...justRemoved])
    .toSorted(bySaving)
    .map(readSnapshot);
}

/** How often each hit of an answer outranks the others: its place, by paper. */
function ranksOf({ searched, answer }: Answered): ReadonlyMap<PaperId, number> {
  const ranks = new Map<PaperId, number>();
  if (searched === 'archive') return ranks;
  for (const [rank, { paper }] of answer.hits.entries()) {
    const id = searched[paper]?.id;
    if (id !== undefined) ranks.set(id, rank);
  }
  return ranks;
}

/** Papers that are all here: of a digest, or saved. */
function useHeldPapers(
  { scope, digest: id }: View,
  archive: ArchiveState,
  library: LibraryState,
): readonly ReadablePaper[] {
  const digest = digestState(archive, id);
  // oxlint-disable-next-line react/exhaustive-deps -- the moment at which the saved view was opened
  const since = useMemo(() => Date.now(), [scope]);
  const saved = useMemo(() => savedList(library, since), [library, since]);
  if (scope === 'saved') return saved;
  return digest.status === 'ready' ? digest.digest.papers : NOTHING;
}

function useHeldList(
  { view, answered: newest }: Drawn,
  all: readonly ReadablePaper[],
): Pick<CurrentList, 'list' | 'answered'> {
  const isOfList =
    newest !== null && newest.name === searchedName(view) && view.query.trim() !== '';
  const answered = isOfList ? newest : null;
  const list = useMemo(
    () => listPapers(all, view, answered === null ? null : ranksOf(answered)),
    [all, view, answered],
  );
  return { list, answered };
}

/** What marks the words that an answer found. */
function useFound(answered: Answered | null): AbstractSearch | null {
  const tools = useSearch((state) => state.tools);
  const marks = answered?.answer.marks;
  return useMemo(() => {
    if (marks === undefined || tools === null) return null;
    return {
      findRanges: (text, field) => tools.findRanges(text, marks, field),
      bestPassage: tools.bestPassage,
    };
  }, [marks, tools]);
}

/** The list of what is drawn. */
export function useCurrentList(
  drawn: Drawn,
  archive: ArchiveState,
  library: LibraryState,
): CurrentList {
  const { view } = drawn;
  const all = useHeldPapers(view, archive, library);
  const held = useHeldList(drawn, all);
  const ofArchive = useArchiveList(drawn, archive);
  const inArchive = view.scope === 'archive';
  const { answered, list } = inArchive ? ofArchive : held;
  const found = useFound(answered);
  return useMemo((): CurrentList => {
    const common = { held: all, list, answered, found };
    if (!inArchive) {
      const counts = { total: all.length, matching: list.papers.length };
      return { ...common, ...counts, all, archive: null };
    }
    const { total, matching } = ofArchive;
    return { ...common, total, matching, all: list.papers, archive: ofArchive };
  }, [inArchive, all, list, answered, found, ofArchive]);
}
