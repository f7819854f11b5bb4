/**
 * The signs of the language, as keyboards, input methods and word processors write them. Any
 * quote closes any other: it keeps reading linear, and „such“ and »such« pairs need no table.
 */
export const QUOTES = '"“”„‟«»＂「」';
/** The hyphen comes first, so that it stands for itself in a class of signs. */
export const MINUSES = '-−–－';
const STARS = '*＊';
const COLONS = ':：';

/** A test for one UTF-16 unit, or '' at the end of a text. */
function oneOf(signs: string): (sign: string) => boolean {
  return (sign) => sign !== '' && signs.includes(sign);
}

export const isQuote = oneOf(QUOTES);
export const isMinus = oneOf(MINUSES);
export const isOpen = oneOf('(（');
export const isClose = oneOf(')）');
const isStar = oneOf(STARS);

const SPACE_END = /\S/g;
const WORD_END = new RegExp(`[\\s()（）]|(?<=[${COLONS}])[${QUOTES}]`, 'g');
const ANY_QUOTE = new RegExp(`[${QUOTES}]`, 'g');
const SIGN_INSIDE = new RegExp(`[${QUOTES}${STARS}]`);

/** The first place from `start` on that fits the pattern, or the text's end. */
function placeOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.exec(text)?.index ?? text.length;
}

/** Where a word that begins at `start` ends; it may hold quotes, but none behind a colon. */
export function endOfWord(text: string, start: number): number {
  return placeOf(WORD_END, text, start);
}

/** The place of the next quote from `start` on, or the text's end. */
export function nextQuote(text: string, start: number): number {
  return placeOf(ANY_QUOTE, text, start);
}

/** Where a run of spaces from `start` on ends. */
export function endOfSpace(text: string, start: number): number {
  return placeOf(SPACE_END, text, start);
}

/** The text without the stars at its end. */
export function withoutStars(text: string): string {
  let end = text.length;
  while (isStar(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Full-width letters, digits and signs as plain ones, in lower case. */
export function foldSigns(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Whether there is anything to search for. */
export function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Whether a word has a sign in it that means something at its edges only. */
export function hasSignInside(word: string): boolean {
  return SIGN_INSIDE.test(word);
}
