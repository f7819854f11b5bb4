/** A file of the built site: its path below the site's root, and what is in it. */
export interface EmittedFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

export interface EmittedText extends EmittedFile {
  readonly content: string;
}

/** Files in a folder that is named after all that they are made from. */
export interface EmittedFolder {
  readonly path: string;
  /** Made when they are asked for: an index of many papers takes its time. */
  readonly files: () => Iterable<EmittedFile>;
}
