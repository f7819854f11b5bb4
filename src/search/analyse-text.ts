import { foldWord, LONGEST_WORD } from './fold-text.ts';

/** Closes the terms of compounds. No folded word has it. */
export const JOINED_MARK = '-';

/** A word of a text and where it stands, in UTF-16 units of that very text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** As compared; never empty. */
  readonly folded: string;
}

/** What stands between two spaces, more or less: one word, or one compound of several. */
export interface Chunk {
  readonly start: number;
  readonly end: number;
  /** At least one. `GPT-4o` has gpt and 4o; a run of Chinese its pairs, 语音 音识, and its last character. */
  readonly parts: readonly [Token, ...Token[]];
  /**
   * The compound written as one word and a mark that no word has, `fewshot-` for few-shot;
   * `null` for all else.
   */
  readonly joined: Token | null;
}

/**
 * Scripts that set no spaces between words, and Hangul, where particles hang on to them: there
 * each pair of characters is a word, the usual way without a dictionary (Nie et al. 2000, "On
 * the use of words and n-grams for Chinese information retrieval").
 */
const UNSPACED = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}`;

/** `C++`, `C#`, `F#`; numbers with a decimal point, `3.5`; letters and digits with their marks. */
const WORD = String.raw`(?:\p{L}(?:\+\+|#)(?![\p{L}\p{N}])|(?:(?![${UNSPACED}])[\p{L}\p{N}]\p{M}*|(?<=\p{N})\.(?=\p{N}))+)`;

/** Hyphens of every kind, the underscore, apostrophes, TeX's raised and lowered signs: what joins. */
const JOINER = String.raw`(?:[-'’\u2010-\u2012\u2212\u00ad]|[_^]\{?)`;

const CHUNK = new RegExp(`(?:[${UNSPACED}]\\p{M}*)+|${WORD}(?:${JOINER}${WORD})*`, 'gu');
const PART = new RegExp(`[${UNSPACED}]\\p{M}*|${WORD}`, 'gu');
const FIRST_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');
const POSSESSIVE = /['’]s$/i;

/** TeX's second names for letters that have a plain one. */
const TEX_NAMES: Readonly<Record<string, string>> = {
  ell: 'l',
  varepsilon: 'epsilon',
  vartheta: 'theta',
  varphi: 'phi',
};

function tokenOf(text: string, start: number, end: number): Token | null {
  const word = foldWord(text.slice(start, end));
  const folded = text.charAt(start - 1) === '\\' ? (TEX_NAMES[word] ?? word) : word;
  return folded === '' ? null : { start, end, folded };
}

/** Each character with the one after it; the last stands alone, so that a single one finds it. */
function pairsOf(characters: readonly [Token, ...Token[]]): readonly [Token, ...Token[]] {
  const pair = (token: Token, place: number): Token => {
    const next = characters[place + 1];
    return next === undefined
      ? token
      : { start: token.start, end: next.end, folded: token.folded + next.folded };
  };
  const [first, ...more] = characters;
  return [pair(first, 0), ...more.map((token, place) => pair(token, place + 1))];
}

/** Whether a chunk that begins so is cut into pairs of characters; see UNSPACED. */
export function isUnspaced(text: string): boolean {
  return FIRST_UNSPACED.test(text);
}

/** What `visitWords` found from `start` to `matchEnd`; `null` for what folds to nothing. */
export function chunkAt(text: string, start: number, matchEnd: number): Chunk | null {
  const whole = text.slice(start, matchEnd).replace(POSSESSIVE, '');
  const end = start + whole.length;
  const [first, ...more] = [...whole.matchAll(PART)]
    .map((part) => tokenOf(text, start + part.index, start + part.index + part[0].length))
    .filter((token) => token !== null);
  if (first === undefined) return null;
  if (more.length === 0) return { start, end, parts: [first], joined: null };
  if (isUnspaced(whole)) {
    return { start, end, parts: pairsOf([first, ...more]), joined: null };
  }
  const folded = [first, ...more].map((part) => part.folded).join('');
  const joined = { start, end, folded: joinedForm(folded) };
  return { start, end, parts: [first, ...more], joined };
}

/**
 * A compound as a term of its own, next to the same word written without a hyphen but apart from
 * it: who types blackbox means the paper that has it so, then those with black-box.
 */
export function joinedForm(word: string): string {
  return `${word.slice(0, LONGEST_WORD - 1)}${JOINED_MARK}`;
}

/** What an ASCII code unit is to the quick scan below. */
const GAP = 0;
const LETTER = 1;
const HARD = 2;

const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCodePoint(code);
  if (/[a-z]/i.test(sign)) return LETTER;
  return /[0-9]/.test(sign) ? HARD : GAP;
});

/** After a run of letters these may go on with the word; `.` only does after a digit. */
const GOES_ON = new Set(Array.from("-'+#_^", (sign) => sign.charCodeAt(0)));

/**
 * Cuts a text into words, the same way for the index, the query and the marks on the page. The
 * language of the text is not asked for: nothing is stemmed and no word is left out. Nearly
 * every word of a paper is a run of ASCII letters: those are given to `plain` with where they
 * stand, still as written; all else to `other`, for `chunkAt`, which also looks at the character
 * before. Calls come in the order of the text.
 */
export function visitWords(
  text: string,
  plain: (start: number, end: number) => void,
  other: (start: number, end: number) => void,
): void {
  let at = 0;
  while (at < text.length) {
    const first = text.charCodeAt(at);
    const kind = first < 128 ? KINDS[first] : HARD;
    if (kind === GAP) {
      at += 1;
      continue;
    }
    let end = at;
    let next = first;
    while (next < 128 && KINDS[next] === LETTER) {
      end += 1;
      next = end < text.length ? text.charCodeAt(end) : 0;
    }
    const isPlain = end > at + 1 && end - at <= LONGEST_WORD && next < 128;
    const isName = text.charCodeAt(at - 1) === 92;
    if (isPlain && KINDS[next] === GAP && !GOES_ON.has(next) && !isName) {
      plain(at, end);
      at = end;
      continue;
    }
    CHUNK.lastIndex = at;
    const match = CHUNK.exec(text);
    if (match === null) return;
    at = match.index + match[0].length;
    other(match.index, at);
  }
}

/** The words of a text, see `visitWords`. */
export function analyseText(text: string): readonly Chunk[] {
  const chunks: Chunk[] = [];
  visitWords(
    text,
    (start, end) => {
      const folded = text.slice(start, end).toLowerCase();
      chunks.push({ start, end, parts: [{ start, end, folded }], joined: null });
    },
    (start, end) => {
      const chunk = chunkAt(text, start, end);
      if (chunk !== null) chunks.push(chunk);
    },
  );
  return chunks;
}
