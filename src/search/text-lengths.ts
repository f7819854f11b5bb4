/**
 * Lengths of texts in a few classes, which is all that ranking needs of them: each has about as
 * many papers, and is read as its mean. In words.
 */
const MOST_IN_TITLE = [5, 6, 7, 8, 10, 11, 13] as const;
const MOST_IN_ABSTRACT = [140, 167, 196] as const;

export const TITLE_WORDS = [4, 6, 7, 8, 9.5, 11, 12.5, 16] as const;
export const ABSTRACT_WORDS = [117, 154, 180, 226] as const;

/** About the means of all. */
export const USUAL_TITLE = 9;
export const USUAL_ABSTRACT = 169;

function classAmong(most: readonly number[], words: number): number {
  const found = most.findIndex((bound) => words <= bound);
  return found === -1 ? most.length : found;
}

/** From 0 to 7: three bits in the mark of each of the title's words. */
export function titleClass(words: number): number {
  return classAmong(MOST_IN_TITLE, words);
}

/** From 0 to 3: two bits for each paper. */
export function abstractClass(words: number): number {
  return classAmong(MOST_IN_ABSTRACT, words);
}

/** Classes of abstracts as they are kept, four to a byte, the first in the lowest bits. */
export function packClasses(classes: readonly number[]): Uint8Array {
  const packed = new Uint8Array((classes.length + 3) >>> 2);
  for (const [paper, each] of classes.entries()) {
    packed[paper >>> 2] = (packed[paper >>> 2] ?? 0) | (each << ((paper & 3) << 1));
  }
  return packed;
}

/** Puts packed classes into a byte for each paper, from paper `first` on. */
export function unpackClasses(packed: Uint8Array, classes: Uint8Array, first: number): void {
  const count = Math.min(4 * packed.length, classes.length - first);
  for (let paper = 0; paper < count; paper += 1) {
    classes[first + paper] = ((packed[paper >>> 2] ?? 0) >>> ((paper & 3) << 1)) & 3;
  }
}
