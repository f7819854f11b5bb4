import {
  LISTED_AT_FIRST,
  listedFile,
  listedPlace,
  type ListedPaper,
} from '#domain/listed-paper.ts';
import type { PaperHit } from './best-hits.ts';

/** An archive's papers as they are listed, and the places of those that the page has. */
export interface Listing {
  readonly papers: number;
  /** Full addresses, in their order. */
  readonly folders: readonly string[];
  readonly sent: Set<number>;
}

/** Fetches what it takes to list a paper; `null` where it is not to be had, or not any more wanted. */
export type LoadListed = (address: string, signal: AbortSignal) => Promise<ListedPaper | null>;

/** What it takes to list the first hits, by place; without those that were sent or not to be had. */
export async function firstListed(
  { papers, folders, sent }: Listing,
  hits: readonly PaperHit[],
  load: LoadListed,
  signal: AbortSignal,
): Promise<readonly (readonly [place: number, listed: ListedPaper])[]> {
  const places = hits
    .slice(0, LISTED_AT_FIRST)
    .map(({ paper }) => listedPlace(paper, papers))
    .filter((place) => !sent.has(place));
  const loaded = await Promise.all(
    places.map(async (place) => {
      const address = listedFile(folders, place);
      return [place, address === null ? null : await load(address, signal)] as const;
    }),
  );
  return loaded.flatMap(([place, listed]) => {
    if (listed === null) return [];
    sent.add(place);
    return [[place, listed] as const];
  });
}
