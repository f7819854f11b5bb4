import type { ComponentType, ReactNode, RefObject } from 'react';
import type { PublishedDigest } from '#domain/archive.ts';
import { countPapers } from '#domain/count-papers.ts';
import { isOfDay } from '#domain/digest-days.ts';
import { digestName, type DigestId } from '#domain/digest.ts';
import type { PaperId } from '#domain/paper.ts';
import type { ReadablePaper } from '#domain/readable-paper.ts';
import { isNarrowed } from '#domain/view.ts';
import { writeCount } from '#domain/write-count.ts';
import { DayLinks } from '#features/day-links/day-links.tsx';
import { FilterChips } from '#features/paper-list/filter-chips.tsx';
import { NothingFound, WaysOn } from '#features/paper-list/nothing-found.tsx';
import type { PaperListProps } from '#features/paper-list/paper-list.tsx';
import { TitlesOnly } from '#features/paper-list/titles-only.tsx';
import { SearchField } from '#features/search-field/search-field.tsx';
import { StorageWarning } from '#features/notices/storage-warning.tsx';
import type { WayOn } from '#search/query-answer.ts';
import { digestState } from '#state/archive.ts';
import { useArchive, useDrawn, useLibrary, useSearch, useView } from '#state/reader.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icon.tsx';
import { useFetched } from '#ui/use-fetched.ts';
import { ArchiveFoot } from './archive-foot.tsx';
import { AtRest } from './at-rest.tsx';
import { LazySeenButton } from './lazy-seen.tsx';
import type { CurrentList } from './current-list.ts';
import { ListCount } from './list-count.tsx';
import styles from './list-pane.module.css';
import { LIST_ID } from './list-scroller.ts';
import { useComplete } from './use-complete.ts';
import { useDrawnPapers } from './use-drawn-papers.ts';
import { useSearchWaiting } from './use-search-waiting.ts';

interface ListPaneProps {
  /** What is listed: "14 March", "Saved". */
  readonly name: string;
  readonly current: CurrentList;
  /** Whether a paper is open beside the list: then the page's heading is the paper's. */
  readonly paperOpen: boolean;
  /** Whether keys may follow: then the first rows are drawn, and the others at rest. */
  readonly typing: boolean;
  /** Whether the rows stand here; the file of a paper's own page leaves them out. */
  readonly rendered: boolean;
  readonly isSaved: (paper: ReadablePaper) => boolean;
  readonly searchInput: RefObject<HTMLInputElement | null>;
  /** What draws the rows. */
  readonly List: ComponentType<PaperListProps>;
  /** What there is to say above the list of the reader's own digests. */
  readonly notes: ReactNode;
  readonly hrefOf: (paper: PaperId) => string;
  /** The site's first page, for an older digest; `null` where it goes without saying. */
  readonly hrefOfNewest: string | null;
  readonly hrefOfQuery: (query: string) => string;
  /** The same view of another digest. */
  readonly hrefOfDigest: (digest: DigestId) => string;
  readonly onToggleSaved: (paper: PaperId) => void;
  readonly onOpenFilters: () => void;
}

const fetchQueryParts = () => import('./query-parts.tsx');

/** "82 papers", "4 of 82 papers"; of the saved ones also how many were just removed. */
function countText({ total, matching }: CurrentList, removed: number): string {
  const listed =
    matching === null || matching === total
      ? countPapers(total)
      : `${writeCount(matching)} of ${countPapers(total)}`;
  return removed === 0 ? listed : `${listed}, ${writeCount(removed)} just removed`;
}

export function ListPane(props: ListPaneProps): ReactNode {
  const { name, current, List, paperOpen, typing, rendered, isSaved, searchInput, hrefOf } =
    props;
  const drawn = useDrawn();
  const { view } = drawn;
  const archive = useArchive();
  const digest = useListedDigest();
  const searchFailed = useSearch(({ status }) => status === 'failed');
  const Heading = paperOpen ? 'h2' : 'h1';
  const complete = useComplete();
  const papers = useDrawnPapers(current.list.papers, typing);
  const queried = view.query.trim() !== '';
  const parts = useFetched(fetchQueryParts, queried);
  const removed =
    view.scope === 'saved' ? current.all.filter((paper) => !isSaved(paper)).length : 0;
  return (
    <ListSection answered={current.answered}>
      <div className={styles.heading}>
        <div className={styles.title}>
          <Heading>{name}</Heading>
          {digest !== null && <DayLinks {...digest} hrefOf={props.hrefOfDigest} />}
        </div>
        <ListCount answered={current.answered} count={countText(current, removed)} />
      </div>
      <div className={`${styles.bar} needs-script`}>
        <SearchField
          input={searchInput}
          scope={view.scope === 'saved' ? 'saved papers' : countPapers(current.total)}
          complete={complete}
          keep={
            queried &&
            parts !== null && (
              <AtRest waiting={typing} drawn={drawn}>
                <parts.KeepSearchButton />
              </AtRest>
            )
          }
        />
        <button type="button" className={styles.filters} onClick={props.onOpenFilters}>
          <Icon name="filter" />
          <span>Browse</span>
        </button>
        {queried && (
          <div className={styles.parts}>
            {parts !== null && (
              <AtRest waiting={typing} drawn={drawn}>
                <parts.QueryParts answered={current.answered} searchInput={searchInput} />
              </AtRest>
            )}
          </div>
        )}
      </div>
      <div className={styles.rows}>
        <noscript>
          <p className={styles.note}>
            All papers can be read here. Searching, filtering and saving need JavaScript.
            {props.hrefOfNewest !== null && (
              <>
                {' '}
                <a href={props.hrefOfNewest}>The newest papers</a>
              </>
            )}
          </p>
        </noscript>
        <StorageWarning />
        {props.notes}
        <FilterChips />
        {digest !== null && !isNarrowed(view) && (
          <TitlesOnly className={styles.note} papers={current.all} />
        )}
        {queried && searchFailed && (
          <p className={styles.note} role="alert">
            The search could not be loaded. Type on to try again.
          </p>
        )}
        {rendered && papers.length > 0 && (
          <List
            papers={papers}
            themes={archive.archive.themes}
            openPaper={view.paper}
            isSaved={isSaved}
            hrefOf={hrefOf}
            search={current.found}
            digestOf={current.archive?.digestOf ?? null}
            onToggleSaved={props.onToggleSaved}
          />
        )}
        {digest !== null && !isNarrowed(view) && rendered && <LazySeenButton digest={digest} />}
        {current.archive !== null && <ArchiveFoot list={current.archive} />}
        {current.matching === 0 ? (
          <EmptyList
            current={current}
            hrefOfQuery={props.hrefOfQuery}
            hrefOfDigest={props.hrefOfDigest}
          />
        ) : (
          <Likelier current={current} hrefOfQuery={props.hrefOfQuery} />
        )}
        {view.scope === 'saved' && <SavedFootnote />}
      </div>
    </ListSection>
  );
}

