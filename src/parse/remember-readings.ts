/** Enough for the cards of a page, which repeat their words: "8 authors", "·", "Feb 7". */
const MOST = 1000;

/**
 * A reading of short texts that knows what it said of the last ones: each line and link of a page
 * is asked several times what it is. Of texts of more than `longest` characters `beyond` is said.
 */
export function rememberReadings<T>(
  longest: number,
  beyond: T,
  read: (text: string) => T,
): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > longest) return beyond;
    const said = known.get(text);
    if (said !== undefined) return said;
    const found = read(text);
    if (known.size === MOST) known.clear();
    known.set(text, found);
    return found;
  };
}
