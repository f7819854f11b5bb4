import { DecodeError, fields, list, mapped, nullable, number, text } from '#domain/decode.ts';
import { link, plainDate, richText } from '#domain/decode-paper.ts';
import { digestId } from '#domain/digest.ts';
import { paperId } from '#domain/paper.ts';
import type { PaperSnapshot, SavedPaper, SnapshotDigest } from '#domain/saved-paper.ts';
import { themeId } from '#domain/theme.ts';
import type { LibraryProblem } from './library.ts';

const digest = fields<SnapshotDigest>({
  id: mapped(text, digestId),
  label: nullable(text),
  date: nullable(plainDate),
  name: text,
});

const snapshot = fields<PaperSnapshot>({
  title: text,
  titleText: richText,
  abstract: nullable(text),
  abstractText: nullable(richText),
  authors: list(text),
  arxivId: nullable(text),
  published: nullable(plainDate),
  links: list(link),
  themes: list(mapped(text, themeId)),
  digest,
});

const savedPaper = fields<SavedPaper>({
  id: mapped(text, paperId),
  savedAt: number,
  changedAt: number,
  removedAt: nullable(number),
  snapshot,
});

type DecodedRow =
  | { readonly kind: 'row'; readonly row: SavedPaper }
  | { readonly kind: 'unreadable'; readonly problem: LibraryProblem };

/** Turns what the store holds under `key` into a row, or says what is wrong with it. */
export function decodeSavedPaper(value: unknown, key: string): DecodedRow {
  try {
    return { kind: 'row', row: savedPaper(value, '') };
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    const message = `The saved paper ${key} cannot be read: ${error.message}. It is left as it is.`;
    return { kind: 'unreadable', problem: { key, message } };
  }
}
