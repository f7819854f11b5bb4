/** One word of a text. */
export interface Word {
  /** As it stands there. */
  readonly written: string;
  /** Where it stands in the text, in UTF-16 units: `text.slice(start, end)`. */
  readonly start: number;
  readonly end: number;
  /** Counts the sentences of the text from 0. */
  readonly sentence: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const SENTENCE_END = /[.!?;]\s/;
const NOT_ASCII = /[^\0-\x7f]/;
const MARKS = /\p{M}/gu;

/**
 * The singular of a lower-case English word, as far as its ending tells. Rough on purpose:
 * rules and texts go through the same function, so a wrong singular still meets itself.
 */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  return /(?:ss|x|ch|sh)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

/** Lower case without accents and ligatures (NFKD), so that "Naïve" is "naive". */
export function foldCase(word: string): string {
  const plain = NOT_ASCII.test(word) ? word.normalize('NFKD').replace(MARKS, '') : word;
  return plain.toLowerCase();
}

/** `foldCase` and singular: two words with one key count as the same word. */
export function foldWord(word: string): string {
  return singular(foldCase(word));
}

/** The words of a text in order: runs of letters and digits. Hyphens part words, "'s" is dropped. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  let sentence = 0;
  let previousEnd = 0;
  for (const match of text.matchAll(WORD)) {
    const [written] = match;
    const start = match.index;
    const end = start + written.length;
    // Mostly it is a space.
    const between = text.slice(previousEnd, start);
    if (between.length > 1 && SENTENCE_END.test(between)) sentence += 1;
    previousEnd = end;
    if (written === 's' && /^['’]$/.test(between)) continue;
    words.push({ written, start, end, sentence });
  }
  return words;
}
