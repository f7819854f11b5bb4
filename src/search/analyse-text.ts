import { foldWord } from './fold-text.ts';

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
  /** At least one. `GPT-4o` has gpt and 4o; a run of Chinese has its characters. */
  readonly parts: readonly [Token, ...Token[]];
  /** The compound written as one word, `fewshot` for few-shot; `null` for all else. */
  readonly joined: Token | null;
}

/**
 * Scripts that set no spaces between words, and Hangul, where particles hang on to them:
 * there each character is a word of its own and a word of the query a sequence of them.
 */
const UNSPACED = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}`;

/** `C++`, `C#`, `F#`; numbers with a decimal point, `3.5`; letters and digits with their marks. */
const WORD = String.raw`(?:\p{L}(?:\+\+|#)(?![\p{L}\p{N}])|(?:(?![${UNSPACED}])[\p{L}\p{N}]\p{M}*|(?<=\p{N})\.(?=\p{N}))+)`;

/** Hyphens of every kind, the underscore, apostrophes: what joins the parts of a compound. */
const JOINER = String.raw`[-_'’\u2010-\u2012\u2212\u00ad]`;

/** Nearly every word of a paper is one of these; tried first, it makes the analysis twice as fast. */
const PLAIN_WORD = String.raw`[A-Za-z]{2,}(?![\p{L}\p{N}\p{M}]|${JOINER})`;

const CHUNK = new RegExp(
  `(${PLAIN_WORD})|(?:[${UNSPACED}]\\p{M}*)+|${WORD}(?:${JOINER}${WORD})*`,
  'gu',
);
const PART = new RegExp(`[${UNSPACED}]\\p{M}*|${WORD}`, 'gu');
const FIRST_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');
const POSSESSIVE = /['’]s$/i;

function tokenOf(text: string, start: number): Token | null {
  const folded = foldWord(text);
  return folded === '' ? null : { start, end: start + text.length, folded };
}

function plainChunk(word: string, start: number): Chunk {
  const end = start + word.length;
  return { start, end, parts: [{ start, end, folded: word.toLowerCase() }], joined: null };
}

function chunkOf(matched: string, start: number): Chunk | null {
  const text = matched.replace(POSSESSIVE, '');
  const [first, ...more] = [...text.matchAll(PART)]
    .map((part) => tokenOf(part[0], start + part.index))
    .filter((token) => token !== null);
  if (first === undefined) return null;
  const compound = more.length > 0 && !FIRST_UNSPACED.test(text);
  const end = start + text.length;
  return {
    start,
    end,
    parts: [first, ...more],
    joined: compound ? tokenOf(text, start) : null,
  };
}

/**
 * Cuts a text into words, the same way for the index, the query and the marks on the page.
 * The language of the text is not asked for: nothing is stemmed and no word is left out.
 */
export function analyseText(text: string): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (const match of text.matchAll(CHUNK)) {
    const chunk =
      match[1] === undefined
        ? chunkOf(match[0], match.index)
        : plainChunk(match[1], match.index);
    if (chunk !== null) chunks.push(chunk);
  }
  return chunks;
}
