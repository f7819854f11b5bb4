import type { ReactNode } from 'react';
import type { Digest, DigestId } from '#domain/digest.ts';
import type { EnrichedPaper } from '#domain/enriched-paper.ts';
import type { PaperId } from '#domain/paper.ts';
import type { ReadablePaper } from '#domain/readable-paper.ts';
import { RichTextView } from '#ui/rich-text-view.tsx';
import type { FindRanges } from '#ui/marked-text.tsx';
import { CitePaper } from './cite-paper.tsx';
import { LookUpLinks } from './look-up-links.tsx';
import { PaperAppearances } from './paper-appearances.tsx';
import { PaperFacts } from './paper-facts.tsx';
import { PaperLinks } from './paper-links.tsx';
import styles from './paper-page.module.css';
import { RelatedPapers, type RelatedAddress } from './related-papers.tsx';
import { ShowSource } from './show-source.tsx';
import { ThemeReasons } from './theme-reasons.tsx';
import { useFetched } from '#ui/use-fetched.ts';
import type { ExplainHit } from './why-found.tsx';

/** A paper to read; what only the site knows of it is missing for one it no longer has. */
export interface OpenPaper {
  readonly paper: ReadablePaper;
  readonly published: {
    readonly digest: Digest<unknown>;
    readonly paper: EnrichedPaper;
  } | null;
  /** The digest it came from, and what people call it. */
  readonly digestId: DigestId;
  readonly digestName: string;
}

interface PaperPageProps {
  readonly open: OpenPaper;
  readonly findRanges: FindRanges | null;
  /** Why the paper is among the hits; `null` without a query. */
  readonly explain: ExplainHit | null;
  readonly addressOfRelated: (paper: PaperId) => RelatedAddress;
  readonly hrefOfDigest: (digest: DigestId) => string;
  /** The full address of the paper's own page, to copy. */
  readonly addressOf: () => string;
}

const fetchWhyFound = () => import('./why-found.tsx');

export const PAPER_HEADING_ID = 'paper-title';

/** The open paper: its words first, then all that helps to go on from it. */
export function PaperPage({
  open,
  findRanges,
  explain,
  addressOfRelated,
  hrefOfDigest,
  addressOf,
}: PaperPageProps): ReactNode {
  const { paper, published, digestName } = open;
  const why = useFetched(fetchWhyFound, explain !== null);
  return (
    <article className={styles.paper} aria-labelledby={PAPER_HEADING_ID}>
      <h1 id={PAPER_HEADING_ID} className={styles.title} tabIndex={-1}>
        <RichTextView
          text={paper.titleText}
          field="title"
          findRanges={findRanges}
          links={false}
        />
      </h1>
      <PaperFacts paper={paper} digestName={digestName} />
      {paper.abstractText === null ? (
        <p className={styles.missing}>The digest gives no abstract of this paper.</p>
      ) : (
        <p className={styles.abstract}>
          <RichTextView
            text={paper.abstractText}
            field="abstract"
            findRanges={findRanges}
            links
          />
        </p>
      )}
      <PaperLinks links={paper.links} />
      {explain !== null && why !== null && <why.WhyFound key={paper.id} explain={explain} />}
      <ThemeReasons paper={paper} />
      {published !== null && (
        <RelatedPapers related={published.paper.related} addressOf={addressOfRelated} />
      )}
      {published !== null && (
        <PaperAppearances paper={published.paper} hrefOfDigest={hrefOfDigest} />
      )}
      <LookUpLinks paper={paper} />
      <CitePaper paper={paper} digestName={digestName} addressOf={addressOf} />
      {published !== null && (
        <ShowSource file={published.digest.file} paper={published.paper} />
      )}
    </article>
  );
}
