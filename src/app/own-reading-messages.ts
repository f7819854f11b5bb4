import type { OwnReading } from '#domain/own-reading.ts';

/** What the reading worker is asked: once, then it is ended. */
export interface ReadRequest {
  readonly file: string;
  readonly text: Blob;
  /** Full address of the rules of the themes. */
  readonly rules: string;
  /** Milliseconds since 1970 by the reader's clock. */
  readonly now: number;
}

export type ReadReply =
  | { readonly kind: 'progress'; readonly papers: number; readonly of: number }
  | { readonly kind: 'read'; readonly reading: OwnReading }
  /** One sentence: why the text could not be read at all. */
  | { readonly kind: 'failed'; readonly message: string };
