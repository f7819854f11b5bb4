import type { ReadMark } from '#domain/read-mark.ts';
import type { SavedPaper } from '#domain/saved-paper.ts';
import type { Connection } from './connection.ts';
import type { NamedRow, RowStore } from './row-store.ts';

/**
 * Why the library could not do what was asked, in a sentence for the reader.
 * `refused`: this browser gives the page no storage (private window, blocked, taken over by a
 * newer version of the page). `full`: no room left. `failed`: anything else; nothing was changed.
 */
export interface LibraryRefusal {
  readonly kind: 'refused' | 'full' | 'failed';
  readonly message: string;
}

/** A stored row that could not be read. It is left in the store as it is. */
export interface LibraryProblem {
  /** The row's key: the paper's id. */
  readonly key: string;
  readonly message: string;
}

export interface LibraryContents<Row> {
  readonly kind: 'loaded';
  /** Every readable row, removed ones included, in no particular order. */
  readonly rows: readonly Row[];
  readonly problems: readonly LibraryProblem[];
}

export interface StoredRow<Row> {
  readonly kind: 'stored';
  /** The row as it now stands: the given one, or a later change that was there already. */
  readonly row: Row;
}

export type LibraryEvent =
  /** Another tab changed these saved papers; they were read again. */
  | {
      readonly kind: 'changed';
      readonly rows: readonly SavedPaper[];
      readonly problems: readonly LibraryProblem[];
    }
  /** Another tab changed these read marks; they were read again. */
  | { readonly kind: 'marked'; readonly marks: readonly ReadMark[] }
  /** Another tab added or removed own digests of these ids. */
  | { readonly kind: 'own-digests'; readonly ids: readonly string[] }
  /** Another tab marked digests as seen, or took that back. */
  | { readonly kind: 'seen' }
  /** The answer to asking, after the first save, that the browser never clear this storage. */
  | { readonly kind: 'persistence'; readonly persistent: boolean }
  /** A change of another tab could not be read. */
  | { readonly kind: 'missed'; readonly refusal: LibraryRefusal }
  /** The connection is gone; every further call is refused with this reason. */
  | { readonly kind: 'closed'; readonly refusal: LibraryRefusal };

/**
 * The reader's saved papers, and beside them the read marks. No function throws: what goes wrong comes back as a
 * refusal.
 */
export interface Library {
  readonly kind: 'open';
  /** `loadRows` of the saved papers: at the start, and again when the tab becomes visible. */
  readonly loadAll: () => Promise<LibraryContents<SavedPaper> | LibraryRefusal>;
  /** `keepRow` of a saved paper; after the first, asks for storage that stays. */
  readonly put: (row: SavedPaper) => Promise<StoredRow<SavedPaper> | LibraryRefusal>;
  /** The same for the read marks. */
  readonly loadReadMarks: () => Promise<LibraryContents<ReadMark> | LibraryRefusal>;
  readonly putReadMark: (mark: ReadMark) => Promise<StoredRow<ReadMark> | LibraryRefusal>;
  /** Whether there are own digests; they are read through `openOwnDigests`. */
  readonly holdsOwnDigests: () => Promise<boolean>;
  /**
   * All rows of a store. Changes that were made before and had not come to be stored are among
   * them, and are stored now.
   */
  readonly loadRows: <Row extends NamedRow>(
    store: RowStore<Row>,
  ) => Promise<LibraryContents<Row> | LibraryRefusal>;
  /**
   * Merges a row into the stored one in a single transaction and tells the other tabs. Until it
   * is stored the change is noted, so that it is not lost with the page.
   */
  readonly keepRow: <Row extends NamedRow>(
    store: RowStore<Row>,
    row: Row,
  ) => Promise<StoredRow<Row> | LibraryRefusal>;
  /** For `openOwnDigests`, which is fetched when wanted: the way to its stores. */
  readonly run: Connection['run'];
  /** Tells the other tabs; after the first that is kept, asks for storage that stays. */
  readonly announceOwnDigest: (id: string, change: 'kept' | 'removed') => void;
  /** Calls `listener` for each event from now on; the function returned ends that. */
  readonly watch: (listener: (event: LibraryEvent) => void) => () => void;
  readonly close: () => void;
}
