/** A file of the built site: its path below the site's root, and what is in it. */
export interface EmittedFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

export interface EmittedText extends EmittedFile {
  readonly content: string;
}
