/** Data begins on one of so many lines, or not at all. */
export const DATA_LINES = 40;

/** Where a feed ends. */
export const FEED_END = /<\/(?:\w+:)?(?:feed|rss|RDF)>/;

/** A text in which only data is left; all else of it is blank, so that each line keeps its number. */
export interface CutData {
  readonly lines: readonly string[];
  /** The indices of lines of which something was cut that people may have written. */
  readonly around: readonly number[];
}
