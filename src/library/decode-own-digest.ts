import {
  DecodeError,
  fields,
  list,
  mapped,
  nullable,
  number,
  text,
  type Decoder,
} from '#domain/decode.ts';
import { plainDate } from '#domain/decode-paper.ts';
import { digestId } from '#domain/digest.ts';
import type { OwnDigest } from '#domain/own-digest.ts';
import { paperId } from '#domain/paper.ts';
import { decodeRow, type DecodedRow } from './decode-row.ts';

const ownDigest = fields<OwnDigest>({
  id: mapped(text, digestId),
  file: text,
  label: nullable(text),
  query: nullable(text),
  date: nullable(plainDate),
  addedAt: number,
  papers: list(mapped(text, paperId)),
  portions: number,
});

/** Turns what the store holds under `key` into an own digest, or says what is wrong with it. */
export function decodeOwnDigest(value: unknown, key: string): DecodedRow<OwnDigest> {
  return decodeRow(ownDigest, value, `digest ${key}`, key);
}

const bytes: Decoder<Uint8Array> = (value, place) => {
  if (!(value instanceof Uint8Array)) throw new DecodeError(place, 'bytes');
  return value;
};

const portion = fields({ id: text, bytes });

/** Turns what the store holds under `key` into a portion of a digest's papers, still as JSON. */
export function decodePortion(value: unknown, key: string): DecodedRow<{ bytes: Uint8Array }> {
  return decodeRow(portion, value, `part ${key} of a digest`, key);
}
