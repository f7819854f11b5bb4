import { useDeferredValue, useMemo } from 'react';
import { listPapers, type PaperList } from '#domain/list-papers.ts';
import type { PaperId } from '#domain/paper.ts';
import { readSnapshot, type ReadablePaper } from '#domain/readable-paper.ts';
import { plainText } from '#domain/rich-text.ts';
import type { SavedPaper } from '#domain/saved-paper.ts';
import type { View } from '#domain/view.ts';
import { buildSearchIndex } from '#search/build-search-index.ts';
import { findPapers } from '#search/find-papers.ts';
import { findRanges } from '#search/highlight-ranges.ts';
import type { SearchIndex } from '#search/search-index.ts';
import type { DropSuggestions } from '#search/search-result.ts';
import { suggestDrops } from '#search/suggest-drops.ts';
import { digestState, type ArchiveState } from '#state/archive.ts';
import { savedPapers, type LibraryState } from '#state/library.ts';
import type { FindRanges } from '#ui/marked-text.tsx';

/** The list on screen, and how its query was answered. */
export interface CurrentList {
  /** All papers of the digest, or all saved ones, before anything narrows them. */
  readonly all: readonly ReadablePaper[];
  readonly list: PaperList;
  /** What to mark; `null` without a query. */
  readonly findRanges: FindRanges | null;
  /** Ways on from an empty list; `null` without a query. */
  readonly suggestDrops: (() => DropSuggestions) | null;
}

const indexes = new WeakMap<readonly ReadablePaper[], SearchIndex>();

/** The index over these papers, built the first time it is asked for. */
export function indexOf(papers: readonly ReadablePaper[]): SearchIndex {
  const known = indexes.get(papers);
  if (known !== undefined) return known;
  const built = buildSearchIndex(
    papers.map(({ id, titleText, abstractText }) => ({
      id,
      title: plainText(titleText),
      abstract: plainText(abstractText ?? []),
    })),
  );
  indexes.set(papers, built);
  return built;
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
): CurrentList {
  const digest = digestState(archive, view.digest);
  // oxlint-disable-next-line react/exhaustive-deps -- the moment at which the saved view was opened
  const since = useMemo(() => Date.now(), [view.saved]);
  const saved = useMemo(() => savedList(library, since), [library, since]);
  const published = digest.status === 'ready' ? digest.digest.papers : NOTHING;
  const all = view.saved ? saved : published;

  const query = useDeferredValue(view.query);
  const search = useMemo(() => {
    if (query.trim() === '') return null;
    const index = indexOf(all);
    return { index, result: findPapers(index, query) };
  }, [all, query]);

  const list = useMemo(() => {
    const ranks =
      search === null
        ? null
        : new Map<PaperId, number>(search.result.hits.map(({ id }, rank) => [id, rank]));
    return listPapers(all, view, ranks);
  }, [all, view, search]);

  return useMemo(
    () => ({
      all,
      list,
      findRanges: search === null ? null : (text) => findRanges(text, search.result.words),
      suggestDrops: search === null ? null : () => suggestDrops(search.index, query),
    }),
    [all, list, search, query],
  );
}
