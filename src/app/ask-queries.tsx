import { useContext, useEffect, useMemo, type ReactNode } from 'react';
import type { ArchiveSearch } from '#domain/archive.ts';
import { asksSearch, type View } from '#domain/view.ts';
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
import type { SearchedFacts } from '#state/hand-over.ts';
import { searchedName } from '#state/drawn.ts';
import { createFacts } from './paper-facts.ts';
import { SiteRootContext } from './site-root.ts';

/** At most so many hits of an archive can be paged through; their count tells all. */
const MOST_HITS = 1000;

/** What queries are asked of: a list of papers, or the archive. */
interface AskedList {
  readonly of: () => SearchedFacts;
  readonly limit: number;
  /** Whether a view shows this list. */
  readonly isOfList: (view: View) => boolean;
}

/**
 * Asks the query of the view, and each one that follows it. A key's query is on its way before
 * anything is drawn for the key. Gives what ends it.
 */
function askEachQuery(
  { view: store, search }: Reader,
  { of, limit, isOfList }: AskedList,
): () => void {
  const ask = () => {
    const { view, step } = store.getState();
    if (!isOfList(view)) return;
    if (!asksSearch(view)) prepareSearch(search, of);
    else askSearch(search, { ...of(), query: view.query, limit, isTyped: step === 'type' });
  };
  ask();
  return store.subscribe(({ view }, before) => {
    if (view.query !== before.view.query) ask();
  });
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
  const scope = useLatestView((view) => view.scope);
  const digest = useLatestView((view) => view.digest);
  const themes = useLatestView((view) => view.themes);
  const themeMode = useLatestView((view) => view.themeMode);
  const withCode = useLatestView((view) => view.withCode);
  const status = useSearch((state) => state.status);
  const retries = useSearch((state) => state.retries);
  // Until they are read nobody knows what is unread.
  const { status: marks } = useReadMarks();
  const root = useContext(SiteRootContext);
  const files = useMemo(
    () => (search === null || root === null ? null : archiveFiles(search, root)),
    [search, root],
  );
  const inArchive = scope === 'archive';

  // oxlint-disable react/exhaustive-effect-dependencies -- with `retries` and `marks` it is asked again
  useEffect(() => {
    if (status !== 'ready' || inArchive) return undefined;
    const isOfList = (view: View) => view.scope === scope && view.digest === digest;
    const of = () => ({
      searched: papers,
      name: searchedName({ scope, digest }),
      facts: facts.ofPapers(papers, { scope, digest }),
    });
    return askEachQuery(reader, { of, limit: papers.length, isOfList });
  }, [reader, facts, status, retries, marks, inArchive, papers, scope, digest]);

  useEffect(() => {
    if (status !== 'ready' || !inArchive) return undefined;
    // Digests and days are told apart by their places on the whole list.
    if (files === null || list !== 'whole') return undefined;
    const isOfList = (view: View) =>
      view.scope === 'archive' &&
      view.themes === themes &&
      view.themeMode === themeMode &&
      view.withCode === withCode;
    const of = () => ({
      ...files,
      facts: facts.ofArchive(),
      filters: { themes, themeMode, withCode },
    });
    return askEachQuery(reader, { of, limit: MOST_HITS, isOfList });
  }, [
    reader,
    facts,
    status,
    retries,
    marks,
    inArchive,
    files,
    list,
    themes,
    themeMode,
    withCode,
  ]);
  // oxlint-enable react/exhaustive-effect-dependencies
  return null;
}
