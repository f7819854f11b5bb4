import type { ReactNode } from 'react';
import { FIRST_DIGESTS, type CountedDigest, type NamedDigest } from '#domain/archive.ts';
import { countPapers } from '#domain/count-papers.ts';
import { digestName, type DigestId } from '#domain/digest.ts';
import type { ShownList } from '#domain/list-papers.ts';
import { isOwnDigest } from '#domain/own-digest.ts';
import type { View } from '#domain/view.ts';
import { writeCount } from '#domain/write-count.ts';
import type { ArchiveState } from '#state/archive.ts';
import { useArchive, useView } from '#state/reader.ts';
import { Icon } from '#ui/icon.tsx';
import { useHydrated } from '#ui/use-hydrated.ts';
import styles from './sidebar.module.css';
import { ThemeFacets } from './theme-facets.tsx';

interface SidebarProps {
  readonly list: ShownList;
  readonly savedCount: number;
  readonly hrefOfDigest: (digest: DigestId) => string;
  /** The site's first page. */
  readonly hrefOfNewest: string;
  readonly hrefOfArchive: string;
  readonly hrefOfSaved: string;
  /** The reader's own digests, as a section below. */
  readonly own: ReactNode;
  readonly onAddDigest: () => void;
  /** What came since the reader's last mark. */
  readonly newDigests: ReactNode;
  /** Stands behind a digest's name. */
  readonly labelOf: (digest: NamedDigest) => ReactNode;
  readonly onOpenCalendar: () => void;
  readonly onOpenAppearance: () => void;
  readonly onOpenKeys: () => void;
  readonly onOpenPalette: () => void;
}

/** A week's digests are in view; those before are a press away. */
const RECENT = 7;

/**
 * Where one is and what narrows the list: the digests, the saved papers, the themes. The page's
 * file names the digests as of its own, so that a newer one changes no older page.
 */
export function Sidebar(props: SidebarProps): ReactNode {
  const { list, savedCount, hrefOfDigest, hrefOfArchive, hrefOfSaved } = props;
  const { own, onAddDigest, onOpenCalendar, onOpenAppearance, onOpenKeys, onOpenPalette } =
    props;
  const archiveState = useArchive();
  const { archive } = archiveState;
  const view = useView();
  const hydrated = useHydrated();
  const isHere = ({ id }: NamedDigest) => view.scope === 'digest' && id === view.digest;
  const here = openDigest(archiveState, view);
  const known = hydrated ? archive.digests : here === null ? [] : [here, ...here.before];
  const recent = known.slice(0, RECENT);
  const earlier = known.slice(RECENT, FIRST_DIGESTS);
  const away = here === null || [...recent, ...earlier].some(isHere) ? null : here;
  const digestItem = (digest: CountedDigest) => (
    <li key={digest.id}>
      <a
        href={hrefOfDigest(digest.id)}
        data-view
        aria-current={isHere(digest) ? 'page' : undefined}
      >
        <span>
          {digestName(digest)} {props.labelOf(digest)}
        </span>
        <Count papers={digest.papers} />
      </a>
    </li>
  );
  return (
    <div className={styles.sidebar}>
      <p className={styles.name}>
        <a href={props.hrefOfNewest} data-view>
          {archive.site.name}
        </a>
      </p>
      {props.newDigests}
      <nav aria-label="Digests">
        <ul className={styles.places}>
          {archive.search !== null && (
            <li className="needs-script">
              <a
                href={hrefOfArchive}
                data-view
                aria-current={view.scope === 'archive' ? 'page' : undefined}
              >
                <span>All digests</span>
                {hydrated && <Count papers={archive.search.papers} />}
              </a>
            </li>
          )}
          {archive.count > 1 && (
            <li className="needs-script">
              <button type="button" className={styles.calendar} onClick={onOpenCalendar}>
                <Icon name="calendar" /> Calendar
              </button>
            </li>
          )}
          {recent.map(digestItem)}
          {earlier.length > 0 && (
            <li>
              <details className={styles.earlier} open={earlier.some(isHere) || undefined}>
                <summary>Earlier</summary>
                <ul className={styles.places}>{earlier.map(digestItem)}</ul>
              </details>
            </li>
          )}
          {away !== null && digestItem(away)}
          <li className="needs-script">
            <a
              href={hrefOfSaved}
              data-view
              aria-current={view.scope === 'saved' ? 'page' : undefined}
            >
              <span className={styles.saved}>
                <Icon name="star" filled={view.scope === 'saved'} /> Saved
              </span>
              <Count papers={savedCount} />
            </a>
          </li>
        </ul>
      </nav>
      <div className={`${styles.own} needs-script`}>
        {own}
        <button type="button" className="quiet" onClick={onAddDigest}>
          <Icon name="add" /> Add a digest
        </button>
      </div>
      <div className="needs-script">
        <ThemeFacets list={list} />
      </div>
      <div className={`${styles.tools} needs-script`}>
        <button type="button" className="quiet" onClick={onOpenPalette}>
          <Icon name="go" /> Go to
        </button>
        <button type="button" className="quiet" onClick={onOpenAppearance}>
          <Icon name="text" /> Appearance
        </button>
        <button type="button" className="quiet" onClick={onOpenKeys}>
          <Icon name="keys" /> Keys
        </button>
      </div>
    </div>
  );
}

/** The digest that is listed, once its papers are here, and those before it. */
function openDigest(
  { digests }: ArchiveState,
  { scope, digest: id }: View,
): (CountedDigest & { readonly before: readonly CountedDigest[] }) | null {
  const state = digests.get(id);
  if (scope !== 'digest' || isOwnDigest(id) || state?.status !== 'ready') return null;
  const { label, query, date, papers, before } = state.digest;
  return { id, label, query, date, papers: papers.length, before };
}

/** A number to see, "1 paper" or "82 papers" to hear. */
function Count({ papers }: { readonly papers: number }): ReactNode {
  return (
    <span className={styles.count}>
      <span aria-hidden="true">{writeCount(papers)}</span>
      <span className="visually-hidden">{countPapers(papers)}</span>
    </span>
  );
}
