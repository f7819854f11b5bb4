import type { Digest, DigestId } from './digest.ts';
import type { EnrichedPaper } from './enriched-paper.ts';
import type { Site } from './site.ts';
import type { Theme } from './theme.ts';

/** One digest as the list of digests shows it, and where its papers lie. */
export interface DigestEntry {
  readonly id: DigestId;
  readonly file: string;
  readonly label: Digest['label'];
  readonly date: Digest['date'];
  readonly papers: number;
  /** Address of the digest's data, relative to the site's root. */
  readonly data: string;
}

/** What a site publishes, without the papers themselves; digests newest first. */
export interface Archive {
  readonly site: Site;
  readonly themes: readonly Theme[];
  readonly digests: readonly DigestEntry[];
}

export type EnrichedDigest = Digest<EnrichedPaper>;