/** The pane, which says of itself whether the newest query is still to be drawn. */
function ListSection({
  answered,
  children,
}: Pick<CurrentList, 'answered'> & { readonly children: ReactNode }): ReactNode {
  const isWaiting = useSearchWaiting(answered);
  return (
    <section
      id={LIST_ID}
      className={styles.pane}
      aria-label="Papers"
      aria-busy={isWaiting || undefined}
      tabIndex={-1}
    >
      {children}
    </section>
  );
}

/** Where saved papers are, and how safe they are there. */
function SavedFootnote(): ReactNode {
  const { status, persistent } = useLibrary();
  if (status !== 'open') return null;
  const promise =
    persistent === null
      ? ''
      : persistent
        ? ' The browser has promised not to clear them.'
        : ' The browser may clear them when it runs short of space.';
  return (
    <p className={styles.note}>{`Saved papers are kept in this browser only.${promise}`}</p>
  );
}

const NO_WAYS: readonly WayOn[] = [];

/** What finds more than the answer on screen, as soon as that is known. */
function useWaysOn({ answered }: CurrentList): readonly WayOn[] {
  const reported = useSearch((state) => state.reported);
  return reported !== null && reported.query === answered?.query
    ? reported.report.waysOn
    : NO_WAYS;
}

/** Below a list of hardly any papers: how one may have meant to spell a word of the query. */
function Likelier({
  current,
  hrefOfQuery,
}: Pick<ListPaneProps, 'current' | 'hrefOfQuery'>): ReactNode {
  const ways = useWaysOn(current);
  if (ways.length === 0) return null;
  return (
    <div className={styles.note}>
      <WaysOn ways={ways} hrefOfQuery={hrefOfQuery} />
    </div>
  );
}

/** Why there is no paper to list, in its own words for each case. */
function EmptyList({
  current,
  hrefOfQuery,
  hrefOfDigest,
}: Pick<ListPaneProps, 'current' | 'hrefOfQuery' | 'hrefOfDigest'>): ReactNode {
  const view = useView();
  const archive = useArchive();
  const library = useLibrary();
  const ways = useWaysOn(current);
  const digest = digestState(archive, view.digest);
  if (current.total > 0) {
    return <NothingFound view={view} ways={ways} hrefOfQuery={hrefOfQuery} />;
  }
  if (view.scope === 'saved') {
    if (library.status === 'opening') return null;
    return (
      <EmptyState title="No saved papers yet.">
        <p>Press the star of a paper, or b, and it is kept here, in this browser.</p>
      </EmptyState>
    );
  }
  switch (digest.status) {
    case 'loading':
      return null;
    case 'failed':
      return <EmptyState title={digest.message} />;
    case 'ready':
      return <EmptyDigest digest={digest.digest} hrefOfDigest={hrefOfDigest} />;
  }
}

/** The digest whose papers are listed, as soon as it is here. */
function useListedDigest(): PublishedDigest | null {
  const { scope, digest } = useView();
  const state = digestState(useArchive(), digest);
  return scope === 'digest' && state.status === 'ready' ? state.digest : null;
}

/** A weekend, say: the digest is there and has nothing in it. */
function EmptyDigest({
  digest,
  hrefOfDigest,
}: { readonly digest: PublishedDigest } & Pick<ListPaneProps, 'hrefOfDigest'>): ReactNode {
  const { earlier } = digest;
  const title = isOfDay(digest)
    ? `No papers on ${digestName(digest)}.`
    : 'This digest has no papers.';
  return (
    <EmptyState title={title}>
      {earlier !== null && (
        <p>
          The digest before it is of{' '}
          <a href={hrefOfDigest(earlier.id)} data-view>
            {digestName(earlier)}
          </a>
          .
        </p>
      )}
    </EmptyState>
  );
}
