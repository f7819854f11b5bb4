/** Letters that Unicode does not decompose, as they are typed on a plain keyboard. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ς: 'σ',
};

const PLAIN_LETTER = new RegExp(`[${Object.keys(PLAIN_LETTERS).join('')}]`, 'gu');

const GREEK_LETTERS = 'αβγδεζηθικλμνξοπρστυφχψω';
const GREEK_NAMES =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega'.split(
    ' ',
  );

/**
 * Accents and dots set above or below: the blocks of combining marks that Unicode shares among
 * scripts. The vowel signs of Indic scripts and the voicing marks of kana are letters to a
 * reader and lie elsewhere.
 */
const ACCENT = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]/gu;

/** What is left in a folded word; `+`, `#` for C++ and C#, the dot for 3.5. */
const NOT_IN_A_WORD = /[^\p{L}\p{N}\p{M}+#.]/gu;

let segmenter: Intl.Segmenter | null = null;

/**
 * Cuts between what a reader takes for characters; the language makes no difference to that. The
 * first segmenter takes a phone a tenth of a second, and few words need any.
 */
function charactersOf(word: string): Iterable<Intl.SegmentData> {
  segmenter ??= new Intl.Segmenter('en');
  return segmenter.segment(word);
}

const ASCII_WORD = /^[a-z0-9]+$/;
const ASCII = /^[\0-\x7f]*$/;
const LETTER_IN_ASCII = /[A-Za-z0-9+#.]/;

/** Nobody types longer words; what is beyond does not tell words apart. In UTF-16 units. */
export const LONGEST_WORD = 48;

/** A single Greek letter is a symbol, and goes by its name: what TeX and a keyboard write. */
function nameOfGreek(folded: string): string {
  return folded.length === 1 ? (GREEK_NAMES[GREEK_LETTERS.indexOf(folded)] ?? folded) : folded;
}

/**
 * A word as it is compared: lower case, compatibility forms (ﬁ, Ｆ, 𝔼, ²) as plain ones,
 * without accents, and without the hyphens and apostrophes inside it; α is alpha. At most
 * `LONGEST_WORD` units. May be empty.
 */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (ASCII_WORD.test(lower)) return lower.slice(0, LONGEST_WORD);
  const folded = word
    .normalize('NFKD')
    .toLowerCase()
    .replace(ACCENT, '')
    .replace(PLAIN_LETTER, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(NOT_IN_A_WORD, '')
    .normalize('NFC');
  return nameOfGreek(folded).slice(0, LONGEST_WORD);
}

/**
 * How many UTF-16 units at the beginning of `word` make up its first `letters` folded ones:
 * never inside a character or before an accent that belongs to it.
 */
export function lengthOfFolded(word: string, letters: number): number {
  let length = 0;
  if (ASCII.test(word)) {
    // There each unit is a character, and what folding leaves of it tells by itself.
    for (let left = letters; left > 0 && length < word.length; length += 1) {
      if (LETTER_IN_ASCII.test(word.charAt(length))) left -= 1;
    }
    return length;
  }
  for (const { segment } of charactersOf(word)) {
    if (foldWord(word.slice(0, length)).length >= letters) break;
    length += segment.length;
  }
  return length;
}
