import type { Digest, DigestId } from './digest.ts';
import type { EnrichedPaper } from './enriched-paper.ts';
import type { Site } from './site.ts';
import type { Theme } from './theme.ts';

/** One digest as the list of digests shows it, and where its papers lie. */
export interface DigestEntry {
  readonly id: DigestId;
  readonly file: string;
  readonly label: Digest['label'];
  readonly query: Digest['query'];
  readonly date: Digest['date'];
  readonly papers: number;
  /** How many papers each theme has, in the order of the archive's; last, those without any. */
  readonly themes: readonly number[];
  /** Address of the digest's data, relative to the site's root. */
  readonly data: string;
}

/** The search over all digests. */
export interface ArchiveSearch {
  /** Address of its head, relative to the site's root; its other files lie beside it. */
  readonly head: string;
  /** How many papers there are, each counted once. */
  readonly papers: number;
  /** As a digest's, each paper counted once. */
  readonly themes: readonly number[];
  readonly withCode: number;
  /** Addresses of the folders with what it takes to list papers; see listed-paper.ts. */
  readonly listed: readonly string[];
}

/** The first view knows as many of the newest digests; the list of all is fetched when wanted. */
export const FIRST_DIGESTS = 30;

/** What a site publishes, without the papers themselves; digests newest first. */
export interface Archive {
  readonly site: Site;
  readonly themes: readonly Theme[];
  /** Address of the rules that find them, relative to the site's root. */
  readonly themeRules: string;
  /** All of them, or the newest `FIRST_DIGESTS` until the list is here. */
  readonly digests: readonly DigestEntry[];
  /** How many there are. */
  readonly count: number;
  /** Address of the list of all, relative to the site's root; `null` where they are all here. */
  readonly list: string | null;
  /** `null` where all there is, is searched from its text. */
  readonly search: ArchiveSearch | null;
}

export type EnrichedDigest = Digest<EnrichedPaper>;

/** What it takes to name a digest and to address it. */
export type NamedDigest = Pick<DigestEntry, 'id' | 'label' | 'query' | 'date'>;

/** A digest as a line of the sidebar. */
export type CountedDigest = NamedDigest & Pick<DigestEntry, 'papers'>;

/**
 * A digest as its file has it: with the days before and after it, wherever the list is, and the
 * digests that a page of it names without the list, those before it (`FIRST_DIGESTS` with itself).
 */
export interface PublishedDigest extends EnrichedDigest {
  readonly earlier: NamedDigest | null;
  readonly later: NamedDigest | null;
  readonly before: readonly CountedDigest[];
}
