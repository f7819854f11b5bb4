import { DecodeError, type Decoder } from '#domain/decode.ts';
import type { LibraryProblem } from './library.ts';

export type DecodedRow<Row> =
  | { readonly kind: 'row'; readonly row: Row }
  | { readonly kind: 'unreadable'; readonly problem: LibraryProblem };

/** A stored row as `decode` reads it, or what is wrong with it; `name` says what it is. */
export function decodeRow<Row>(
  decode: Decoder<Row>,
  value: unknown,
  name: string,
  key: string,
): DecodedRow<Row> {
  try {
    return { kind: 'row', row: decode(value, '') };
  } catch (error) {
    if (!(error instanceof DecodeError)) throw error;
    const message = `The ${name} cannot be read: ${error.message}. It is left as it is.`;
    return { kind: 'unreadable', problem: { key, message } };
  }
}
