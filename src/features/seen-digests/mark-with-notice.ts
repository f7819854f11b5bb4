import type { NamedDigest } from '#domain/archive.ts';
import { digestName } from '#domain/digest.ts';
import { canBeSeen, newSince } from '#domain/new-digests.ts';
import { isStanding } from '#domain/seen-mark.ts';
import type { View } from '#domain/view.ts';
import { digestState } from '#state/archive.ts';
import { markSeen, unmarkSeen } from '#state/mark-seen.ts';
import { showNotice } from '#state/notices.ts';
import type { Reader } from '#state/reader.ts';

async function say(
  { notices }: Reader,
  text: string,
  stored: ReturnType<typeof markSeen>,
  undo: () => void,
): Promise<void> {
  showNotice(notices, { text, undo });
  const refusal = await stored;
  if (refusal === null) return;
  const short = `${text} It may be lost when the page is closed. ${refusal.message}`;
  showNotice(notices, { text: short, undo });
}

/** Marks these digests as seen, and says so with the way back. */
export function markWithNotice(reader: Reader, digests: readonly NamedDigest[]): void {
  const { seen } = reader;
  const { marks } = seen.getState();
  const [first] = digests;
  if (marks === null || first === undefined) return;
  const what =
    digests.length === 1
      ? `${digestName(first)} is marked as seen.`
      : `${String(digests.length)} digests are marked as seen.`;
  // Said once: from the first mark on the page tells new from old.
  const after = newSince(marks) === null ? ' Later digests will be shown as new.' : '';
  void say(reader, what + after, markSeen(seen, digests), () => {
    void unmarkSeen(seen, digests);
  });
}

/** Marks the digest as seen, or takes that back, and says which. */
export function toggleWithNotice(reader: Reader, digest: NamedDigest): void {
  const { seen } = reader;
  const { marks } = seen.getState();
  const mark = marks?.get(digest.id);
  if (mark === undefined || !isStanding(mark)) {
    markWithNotice(reader, [digest]);
    return;
  }
  const text = `${digestName(digest)} is no longer marked as seen.`;
  void say(reader, text, unmarkSeen(seen, [digest]), () => {
    void markSeen(seen, [digest]);
  });
}

/** The same for the digest that a view lists; one that is of no day, or the reader's own, has no mark. */
export function toggleListed(reader: Reader, { scope, digest: id }: View): void {
  const state = digestState(reader.archive.getState(), id);
  if (scope !== 'digest' || state.status !== 'ready' || !canBeSeen(state.digest)) return;
  toggleWithNotice(reader, state.digest);
}
