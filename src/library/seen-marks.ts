import { fields, mapped, nullable, number, text } from '#domain/decode.ts';
import { plainDate } from '#domain/decode-paper.ts';
import { digestId } from '#domain/digest.ts';
import { mergeSeen, type SeenMark } from '#domain/seen-mark.ts';
import { decodeRow } from './decode-row.ts';
import type { Library, LibraryContents, LibraryRefusal, StoredRow } from './library.ts';
import { readAll, writeRow, type RowStore } from './row-store.ts';

const seenMark = fields<SeenMark>({
  id: mapped(text, digestId),
  date: plainDate,
  seenAt: number,
  takenBackAt: nullable(number),
});

const SEEN_MARKS: RowStore<SeenMark> = {
  name: 'seen-digests',
  decode: (value, key) => decodeRow(seenMark, value, `mark of ${key}`, key),
  merge: mergeSeen,
};

/** All marks of digests, those taken back too. */
export function loadSeenMarks({
  run,
}: Pick<Library, 'run'>): Promise<LibraryContents<SeenMark> | LibraryRefusal> {
  return run((database) => readAll(database, SEEN_MARKS));
}

/** Merges marks into the stored ones, one transaction each, and tells the other tabs. */
export async function putSeenMark(
  { run, announceSeen }: Library,
  mark: SeenMark,
): Promise<StoredRow<SeenMark> | LibraryRefusal> {
  const outcome = await run((database) => writeRow(database, SEEN_MARKS, mark));
  if (outcome.kind === 'stored') announceSeen(mark.id);
  return outcome;
}
