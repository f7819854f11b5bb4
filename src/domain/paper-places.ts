import type { PaperId } from './paper.ts';

const known = new WeakMap<readonly object[], ReadonlyMap<PaperId, number>>();

/**
 * The place of each paper in the list, from 0; of a paper that stands there twice the first.
 * Worked out once for each list: a list of thousands is asked for it on every paper's page.
 */
export function paperPlaces(
  papers: readonly { readonly id: PaperId }[],
): ReadonlyMap<PaperId, number> {
  const before = known.get(papers);
  if (before !== undefined) return before;
  const places = new Map<PaperId, number>();
  for (const [place, { id }] of papers.entries()) if (!places.has(id)) places.set(id, place);
  known.set(papers, places);
  return places;
}
