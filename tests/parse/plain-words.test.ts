import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldText } from '#parse/normalise-text.ts';
import { paperIdOf } from '#parse/paper-id.ts';
import { plainWords } from '#parse/plain-words.ts';

/** A letter that is none of ASCII's: a text that ends with it is not folded character by character. */
const HARD = ' ß';

/** Whether a text is folded, and named, as it is where that is not done character by character. */
function isFoldedAlike(text: string): boolean {
  return (
    foldText(`${text}${HARD}`) === `${foldText(text)}${HARD}` &&
    paperIdOf(`${text}${HARD}`) === `${paperIdOf(text)}-ss`
  );
}

it('folds each character as it is folded among others', () => {
  const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));
  const isPlain = (character: string): boolean => plainWords(character, ' ') !== null;
  const plain = characters.filter(isPlain);
  expect(plain.filter((character) => !isFoldedAlike(`a${character}B${character}`))).toEqual([]);
  // Latin with its accents, wide forms and signs; not what is two letters, or another script's.
  expect(['Z', 'é', '“', 'Ｋ', '\u0301', '²', '→', '。'].filter(isPlain)).toHaveLength(8);
  expect(['ß', '½', 'ﬁ', '™', 'ᴬ', 'Σ', 'д', '深', '\ud835'].filter(isPlain)).toEqual([]);
});

it('folds texts as they are folded otherwise', () => {
  const character = fc.constantFrom(...'aB7 -:é“Ｋ²\u0301\u200b\n'.split(''));
  const text = fc.string({ unit: character, maxLength: 40 }).map((inner) => `a${inner}b`);
  fc.assert(
    fc.property(text, (one) => {
      expect(isFoldedAlike(one)).toBe(true);
    }),
  );
});
