import { chunkAt, visitWords } from './analyse-text.ts';
import { LONGEST_WORD } from './fold-text.ts';

/** Stands for every word of a text that is none of the phrase. */
const OTHER = -1;

/** Cuts the text into words as the index does, and looks for the row. */
function scanFor(words: readonly string[]): (text: string) => boolean {
  const numbers = new Map(words.map((word) => [word, words.indexOf(word)]));
  const phrase = words.map((word) => numbers.get(word) ?? OTHER);
  return (text) => {
    const row: number[] = [];
    const put = (folded: string) => {
      row.push(numbers.get(folded) ?? OTHER);
    };
    visitWords(
      text,
      (start, end) => {
        put(text.slice(start, end).toLowerCase());
      },
      (start, end) => {
        for (const { folded } of chunkAt(text, start, end)?.parts ?? []) put(folded);
      },
    );
    return row.some((_, at) => phrase.every((number, offset) => row[at + offset] === number));
  };
}

/** Letters alone; single ones and some others may have come from names of TeX. */
const PLAIN = new RegExp(`^(?!(?:epsilon|theta|phi)$)[a-z]{2,${String(LONGEST_WORD - 1)}}$`);

const NOT_ASCII = /[^\p{ASCII}]/u;

/** Only words with such a letter may fold to other letters. */
const FOREIGN = /(?=[^\p{ASCII}])[\p{L}\p{N}\p{M}]/u;

/** Between two words of a text stands no letter, but for a possessive's. */
const BETWEEN = "(?:['’]s)?[^a-z0-9]+";

/**
 * Whether words, folded as the index has them, stand in a text one after the other. Cutting an
 * abstract into words takes ten times as long as looking for letters: that is done only where
 * the letters leave a doubt.
 */
export function findPhrase(words: readonly string[]): (text: string) => boolean {
  const scan = scanFor(words);
  if (!words.every((word) => PLAIN.test(word))) return scan;
  const perhaps = new RegExp(`(?<![a-z0-9])${words.join(BETWEEN)}(?![a-z0-9])`, 'i');
  const surely = new RegExp(`(?:^|[ (])${words.join('[ -]')}(?=[ .,;:)]|$)`, 'i');
  return (text) => {
    if (perhaps.test(text)) return surely.test(text) || scan(text);
    return NOT_ASCII.test(text) && FOREIGN.test(text) && scan(text);
  };
}
