import { foldText } from './normalise-text.ts';
import { plainWords } from './plain-words.ts';

/**
 * What titles share that are one but for case and punctuation: as many as have one `foldText`.
 * `words` are the plain words of the title, with hyphens between them.
 */
export function keyOfTitle(title: string, words = plainWords(title, '-')): string {
  if (words !== null && words !== '') return words;
  const folded = foldText(title);
  const foldedWords = plainWords(folded, '-') ?? '';
  return foldedWords === '' ? folded : foldedWords;
}
