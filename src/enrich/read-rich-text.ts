import type { RichText } from '#domain/rich-text.ts';
import { findAddresses } from './find-addresses.ts';
import { readBrackets } from './read-brackets.ts';
import { readTexProse } from './read-tex-prose.ts';

/** Far beyond any abstract; hostile text gets literal characters after these. */
const MAX_FORMULAS = 1000;
const FORMULA_STEPS = 200_000;

/**
 * Reads a title or an abstract as its writer meant it: TeX in prose, formulas, addresses. Linear in
 * the length of the text, never throws, loses nothing: what cannot be understood stays literal.
 */
export function readRichText(verbatim: string): RichText {
  const addresses = new Map(findAddresses(verbatim).map((address) => [address.start, address]));
  const source = {
    text: verbatim,
    brackets: readBrackets(verbatim),
    addresses,
    quotes: { doubles: 0, singleEnd: -1 },
    fuel: { steps: FORMULA_STEPS, formulas: MAX_FORMULAS },
    mark: { at: -1 },
  };
  return readTexProse(source, 0, verbatim.length, 0);
}
