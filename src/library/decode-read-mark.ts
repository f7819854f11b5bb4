import { fields, mapped, nullable, number, text } from '#domain/decode.ts';
import { paperId } from '#domain/paper.ts';
import type { ReadMark } from '#domain/read-mark.ts';
import { decodeRow, type DecodedRow } from './decode-row.ts';

const readMark = fields<ReadMark>({
  id: mapped(text, paperId),
  openedAt: number,
  takenBackAt: nullable(number),
});

/** Turns what the store holds under `key` into a read mark, or says what is wrong with it. */
export function decodeReadMark(value: unknown, key: string): DecodedRow<ReadMark> {
  return decodeRow(readMark, value, `read mark ${key}`, key);
}
