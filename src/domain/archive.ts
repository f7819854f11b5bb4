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
  /** Address of the digest's data, relative to the site's root. */
  readonly data: string;
}

/** The search over all digests. */
export interface ArchiveSearch {
  /** Address of its head, relative to the site's root; its other files lie beside it. */
  readonly head: string;
  /** How many papers there are, each counted once. */
  readonly papers: number;
}

/** What a site publishes, without the papers themselves; digests newest first. */
export interface Archive {
  readonly site: Site;
  readonly themes: readonly Theme[];
  readonly digests: readonly DigestEntry[];
  /** `null` where all there is, is searched from its text. */
  readonly search: ArchiveSearch | null;
}

export type EnrichedDigest = Digest<EnrichedPaper>;
