/**
 * Lengths of texts in a few classes, which is all that ranking needs of them: each has about as
 * many papers, and is read as its mean. In words.
 */
const MOST_IN_TITLE = [5, 6, 7, 8, 10, 11, 13] as const;
const MOST_IN_ABSTRACT = [
  94, 109, 121, 130, 138, 145, 153, 160, 166, 174, 182, 190, 199, 212, 232,
] as const;

export const TITLE_WORDS = [4, 6, 7, 8, 9.5, 11, 12.5, 16] as const;
export const ABSTRACT_WORDS = [
  78, 102, 116, 126, 135, 142, 150, 157, 164, 170, 178, 186, 195, 206, 222, 259,
] as const;

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

/** From 0 to 15: four bits for each paper. */
export function abstractClass(words: number): number {
  return classAmong(MOST_IN_ABSTRACT, words);
}

/**
 * Whether each place in a list tells the class of its paper's abstract. A column of all papers'
 * classes is smaller, but a common word wants all of it: of a very large archive it would be most
 * of what a first query costs.
 */
export function listsTellLengths(papers: number): boolean {
  return papers > 131_072;
}

/** How many bytes the classes of so many abstracts take. */
export function packedBytes(papers: number): number {
  return (papers + 1) >>> 1;
}

/** Classes of abstracts as they are kept, two to a byte, the first in the lower bits. */
export function packClasses(classes: ArrayLike<number>): Uint8Array {
  return Uint8Array.from(
    { length: packedBytes(classes.length) },
    (_, place) => (classes[2 * place] ?? 0) | ((classes[2 * place + 1] ?? 0) << 4),
  );
}

/** Puts packed classes into a byte for each paper, from paper `first` on. */
export function unpackClasses(packed: Uint8Array, classes: Uint8Array, first: number): void {
  const count = Math.min(2 * packed.length, classes.length - first);
  for (let paper = 0; paper < count; paper += 1) {
    classes[first + paper] = ((packed[paper >>> 1] ?? 0) >>> ((paper & 1) << 2)) & 15;
  }
}
