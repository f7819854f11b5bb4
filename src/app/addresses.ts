import type { ArchiveState } from '#state/archive.ts';
import { findListed, type ListedPapers } from '#state/listed-papers.ts';
import type { DigestId } from '#domain/digest.ts';
import { isOwnDigest } from '#domain/own-digest.ts';
import type { PaperId } from '#domain/paper.ts';
import { paperPlaces } from '#domain/paper-places.ts';
import { viewAddress, type AddressContext } from '#domain/view-address.ts';
import type { View } from '#domain/view.ts';
import type { Reader } from '#state/reader.ts';

/** What addresses depend on: which digest is the newest, and which papers have a page. */
export function addressContext(
  { archive, digests }: ArchiveState,
  listed: ListedPapers,
): AddressContext {
  const [newest] = archive.digests;
  if (newest === undefined) throw new Error('An archive without a digest was published.');
  const homeOf = (paper: PaperId): DigestId | null => {
    for (const [id, state] of digests) {
      if (state.status !== 'ready' || isOwnDigest(id)) continue;
      const { papers } = state.digest;
      const found = papers[paperPlaces(papers).get(paper) ?? -1];
      if (found !== undefined) return found.home;
    }
    return findListed(listed, paper)?.home ?? null;
  };
  return { newest: newest.id, homeOf, listsAll: archive.search !== null };
}

/** What addresses depend on at the moment. */
export function contextOf({ archive, listed }: Reader): AddressContext {
  return addressContext(archive.getState(), listed.getState());
}

/** The way from the view's own page up to the site's root: `''` or `'../'`. */
export function wayToRoot(view: View, context: AddressContext): string {
  return viewAddress(view, context).split('?')[0]?.includes('/') === true ? '../' : '';
}
