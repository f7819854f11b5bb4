/** Enough for the cards of a page, which repeat their words: "8 authors", "·", "Feb 7". A power of two. */
const PLACES = 1024;

/** Where a text is remembered: told apart by few characters, since most texts come once. */
function placeOf(text: string): number {
  const { length } = text;
  const sum = text.charCodeAt(0) * 31 + text.charCodeAt(length >> 1);
  return (sum * 31 + text.charCodeAt(length - 1) * 7 + length) & (PLACES - 1);
}

/**
 * A reading of short texts that knows what it said of the last ones: each line and link of a page
 * is asked several times what it is. Of texts of more than `longest` characters `beyond` is said.
 */
export function rememberReadings<T>(
  longest: number,
  beyond: T,
  read: (text: string) => T,
): (text: string) => T {
  const known = Array.from({ length: PLACES }, (): { text: string; said: T } | null => null);
  return (text) => {
    if (text.length > longest) return beyond;
    const place = placeOf(text);
    const last = known[place];
    if (last?.text === text) return last.said;
    const said = read(text);
    known[place] = { text, said };
    return said;
  };
}
