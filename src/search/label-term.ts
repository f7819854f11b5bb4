/** No word has this character, and it sorts before all that words have. */
const LABEL_MARK = '\u0001';

/**
 * The term under which papers with a label lie in the index, such as those of a theme: filters
 * are answered from lists like words, and no word finds them.
 */
export function labelTerm(label: string): string {
  return LABEL_MARK + label;
}

/** Whether a term is no word but a label. */
export function isLabel(term: string): boolean {
  return term.startsWith(LABEL_MARK);
}
