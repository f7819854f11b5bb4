/** A paper as the engines get it; its place in the list is its name. */
export interface BenchPaper {
  readonly title: string;
  /** Empty where only the title is known. */
  readonly abstract: string;
}
