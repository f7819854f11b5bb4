import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldText } from '#parse/normalise-text.ts';
import { keyOfTitle } from '#parse/title-key.ts';

it('is one for titles that have one folded form, and for no others', () => {
  // Two spellings of one title, signs alone, and letters that are folded as a text only.
  const title = fc
    .array(fc.constantFrom('a', 'A', 'é', '½', '1 2', 'ß', '™', '深', ' ', '-', '!'), {
      maxLength: 4,
    })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(title, title, (one, other) => {
      expect(keyOfTitle(one) === keyOfTitle(other)).toBe(foldText(one) === foldText(other));
    }),
    { numRuns: 2000 },
  );
});
