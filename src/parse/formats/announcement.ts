/** arXiv's feeds put the id before the abstract: "arXiv:2606.00001v1 Announce Type: new Abstract: …". */
const ANNOUNCED = /^arXiv:(\S+) Announce Type: ([a-z-]+)(?: Abstract:)?(?: |$)/i;

/** What a feed of arXiv's says of a paper before its abstract. */
export interface Announcement {
  readonly id: string | null;
  /** "new", "cross", "replace" or "replace-cross". */
  readonly kind: string | null;
  /** The rest: the abstract. */
  readonly text: string;
}

/** Takes the announcement off the beginning of an abstract. */
export function removeAnnouncement(abstract: string): Announcement {
  const found = ANNOUNCED.exec(abstract);
  const text = abstract.slice(found?.[0].length ?? 0).replace(/^Abstract: /, '');
  return { id: found?.[1] ?? null, kind: found?.[2] ?? null, text };
}
