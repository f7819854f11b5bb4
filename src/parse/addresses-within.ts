/** The web addresses in a text, without the punctuation of its sentences behind them. */
export function addressesWithin(text: string): readonly string[] {
  const found = text.match(/https?:\/\/[^\s<>"]+/gi) ?? [];
  return found.map((address) => address.replace(/[.,;:!?)\]}'’”]+$/, ''));
}
