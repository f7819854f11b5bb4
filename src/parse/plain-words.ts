/** What a UTF-16 code unit comes to among folded words: its letter or digit of ASCII, or one of these. */
const UNKNOWN = 0;
const NOTHING = 1;
const BREAK = 2;
const MORE = 3;

/** Of the code units met so far: Unicode is asked once for each, not once for each title. */
const meanings = new Uint8Array(0x10000);

/** Titles and abstracts are shorter, in code units. */
const LONGEST = 20_000;
const words = new Uint8Array(LONGEST);
const decoder = new TextDecoder();

/** Compatibility forms unified, accents off. */
export function removeAccents(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}+/gu, '');
}

function findMeaning(code: number): number {
  const character = String.fromCharCode(code);
  const bare = removeAccents(character);
  if (bare === '') return NOTHING;
  if (/^[^\p{L}\p{N}\p{Surrogate}]$/u.test(bare)) return BREAK;
  const letter = bare.toLowerCase();
  // "ᴬ" is a capital only once it is bare, so what it comes to depends on what is asked first.
  const isPlain = /^[a-z\d]$/.test(letter) && letter === removeAccents(character.toLowerCase());
  return isPlain ? letter.charCodeAt(0) : MORE;
}

/**
 * Writes the words of a text into `words`, with a separator between them, and gives their length; -1
 * where a character is not by itself one letter or digit of ASCII ("ß", "½", "深"), and for long texts.
 */
function writeWords(text: string, separator: number): number {
  if (text.length > LONGEST) return -1;
  let end = 0;
  let isApart = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    let meaning = meanings[code] ?? MORE;
    if (meaning === UNKNOWN) {
      meaning = findMeaning(code);
      meanings[code] = meaning;
    }
    if (meaning === MORE) return -1;
    if (meaning === BREAK) isApart = end > 0;
    else if (meaning !== NOTHING) {
      if (isApart) {
        words[end] = separator;
        end += 1;
      }
      isApart = false;
      words[end] = meaning;
      end += 1;
    }
  }
  return end;
}

/**
 * The words of a text in lower case, without accents and signs, with a space or hyphen `between`
 * them; `null` where they cannot be told character by character.
 */
export function plainWords(text: string, between: ' ' | '-'): string | null {
  const end = writeWords(text, between.charCodeAt(0));
  return end === -1 ? null : decoder.decode(words.subarray(0, end));
}
