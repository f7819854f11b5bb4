import { fields, list, mapped, nullable, number, text } from '#domain/decode.ts';
import { link, plainDate, richText } from '#domain/decode-paper.ts';
import { digestId } from '#domain/digest.ts';
import { paperId } from '#domain/paper.ts';
import type { PaperSnapshot, SavedPaper, SnapshotDigest } from '#domain/saved-paper.ts';
import { themeId } from '#domain/theme.ts';
import { decodeRow, type DecodedRow } from './decode-row.ts';

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

/** Turns what the store holds under `key` into a row, or says what is wrong with it. */
export function decodeSavedPaper(value: unknown, key: string): DecodedRow<SavedPaper> {
  return decodeRow(savedPaper, value, `saved paper ${key}`, key);
}
