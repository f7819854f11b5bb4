/** "(2025-09, 665 upvotes): " before what a paper is about. */
const VOTED =
  /^\((?:[^()]{0,60}, )?(\d[\d,]{0,8}) (?:upvotes?|votes|likes)\)\s*[:–—-]\s*(?=\S)/i;

/** The votes with which what is said of a paper begins, and the rest. */
export function takeVotesBefore(written: string): {
  readonly votes: number | null;
  readonly rest: string;
} {
  const [voted = '', digits] = VOTED.exec(written) ?? [];
  const votes = digits === undefined ? null : Number(digits.replace(/,/g, ''));
  return { votes, rest: written.slice(voted.length) };
}
