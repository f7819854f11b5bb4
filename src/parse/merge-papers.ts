import type { ParsedPaper } from './parsed-file.ts';

/** What two records of one paper come to, but for what tells where they stand. */
type Facts = Omit<ParsedPaper, 'id' | 'lines'>;

/** The abstract of which more is there: one may be cut short, or missing. */
function fuller(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return other.length > one.length && other.startsWith(one) ? other : one;
}

/** Each once. Most papers have none. */
function unite(some: readonly string[], others: readonly string[]): readonly string[] {
  if (some.length + others.length < 2) return some.length === 0 ? others : some;
  return [...new Set([...some, ...others])];
}

/**
 * One paper out of two records of it: what the first one knows, and where it knows nothing the
 * second; addresses of both. Nothing of either is changed.
 */
export function mergePapers<P extends Facts>(one: P, other: Facts): P {
  const isDated =
    one.published !== null || (one.publishedLabel !== null && other.published === null);
  return {
    ...one,
    abstract: fuller(one.abstract, other.abstract),
    authors: one.authors.length > 0 ? one.authors : other.authors,
    arxivId: one.arxivId ?? other.arxivId,
    doi: one.doi ?? other.doi,
    upvotes: one.upvotes ?? other.upvotes,
    published: isDated ? one.published : other.published,
    publishedLabel: isDated ? one.publishedLabel : other.publishedLabel,
    addresses: unite(one.addresses, other.addresses),
  };
}
