import { useContext, useEffect, useMemo, type ReactNode } from 'react';
import type { ArchiveSearch } from '#domain/archive.ts';
import { asksSearch } from '#domain/view.ts';
import type { ReadablePaper } from '#domain/readable-paper.ts';
import {
  useArchive,
  useLatestView,
  useReader,
  useReadMarks,
  useSearch,
  type Reader,
} from '#state/reader.ts';
import { askSearch, prepareSearch } from '#state/ask-search.ts';
import { searchedName } from '#state/drawn.ts';
import { createFacts } from './paper-facts.ts';
import { SiteRootContext } from './site-root.ts';

/** At most so many hits of an archive can be paged through; their count tells all. */
const MOST_HITS = 1000;

function isTyped({ view }: Reader): boolean {
  return view.getState().step === 'type';
}

/** The archive by its files' full addresses: there may be a hundred folders, and many keys. */
function archiveFiles({ head, papers, listed }: ArchiveSearch, root: URL) {
  const addressOf = (path: string) => new URL(path, root).href;
  return {
    searched: 'archive',
    name: 'archive',
    head: addressOf(head),
    papers,
    folders: listed.map(addressOf),
  } as const;
}

export interface AskQueriesProps {
  /** The papers that are all here; not asked where the view is of the archive. */
  readonly papers: readonly ReadablePaper[];
}

/**
 * Asks each query as soon as it is typed. What the reader does with papers counts from the next
 * query on: a list does not lose the paper that is being read.
 */
export function AskQueries({ papers }: AskQueriesProps): ReactNode {
  const reader = useReader();
  const facts = useMemo(() => createFacts(reader), [reader]);
  const { archive, list } = useArchive();
  const { search } = archive;
  const view = useLatestView((latest) => latest);
  const status = useSearch((state) => state.status);
  const retries = useSearch((state) => state.retries);
  // Until they are read nobody knows what is unread.
  const { status: marks } = useReadMarks();
  const root = useContext(SiteRootContext);
  const files = useMemo(
    () => (search === null || root === null ? null : archiveFiles(search, root)),
    [search, root],
  );
  const { query, scope, digest, themes, themeMode, withCode } = view;
  const inArchive = scope === 'archive';
  const wanted = asksSearch(view);

  // oxlint-disable react/exhaustive-effect-dependencies -- with `retries` and `marks` it is asked again
  useEffect(() => {
    if (status !== 'ready' || inArchive) return;
    const of = () => ({
      searched: papers,
      name: searchedName({ scope, digest }),
      facts: facts.ofPapers(papers, { scope, digest }),
    });
    if (wanted)
      askSearch(reader.search, {
        ...of(),
        query,
        limit: papers.length,
        isTyped: isTyped(reader),
      });
    else prepareSearch(reader.search, of);
  }, [reader, facts, status, retries, marks, wanted, inArchive, papers, scope, digest, query]);

  useEffect(() => {
    if (status !== 'ready' || !inArchive) return;
    // Digests and days are told apart by their places on the whole list.
    if (files === null || list !== 'whole') return;
    const of = () => ({
      ...files,
      facts: facts.ofArchive(),
      filters: { themes, themeMode, withCode },
    });
    if (wanted)
      askSearch(reader.search, { ...of(), query, limit: MOST_HITS, isTyped: isTyped(reader) });
    else prepareSearch(reader.search, of);
  }, [
    reader,
    facts,
    status,
    retries,
    marks,
    wanted,
    inArchive,
    files,
    list,
    themes,
    themeMode,
    withCode,
    query,
  ]);
  // oxlint-enable react/exhaustive-effect-dependencies
  return null;
}
