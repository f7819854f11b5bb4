import { randomBetween, type Random } from './seeded-random.ts';

/**
 * How often the slip is in the first letter: seldom, "few errors are made in the first character
 * of a word" (E. Yannakoudakis and D. Fawthrop, The rules of spelling errors, 1983, section 1).
 */
const FIRST_LETTER = 0.05;

const SLIPS = ['swap', 'drop', 'insert', 'replace'] as const;

function slip(kind: (typeof SLIPS)[number], word: string, at: number, letter: string): string {
  const head = word.slice(0, at);
  const here = word.charAt(at);
  const tail = word.slice(at + 1);
  switch (kind) {
    case 'swap':
      return head + tail.charAt(0) + here + tail.slice(1);
    case 'drop':
      return head + tail;
    case 'insert':
      return head + letter + here + tail;
    case 'replace':
      return head + letter + tail;
  }
}

/**
 * The word with one slip of the finger: two neighbours swapped, a letter left out, one too many
 * or another one, each as likely, anywhere behind the first letter (seldom in it). Never the word
 * itself; it may happen to be another word. Takes words of at least two letters.
 */
export function mistype(word: string, random: Random): string {
  for (;;) {
    const kind = SLIPS[randomBetween(random, 0, SLIPS.length - 1)] ?? 'swap';
    const last = kind === 'swap' ? word.length - 2 : word.length - 1;
    const at = last < 1 || random() < FIRST_LETTER ? 0 : randomBetween(random, 1, last);
    const letter = String.fromCodePoint(randomBetween(random, 97, 122));
    const typed = slip(kind, word, at, letter);
    if (typed !== word) return typed;
  }
}
