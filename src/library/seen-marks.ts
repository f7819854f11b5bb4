import { fields, mapped, nullable, number, text } from '#domain/decode.ts';
import { plainDate } from '#domain/decode-paper.ts';
import { digestId } from '#domain/digest.ts';
import { mergeSeen, type SeenMark } from '#domain/seen-mark.ts';
import { decodeRow } from './decode-row.ts';
import type { Library, LibraryContents, LibraryRefusal, StoredRow } from './library.ts';
import type { RowStore } from './row-store.ts';

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
  loadRows,
}: Library): Promise<LibraryContents<SeenMark> | LibraryRefusal> {
  return loadRows(SEEN_MARKS);
}

export function putSeenMark(
  { keepRow }: Library,
  mark: SeenMark,
): Promise<StoredRow<SeenMark> | LibraryRefusal> {
  return keepRow(SEEN_MARKS, mark);
}
