import { digestId, digestName, type Digest, type DigestId } from './digest.ts';
import type { PaperId } from './paper.ts';

/** What ids of own digests begin with: no name that the pipeline gives has two hyphens together. */
const OWN = 'own--';

/**
 * A digest that the reader added in this browser, without its papers' texts: those lie beside it
 * in portions, each the UTF-8 JSON of some of them, in their order.
 */
export interface OwnDigest extends Omit<Digest, 'papers'> {
  /** Milliseconds since 1970 by the reader's own clock. */
  readonly addedAt: number;
  readonly papers: readonly PaperId[];
  readonly portions: number;
}

/** The id of an own digest; `name` as names of digests are: lower-case letters, digits, hyphens. */
export function ownDigestId(name: string): DigestId {
  return digestId(`${OWN}${name}`);
}

export function isOwnDigest(id: DigestId): boolean {
  return id.startsWith(OWN);
}

/**
 * What people call a digest of their own, by its day or else by the file it came from, or one
 * that the site publishes.
 */
export function digestPlace(
  digest: Pick<Digest, 'id' | 'label' | 'date' | 'query' | 'file'>,
): string {
  return isOwnDigest(digest.id)
    ? `${ownDigestName(digest)}, on this device`
    : digestName(digest);
}

/** The same where only the reader's own digests stand. */
export function ownDigestName(digest: Parameters<typeof digestPlace>[0]): string {
  const { label, date, query, file } = digest;
  return label === null && date === null && query === null ? file : digestName(digest);
}
