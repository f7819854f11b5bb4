/**
 * Lengths of titles in eight classes, which is all that ranking needs of them: each has about
 * as many papers, and is read as its mean. In words.
 */
const MOST_WORDS = [5, 6, 7, 8, 10, 11, 13] as const;

export const CLASS_WORDS = [4, 6, 7, 8, 9.5, 11, 12.5, 16] as const;

/** About the mean of all. */
export const USUAL_WORDS = 9;

export function titleClass(words: number): number {
  const found = MOST_WORDS.findIndex((most) => words <= most);
  return found === -1 ? MOST_WORDS.length : found;
}
