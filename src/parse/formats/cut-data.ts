/** A text in which only data is left; all else of it is blank, so that each line keeps its number. */
export interface CutData {
  readonly lines: readonly string[];
  /** The indices of lines of which something was cut that people may have written. */
  readonly around: readonly number[];
}
