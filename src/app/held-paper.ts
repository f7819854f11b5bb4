import type { EnrichedDigest } from '#domain/archive.ts';
import type { EnrichedPaper } from '#domain/enriched-paper.ts';
import { isOwnDigest } from '#domain/own-digest.ts';
import type { PaperId } from '#domain/paper.ts';
import { paperPlaces } from '#domain/paper-places.ts';
import type { View } from '#domain/view.ts';
import { digestState, type ArchiveState } from '#state/archive.ts';

interface HeldPaper {
  readonly digest: EnrichedDigest;
  readonly paper: EnrichedPaper;
}

/**
 * A paper in a digest that is here, and that digest: in the reader's own while one looks at it,
 * and otherwise in what the site publishes alone.
 */
export function findHeldPaper(
  { scope, digest: id }: Pick<View, 'scope' | 'digest'>,
  archive: ArchiveState,
  wanted: PaperId,
): HeldPaper | null {
  const inOwn = scope === 'digest' && isOwnDigest(id);
  const places = inOwn
    ? [digestState(archive, id)]
    : [...archive.digests].flatMap(([each, state]) => (isOwnDigest(each) ? [] : [state]));
  for (const state of places) {
    if (state.status !== 'ready') continue;
    const { digest } = state;
    const paper = digest.papers[paperPlaces(digest.papers).get(wanted) ?? -1];
    if (paper !== undefined) return { digest, paper };
  }
  return null;
}
