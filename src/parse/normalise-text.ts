import { plainWords, removeAccents } from './plain-words.ts';

// Signs without width that text gathers on its way through browsers and word processors.
const STRAY = /[\u00ad\u180e\u200b\u2060-\u2064\ufeff]/g;

// A joiner shapes what follows an emoji or a letter of the scripts that join their letters.
const JOINER =
  /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}])[\u200c\u200d]/gu;

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;

// What nearly no text has: two spaces, a space of another kind, a sign that may have to go. One class of
// signs, since all of a text is searched for it; the spaces are those of \s, and NEL.
const UNEVEN =
  / {2}|[\t-\r\u0085\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028\u2029\u202f\u205f-\u2064\u3000\ufeff]/;

// All white space but one common space alone, of which every text is full.
const UNEVEN_SPACE = /[\s\u0085]{2,}|[^\S ]|\u0085/g;

/** A text without signs that have no width, but for joiners and direction marks. */
export function removeStray(text: string): string {
  return text.replace(STRAY, '');
}

/**
 * A line as people see it: white space of every kind collapsed and trimmed, signs without width
 * taken out, except the joiners and direction marks that a script or an emoji needs.
 */
export function normaliseText(text: string): string {
  const trimmed = text.trim();
  if (!UNEVEN.test(trimmed)) return trimmed;
  let seen = removeStray(text);
  if (/[\u200c\u200d]/.test(seen)) seen = seen.replace(JOINER, '');
  if (/[\u200e\u200f\u061c]/.test(seen) && !RIGHT_TO_LEFT.test(seen)) {
    seen = seen.replace(/[\u200e\u200f\u061c]/g, '');
  }
  return seen.replace(UNEVEN_SPACE, ' ').trim();
}

/** Whether all of a text is ASCII, so that no rule of Unicode concerns it. */
export function isAscii(text: string): boolean {
  return !/[^\0-\u007f]/.test(text);
}

/**
 * What two spellings of one text share: lower case, compatibility forms unified, accents off,
 * everything but letters and digits a single space. A text of signs alone stays as it is.
 */
export function foldText(text: string): string {
  const plain = plainWords(text, ' ');
  if (plain !== null) return plain === '' ? text.trim() : plain;
  const words = removeAccents(text)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return words === null ? text.trim() : words.join(' ');
}
