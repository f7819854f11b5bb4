import { useContext, useEffect, type ReactNode } from 'react';
import { isNarrowed } from '#domain/view.ts';
import type { ReadablePaper } from '#domain/readable-paper.ts';
import {
  useArchive,
  useLatestView,
  useReader,
  useReadMarks,
  useSearch,
} from '#state/reader.ts';
import { askSearch } from '#state/search.ts';
import { searchedName } from './current-list.ts';
import { archiveFacts, paperFacts } from './paper-facts.ts';
import { SiteRootContext } from './site-root.ts';

/** At most so many hits of an archive can be paged through; their count tells all. */
const MOST_HITS = 1000;

interface AskQueriesProps {
  /** The papers that are all here; not asked where the view is of the archive. */
  readonly papers: readonly ReadablePaper[];
}

/**
 * Asks each query as soon as it is typed. What the reader does with papers counts from the next
 * query on: a list does not lose the paper that is being read.
 */
export function AskQueries({ papers }: AskQueriesProps): ReactNode {
  const reader = useReader();
  const { search: published } = useArchive().archive;
  const view = useLatestView();
  const { status, retries } = useSearch();
  // Until they are read nobody knows what is unread.
  const { status: marks } = useReadMarks();
  const root = useContext(SiteRootContext);
  const { query, scope, digest, themes, themeMode, withCode } = view;
  const inArchive = scope === 'archive';
  const wanted = inArchive ? isNarrowed(view) : query.trim() !== '';

  // oxlint-disable react/exhaustive-effect-dependencies -- with `retries` and `marks` it is asked again
  useEffect(() => {
    if (status !== 'ready' || !wanted || inArchive) return;
    const facts = paperFacts(reader, papers, { scope, digest });
    askSearch(reader.search, {
      searched: papers,
      name: searchedName({ scope, digest }),
      facts,
      query,
      limit: papers.length,
    });
  }, [reader, status, retries, marks, wanted, inArchive, papers, scope, digest, query]);

  useEffect(() => {
    if (status !== 'ready' || !wanted || !inArchive) return;
    if (published === null || root === null) return;
    askSearch(reader.search, {
      searched: 'archive',
      name: 'archive',
      head: new URL(published.head, root).href,
      facts: archiveFacts(reader),
      filters: { themes, themeMode, withCode },
      query,
      limit: MOST_HITS,
    });
  }, [
    reader,
    status,
    retries,
    marks,
    wanted,
    inArchive,
    published,
    root,
    themes,
    themeMode,
    withCode,
    query,
  ]);
  // oxlint-enable react/exhaustive-effect-dependencies
  return null;
}
