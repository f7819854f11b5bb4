import { chunkAt, visitWords } from './analyse-text.ts';

/** Stands for every word of a text that is none of the phrase. */
const OTHER = -1;

/**
 * Whether words, folded as the index has them, stand in a text one after the other. Made once
 * for each phrase: what has been seen of a text's words is remembered as long as it is asked.
 */
export function findPhrase(words: readonly string[]): (text: string) => boolean {
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
