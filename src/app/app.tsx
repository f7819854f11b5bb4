import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { NamedDigest } from '#domain/archive.ts';
import { digestName, type DigestId } from '#domain/digest.ts';
import { digestPlace, isOwnDigest } from '#domain/own-digest.ts';
import { plainText } from '#domain/rich-text.ts';
import { paperPage, viewAddress } from '#domain/view-address.ts';
import { wholeDigest, type Scope, type View } from '#domain/view.ts';
import { ArchiveOverview } from '#features/digest-overview/archive-overview.tsx';
import { DigestOverview } from '#features/digest-overview/digest-overview.tsx';
import { NoticeBar } from '#features/notices/notice-bar.tsx';
import { PaperList } from '#features/paper-list/paper-list.tsx';
import { Sidebar } from '#features/sidebar/sidebar.tsx';
import { knownDigest } from '#state/archive.ts';
import { savedPapers } from '#state/library.ts';
import { useArchive, useDrawn, useLibrary, useOwnDigests } from '#state/reader.ts';
import { Dialog } from '#ui/dialog.tsx';
import { useFetched } from '#ui/use-fetched.ts';
import { addressContext, wayToRoot } from './addresses.ts';
import styles from './app.module.css';
import { AtRest } from './at-rest.tsx';
import { useCurrentList } from './current-list.ts';
import { DigestPart } from './digest-part.tsx';
import type { AddressKeeper } from './keep-address.ts';
import { LazyAskQueries } from './lazy-ask-queries.tsx';
import { LazyDialogs, type OpenDialog } from './lazy-dialogs.tsx';
import { useNewParts } from './lazy-seen.tsx';
import { LIST_ID } from './list-scroller.ts';
import { ListPane } from './list-pane.tsx';
import { findOpenPaper } from './open-paper.ts';
import { PAPER_PANE_ID, PaperPane } from './paper-pane.tsx';
import { RequireDigestList } from './require-digest-list.tsx';
import { RequireListed } from './require-listed.tsx';
import { useDocumentTitle } from './use-document-title.ts';
import { useListRendered } from './use-list-rendered.ts';
import { useExplain } from './use-explain.ts';
import { usePaneFocus } from './use-pane-focus.ts';
import { useSaving } from './use-saving.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useToggleSeen } from './use-toggle-seen.ts';
import { useToggleRead } from './use-toggle-read.ts';
import { useTyping } from './use-typing.ts';

interface AppProps {
  /** `null` while a page is rendered to a file: there is no history yet. */
  readonly address: AddressKeeper | null;
}

/** What is listed, as people call it. */
function nameOfScope(scope: Scope, digest: NamedDigest | undefined, allKnown: boolean): string {
  switch (scope) {
    case 'saved':
      return 'Saved';
    case 'archive':
      return 'All digests';
    case 'digest':
      if (digest !== undefined) return digestName(digest);
      return allKnown ? 'Unknown digest' : 'Digest';
  }
}

const fetchOwnDigests = () => import('./own-digests.tsx');

