import { readTexSymbol } from '#domain/read-tex-symbol.ts';

const SPECIAL = /[\\{}$]/g;
/** `{\it so}`: a group whose letters are others. */
const SWITCH =
  /\{\\(?:it|em|bf|sl|rm|sf|tt|sc|[a-z]{2,10}(?:series|shape|family))(?![a-zA-Z])/y;
const COMMAND = /\\(?:[a-zA-Z]+\*?|[^])?/y;
const MATH = /\$\$?/y;
/** Most signs with a backslash before them mean themselves. */
const ESCAPED = new Set('%&_#$');
/** How Zotero writes a brace, so that each has one that closes it. */
const LONE_BRACE = /\\\{\\vphantom\{\\\}\}|\\vphantom\{\\\{\}\\\}/y;

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** A piece of TeX as it is kept, and where it ends. */
interface Piece {
  readonly end: number;
  readonly text: string;
  /** Whether a group that begins at the end belongs to it. */
  readonly takesGroup: boolean;
}

function readBackslash(text: string, at: number): Piece {
  const next = text.charAt(at + 1);
  const brace = next === '{' || next === 'v' ? matchAt(LONE_BRACE, text, at) : '';
  if (brace !== '')
    return { end: at + brace.length, text: next === '{' ? '{' : '}', takesGroup: false };
  if (ESCAPED.has(next)) return { end: at + 2, text: next, takesGroup: false };
  const symbol = readTexSymbol(text, at);
  if (symbol !== null) return { ...symbol, takesGroup: false };
  if (next === '\\') return { end: at + 2, text: ' ', takesGroup: false };
  const command = matchAt(COMMAND, text, at);
  return { end: at + command.length, text: command, takesGroup: true };
}

/** Where the formula ends that a `$` begins, or -1. */
function endOfMath(text: string, at: number): number {
  const sign = matchAt(MATH, text, at);
  let end = text.indexOf(sign, at + sign.length);
  while (end !== -1 && text[end - 1] === '\\') end = text.indexOf(sign, end + 1);
  return end === -1 ? -1 : end + sign.length;
}

/**
 * A value of BibTeX as plain text: accents and escapes are the characters that they mean, and
 * braces go that hold letters together or keep capitals. Formulas and commands stay as written,
 * and are read with the text.
 */
export function plainTex(text: string): string {
  if (!/[\\{}]/.test(text)) return text;
  let plain = '';
  let from = 0;
  /** Whether the braces of each open group are kept. */
  const groups: boolean[] = [];
  let groupOfCommand = -1;
  let hasMath = true;
  for (;;) {
    SPECIAL.lastIndex = from;
    if (!SPECIAL.test(text)) return plain + text.slice(from);
    const at = SPECIAL.lastIndex - 1;
    plain += text.slice(from, at);
    from = at + 1;
    const sign = text[at];
    if (sign === '\\') {
      const piece = readBackslash(text, at);
      plain += piece.text;
      from = piece.end;
      if (piece.takesGroup) groupOfCommand = from;
    } else if (sign === '$') {
      const end: number = hasMath ? endOfMath(text, at) : -1;
      hasMath = end !== -1;
      if (hasMath) from = end;
      plain += text.slice(at, from);
    } else if (sign === '{') {
      const isKept =
        at === groupOfCommand || (text[at + 1] === '\\' && matchAt(SWITCH, text, at) !== '');
      groups.push(isKept);
      if (isKept) plain += sign;
    } else if (groups.pop() !== false) {
      plain += '}';
      groupOfCommand = from;
    }
  }
}
