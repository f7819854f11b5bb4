/** For each index of a bracket the index of its partner, and -1 everywhere else. */
export type Brackets = Int32Array;

/**
 * Pairs `{}` and `()` of a text, each kind for itself; a brace behind a backslash is a character
 * and pairs with nothing. One pass, so that unclosed brackets cost no more than closed ones.
 */
export function readBrackets(text: string): Brackets {
  const partners = new Int32Array(text.length).fill(-1);
  const braces: number[] = [];
  const parens: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '\\') at += 1;
    else if (char === '{') braces.push(at);
    else if (char === '(') parens.push(at);
    else if (char === '}' || char === ')') {
      const open = (char === '}' ? braces : parens).pop();
      if (open !== undefined) {
        partners[open] = at;
        partners[at] = open;
      }
    }
  }
  return partners;
}
