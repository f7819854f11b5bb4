import type { Digest } from '#domain/digest.ts';
import type { Appearance } from '#domain/enriched-paper.ts';
import { digestPlace } from '#domain/own-digest.ts';
import type { PaperId } from '#domain/paper.ts';

export function appearanceIn(digest: Digest<unknown>): Appearance {
  return { digest: digest.id, name: digestPlace(digest) };
}

/** Where papers are listed, in the order of the archive; the last is a paper's home. */
export type Appearances = ReadonlyMap<PaperId, readonly Appearance[]>;

/** Where each paper is listed, in the order of the digests. */
export function findAppearances(
  digests: readonly Digest<{ readonly id: PaperId }>[],
): Appearances {
  const found = new Map<PaperId, Appearance[]>();
  for (const digest of digests) {
    const appearance = appearanceIn(digest);
    for (const { id } of digest.papers) {
      const known = found.get(id);
      if (known === undefined) found.set(id, [appearance]);
      else known.push(appearance);
    }
  }
  return found;
}
