import type { ReactNode } from 'react';
import type { DigestId } from '#domain/digest.ts';
import type { PaperId } from '#domain/paper.ts';
import { paperPlaces } from '#domain/paper-places.ts';
import type { ReadablePaper } from '#domain/readable-paper.ts';
import { writeCount } from '#domain/write-count.ts';
import { PaperPage, type OpenPaper } from '#features/paper-page/paper-page.tsx';
import type { ExplainHit } from '#features/paper-page/why-found.tsx';
import type { RelatedAddress } from '#features/paper-page/related-papers.tsx';
import { digestState } from '#state/archive.ts';
import { findListed } from '#state/listed-papers.ts';
import { useArchive, useDrawn, useLibrary, useView } from '#state/reader.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icon.tsx';
import type { FindRanges } from '#ui/marked-text.tsx';
import { isPlainClick } from './follow-links.ts';
import styles from './paper-pane.module.css';

interface PaperPaneProps {
  readonly open: OpenPaper | null;
  /** Stands here while no paper is open. */
  readonly overview: ReactNode;
  /** The list on screen, for the paper before and the paper after. */
  readonly papers: readonly ReadablePaper[];
  readonly findRanges: FindRanges | null;
  readonly explain: ExplainHit | null;
  readonly saved: boolean;
  readonly hrefOf: (paper: PaperId) => string;
  readonly addressOfRelated: (paper: PaperId) => RelatedAddress;
  readonly hrefOfDigest: (digest: DigestId) => string;
  readonly hrefOfList: string;
  readonly addressOf: () => string;
  /** `null` in a page's file, where the link alone leads back. */
  readonly onBack: (() => void) | null;
  readonly onToggleSaved: (paper: PaperId) => void;
}

export const PAPER_PANE_ID = 'paper';

export function PaperPane(props: PaperPaneProps): ReactNode {
  const { open, papers, findRanges, saved, hrefOf, hrefOfList, addressOf } = props;
  const { paper } = useView();
  const searching = useStillSearching();
  const at = paper === null ? -1 : (paperPlaces(papers).get(paper) ?? -1);
  return (
    <section id={PAPER_PANE_ID} className={styles.pane} aria-label="Paper" tabIndex={-1}>
      {paper === null && props.overview}
      {paper !== null && (
        <div className={`${styles.bar} no-print`}>
          <a
            className="button quiet"
            href={hrefOfList}
            onClick={(event) => {
              if (props.onBack === null || !isPlainClick(event)) return;
              event.preventDefault();
              props.onBack();
            }}
          >
            <Icon name="back" /> List
          </a>
          {at !== -1 && (
            <Neighbours before={papers[at - 1]} after={papers[at + 1]} hrefOf={hrefOf}>
              {writeCount(at + 1)} of {writeCount(papers.length)}
            </Neighbours>
          )}
          {open !== null && (
            <button
              type="button"
              className={`${styles.save} quiet needs-script`}
              aria-pressed={saved}
              onClick={() => {
                props.onToggleSaved(open.paper.id);
              }}
            >
              <Icon name="star" filled={saved} /> {saved ? 'Saved' : 'Save'}
            </button>
          )}
        </div>
      )}
      {paper !== null && open === null && !searching && (
        <>
          <h1 className="visually-hidden">Unknown paper</h1>
          <EmptyState title="This paper is not here.">
            <p>
              The site has no paper under this address, and it is not among your saved ones.
            </p>
          </EmptyState>
        </>
      )}
      {open !== null && (
        <PaperPage
          open={open}
          findRanges={findRanges}
          explain={props.explain}
          addressOfRelated={props.addressOfRelated}
          hrefOfDigest={props.hrefOfDigest}
          addressOf={addressOf}
        />
      )}
    </section>
  );
}

/** Whether a paper that was not found may still turn up: in a digest or library on its way. */
function useStillSearching(): boolean {
  const { view, listed } = useDrawn();
  const { digest, paper } = view;
  const archive = useArchive();
  const library = useLibrary();
  const home = findListed(listed, paper)?.home ?? digest;
  return (
    library.status === 'opening' ||
    digestState(archive, digest).status === 'loading' ||
    digestState(archive, home).status === 'loading'
  );
}

interface NeighboursProps {
  readonly before: ReadablePaper | undefined;
  readonly after: ReadablePaper | undefined;
  readonly hrefOf: (paper: PaperId) => string;
  readonly children: ReactNode;
}

/** The ways to the paper before and after in the list, around the place in it. */
function Neighbours({ before, after, hrefOf, children }: NeighboursProps): ReactNode {
  const step = (paper: ReadablePaper | undefined, name: 'previous' | 'next') =>
    paper === undefined ? (
      <span className={`button quiet ${styles.none ?? ''}`} aria-hidden="true">
        <Icon name={name} />
      </span>
    ) : (
      <a
        className="button quiet"
        href={hrefOf(paper.id)}
        data-view="turn"
        rel={name === 'next' ? 'next' : 'prev'}
        aria-label={name === 'next' ? 'Next paper' : 'Previous paper'}
        title={name === 'next' ? 'Next paper (j)' : 'Previous paper (k)'}
      >
        <Icon name={name} />
      </a>
    );
  return (
    <nav className={styles.neighbours} aria-label="Neighbours in the list">
      {step(before, 'previous')}
      <span>{children}</span>
      {step(after, 'next')}
    </nav>
  );
}
