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

/** The button with which a page unfolds what it shows of an abstract, behind the sentence above it. */
const BUTTON = /(?<=[.!?…]["'”’)\]]?) (?:(?:read|show|see) (?:more|less)|collapse)$/i;

/** Takes the announcement off the beginning of an abstract, and the button of a page off its end. */
export function removeAnnouncement(abstract: string): Announcement {
  const found = ANNOUNCED.exec(abstract);
  const text = abstract
    .slice(found?.[0].length ?? 0)
    .replace(/^Abstract: /, '')
    .replace(BUTTON, '');
  return { id: found?.[1] ?? null, kind: found?.[2] ?? null, text };
}
