import { useMemo } from 'react';
import { listPapers, type PaperList } from '#domain/list-papers.ts';
import type { PaperId } from '#domain/paper.ts';
import { readSnapshot, type ReadablePaper } from '#domain/readable-paper.ts';
import { plainText } from '#domain/rich-text.ts';
import type { SavedPaper } from '#domain/saved-paper.ts';
import type { View } from '#domain/view.ts';
import type { FoundPapers, PaperSearch } from '#search/search-papers.ts';
import { digestState, type ArchiveState } from '#state/archive.ts';
import { savedPapers, type LibraryState } from '#state/library.ts';
import type { ReadMarksState } from '#state/read-marks.ts';
import type { SearchState } from '#state/search.ts';
import { gatherFacts } from './gather-facts.ts';

/** The list on screen, and how its query was answered. */
export interface CurrentList {
  /** All papers of the digest, or all saved ones, before anything narrows them. */
  readonly all: readonly ReadablePaper[];
  readonly list: PaperList;
  /** How the query was answered; `null` without a query, or while the engine is on its way. */
  readonly found: FoundPapers | null;
}

const searches = new WeakMap<readonly ReadablePaper[], PaperSearch>();

/** The search over these papers, made once for each list. */
function searchOf(
  papers: readonly ReadablePaper[],
  engine: SearchState & { readonly status: 'ready' },
): PaperSearch {
  const known = searches.get(papers);
  if (known !== undefined) return known;
  const made = engine.searchPapers(
    papers.map(({ id, titleText, abstractText }) => ({
      id,
      title: plainText(titleText),
      abstract: plainText(abstractText ?? []),
    })),
  );
  searches.set(papers, made);
  return made;
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
  return [...savedPapers(library), ...justRemoved].toSorted(bySaving).map(readSnapshot);
}

export function useCurrentList(
  view: View,
  archive: ArchiveState,
  library: LibraryState,
  marks: ReadMarksState,
  engine: SearchState,
): CurrentList {
  const digest = digestState(archive, view.digest);
  // oxlint-disable-next-line react/exhaustive-deps -- the moment at which the saved view was opened
  const since = useMemo(() => Date.now(), [view.saved]);
  const saved = useMemo(() => savedList(library, since), [library, since]);
  const published = digest.status === 'ready' ? digest.digest.papers : NOTHING;
  const all = view.saved ? saved : published;

  const { query } = view;
  const facts = useMemo(
    () => gatherFacts(all, { saved: view.saved, digest: view.digest }, archive, library, marks),
    [all, view.saved, view.digest, archive, library, marks],
  );
  const found = useMemo(
    () =>
      query.trim() === '' || engine.status !== 'ready'
        ? null
        : searchOf(all, engine).find(query, facts),
    [all, query, facts, engine],
  );
  const list = useMemo(() => {
    const ranks =
      found === null
        ? null
        : new Map<PaperId, number>(found.hits.map(({ id }, rank) => [id, rank]));
    return listPapers(all, view, ranks);
  }, [all, view, found]);
  return useMemo(() => ({ all, list, found }), [all, list, found]);
}
