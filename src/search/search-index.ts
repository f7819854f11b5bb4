/** An index of papers as it lies in memory: views on the bytes that came, see index-format.ts. */
export interface SearchIndex {
  readonly papers: number;
  readonly terms: number;
  /** Three words for each block of terms: its spellings' byte, its counts' byte, its postings' bit. */
  readonly blocks: Uint32Array;
  readonly postings: Uint32Array;
  readonly spellings: Uint8Array;
  readonly counts: Uint8Array;
  /** In words, each by `lengthByte`. */
  readonly titleLengths: Uint8Array;
  readonly abstractLengths: Uint8Array;
  /** Means over all papers, in words. */
  readonly meanTitle: number;
  readonly meanAbstract: number;
}