/** The reading room: where one is, the list, the open paper. */
export function App({ address }: AppProps): ReactNode {
  const drawn = useDrawn();
  const { view, listed } = drawn;
  const archive = useArchive();
  const library = useLibrary();
  const current = useCurrentList(drawn, archive, library);
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const typing = useTyping();
  const waiting = typing && dialog === null;
  const searchInput = useRef<HTMLInputElement>(null);
  const { isSaved, toggleSaved } = useSaving();

  const context = useMemo(() => addressContext(archive, listed), [archive, listed]);
  const up = wayToRoot(view, context);
  const hrefOfView = (to: View) => `${up}${viewAddress(to, context)}` || './';
  const hrefOf = (part: Partial<View>) => hrefOfView({ ...view, ...part });

  const newParts = useNewParts(hrefOfView);

  const open = findOpenPaper(view, archive, library);
  const here = knownDigest(archive, view.digest);
  const ownDigests = useOwnDigests();
  const inOwn = view.scope === 'digest' ? ownDigests.digests.get(view.digest) : undefined;
  const name =
    inOwn === undefined
      ? nameOfScope(view.scope, here, archive.list === 'whole')
      : digestPlace(inOwn);
  const wantsOwn = ownDigests.held || dialog === 'addition' || isOwnDigest(view.digest);
  const own = useFetched(fetchOwnDigests, wantsOwn);
  const wantsList =
    view.scope === 'archive' ||
    dialog === 'palette' ||
    dialog === 'calendar' ||
    // Whether the site still has a saved paper's digest decides its address.
    (open !== null &&
      !isOwnDigest(open.digestId) &&
      knownDigest(archive, open.digestId) === undefined);

  useDocumentTitle(
    open === null ? name : plainText(open.paper.titleText),
    archive.archive.site.name,
  );
  usePaneFocus(view, address);
  useShortcuts({
    papers: current.list.papers,
    searchInput,
    onBack: () => address?.back(),
    onToggleSaved: toggleSaved,
    onToggleRead: useToggleRead(),
    onToggleSeen: useToggleSeen(),
    onShowCalendar: () => {
      if (archive.archive.count > 1) setDialog('calendar');
    },
    onShowKeys: () => {
      setDialog('keys');
    },
    onTogglePalette: () => {
      setDialog(dialog === 'palette' ? null : 'palette');
    },
  });

  const explain = useExplain(view.paper, current);
  const addressOf = () => (open === null ? '' : (address?.paperAddress(open) ?? ''));
  const hrefOfDigest = (id: DigestId) => hrefOfView(wholeDigest(id));
  const sidebar = (
    <Sidebar
      list={current.list}
      savedCount={savedPapers(library).length}
      hrefOfDigest={hrefOfDigest}
      hrefOfNewest={up || './'}
      hrefOfArchive={hrefOfView({ ...wholeDigest(view.digest), scope: 'archive' })}
      hrefOfSaved={hrefOfView({ ...wholeDigest(view.digest), scope: 'saved' })}
      own={own !== null && <own.OwnDigestList hrefOfDigest={hrefOfDigest} />}
      onAddDigest={() => {
        setDialog('addition');
      }}
      newDigests={newParts.above}
      labelOf={newParts.labelOf}
      onOpenCalendar={() => {
        setDialog('calendar');
      }}
      onOpenAppearance={() => {
        setDialog('appearance');
      }}
      onOpenKeys={() => {
        setDialog('keys');
      }}
      onOpenPalette={() => {
        setDialog('palette');
      }}
    />
  );

  return (
    <div className={styles.room} data-open={view.paper !== null || undefined}>
      <a className={styles.skip} href={`#${view.paper === null ? LIST_ID : PAPER_PANE_ID}`}>
        {view.paper === null ? 'Skip to the papers' : 'Skip to the paper'}
      </a>
      <LazyAskQueries papers={current.held} />
      {wantsList && <RequireDigestList />}
      {own !== null && <own.FollowOwnDigests />}
      {current.archive !== null && <RequireListed places={current.archive.places} />}
      <header className={styles.side}>
        <AtRest waiting={waiting} drawn={drawn}>
          <DigestPart>{dialog === 'filters' ? null : sidebar}</DigestPart>
        </AtRest>
      </header>
      <main className={styles.main}>
        <DigestPart>
          <ListPane
            name={name}
            current={current}
            paperOpen={view.paper !== null}
            typing={typing}
            rendered={useListRendered(view)}
            isSaved={isSaved}
            searchInput={searchInput}
            List={own === null || inOwn === undefined ? PaperList : own.LongList}
            notes={own !== null && <own.OwnDigestNotes />}
            hrefOf={(paper) => hrefOf({ paper })}
            hrefOfNewest={up === '' || view.paper !== null ? null : up}
            hrefOfQuery={(query) => hrefOf({ query })}
            hrefOfDigest={(digest) => hrefOf({ digest, paper: null })}
            onToggleSaved={toggleSaved}
            onOpenFilters={() => {
              setDialog('filters');
            }}
          />
        </DigestPart>
        <AtRest waiting={waiting} drawn={drawn}>
          <PaperPane
            open={open}
            overview={
              view.scope === 'archive' ? (
                <ArchiveOverview papers={current.total} digests={archive.archive.count} />
              ) : (
                <DigestOverview
                  name={name}
                  papers={current.all}
                  hrefOfTheme={(theme) =>
                    hrefOfView({
                      ...wholeDigest(view.digest),
                      scope: view.scope,
                      themes: [theme],
                    })
                  }
                />
              )
            }
            papers={current.list.papers}
            findRanges={current.found?.findRanges ?? null}
            explain={explain}
            saved={open !== null && isSaved(open.paper)}
            hrefOf={(paper) => hrefOf({ paper })}
            hrefOfList={hrefOf({ paper: null })}
            addressOfRelated={(paper) =>
              context.homeOf(paper) === null && !isOwnDigest(open?.digestId ?? view.digest)
                ? { href: `${up}${paperPage(paper)}`, inPage: false }
                : { href: hrefOf({ paper }), inPage: true }
            }
            hrefOfDigest={(digest) => `${up}${viewAddress(wholeDigest(digest), context)}`}
            addressOf={addressOf}
            onBack={address?.back ?? null}
            onToggleSaved={toggleSaved}
          />
        </AtRest>
      </main>
      <NoticeBar />
      <Dialog
        title="Browse"
        open={dialog === 'filters'}
        onClose={() => {
          setDialog(null);
        }}
      >
        {dialog === 'filters' && sidebar}
      </Dialog>
      <LazyDialogs
        dialog={dialog}
        setDialog={setDialog}
        hrefOfView={hrefOfView}
        addressOf={open === null ? null : addressOf}
      />
    </div>
  );
}
