import type { DigestId } from './digest.ts';
import type { Paper, PaperId } from './paper.ts';
import type { RichText } from './rich-text.ts';

/** A paper near another one, with the terms that both use, the most telling first. */
export interface RelatedPaper {
  readonly id: PaperId;
  readonly title: string;
  readonly shared: readonly string[];
}

/** A digest that lists a paper, and what people call it ("14 March"). */
export interface Appearance {
  readonly digest: DigestId;
  readonly name: string;
}

/** A paper with all that the build step adds for the reader. */
export interface EnrichedPaper extends Paper {
  readonly titleText: RichText;
  readonly abstractText: RichText | null;
  readonly related: readonly RelatedPaper[];
  /** The digest in whose list the paper's own page stands: the first one that holds it. */
  readonly home: DigestId;
  /** All digests that list the paper, the newest first; empty where there is but one. */
  readonly appearances: readonly Appearance[];
  /** The digest that gives the abstract, where the one that lists the paper does not. */
  readonly abstractFrom: Appearance | null;
  /** Other names that lead to this paper: ids that it had, or could have had, in earlier builds. */
  readonly formerIds: readonly PaperId[];
}
