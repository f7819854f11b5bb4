// https://www.crossref.org/blog/dois-and-matching-regular-expressions/: a prefix "10." with four
// to nine digits, a slash, and whatever the publisher likes, but no spaces.
const DOI =
  /^(?:(?:https?:\/\/)?(?:dx\.|www\.)?doi\.org\/|(?:doi|info:doi\/)\s*:?\s*)?(10\.\d{4,9}(?:\.\d+)*\/[^\s"<>]+)$/i;

/** A DOI in lower case and without an address before it, or `null` where the text is none. */
export function parseDoi(text: string): string | null {
  const found = DOI.exec(text.trim().slice(0, 300))?.[1];
  return found?.replace(/[.,;]+$/, '').toLowerCase() ?? null;
}
