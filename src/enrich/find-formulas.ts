/** A formula between delimiters. */
export interface DelimitedFormula {
  readonly end: number;
  readonly tex: string;
  readonly display: boolean;
}

const MAX_FORMULA = 1000;
/** Two neighbouring words and no command: prose between two prices, "$5 and six for $". */
const PROSE = /(?:^|\s)\p{Ll}{2,}[,.]?\s+\p{L}{2,}/u;
const WORD = /(?:^|\s)\p{Ll}{2,}(?:\s|$)/u;
/** Code and markup around a dollar sign, not formulas. */
const CODE = /["`]|<\/?[a-z][^<>]*>/i;
const TEX_SIGN = /[\\^_]/;
const MATH_SIGN = /[\\^_=<>{}|+*/]/;
const TEXT_IN_MATH = /\\(?:text\w*|mbox|mathrm|operatorname)\*?\s*\{[^{}]*\}/g;

/** Environments that hold a formula, and the one that sets the same without a number. */
const ENVIRONMENTS: Readonly<Record<string, string>> = {
  equation: '',
  displaymath: '',
  math: '',
  align: 'aligned',
  eqnarray: 'aligned',
  gather: 'gathered',
};

/** The next `$` from `from` on that is not escaped, within the length of a formula, else -1. */
function findDollar(text: string, from: number): number {
  const limit = Math.min(text.length, from + MAX_FORMULA);
  for (let at = from; at < limit; at += 1) {
    const char = text.charAt(at);
    if (char === '\\') at += 1;
    else if (char === '$') return at;
  }
  return -1;
}

/** Whether `tex` holds something to set, and neither prose nor code. */
function mayBeFormula(tex: string): boolean {
  if (!/[\p{L}\p{N}+\-<>=*/|]|\\./u.test(tex)) return false;
  return !PROSE.test(tex.replace(TEXT_IN_MATH, '')) && !CODE.test(tex);
}

/**
 * Whether what stands between two dollar signs is a formula and not the words between two prices.
 * After Pandoc's rule (no space inside the signs, no digit behind an amount), relaxed for formulas
 * that cannot be prose; an amount goes on with words, a formula does not.
 */
function isFormula(tex: string, after: string): boolean {
  const amount = /^\s*[\d.,]/.test(tex);
  if (!mayBeFormula(tex)) return false;
  if (/^\s|\s$/.test(tex)) {
    return TEX_SIGN.test(tex) && !amount && !WORD.test(tex.replace(TEXT_IN_MATH, ''));
  }
  if (amount && /\d/.test(after)) return false;
  return !amount || MATH_SIGN.test(tex) || !/\s\p{L}|\p{L}\s/u.test(tex);
}

/** Where `\)` or `\]` comes, if before any other such bracket and within the length of a formula. */
function findClosingBracket(text: string, from: number, wanted: string): number {
  const limit = Math.min(text.length, from + MAX_FORMULA);
  for (let at = from; at < limit; at += 1) {
    if (text.charAt(at) !== '\\') continue;
    if (text.startsWith(wanted, at)) return at;
    if (/[[\]()]/.test(text.charAt(at + 1))) return -1;
    at += 1;
  }
  return -1;
}

function findDollarFormula(text: string, at: number): DelimitedFormula | null {
  if (text.startsWith('$$', at)) {
    const close = findDollar(text, at + 2);
    if (close === -1 || text.charAt(close + 1) !== '$') return null;
    const tex = text.slice(at + 2, close);
    return mayBeFormula(tex) ? { end: close + 2, tex, display: true } : null;
  }
  const close = findDollar(text, at + 1);
  if (close === -1) return null;
  const tex = text.slice(at + 1, close);
  return isFormula(tex, text.charAt(close + 1))
    ? { end: close + 1, tex, display: false }
    : null;
}

function findEnvironment(text: string, at: number): DelimitedFormula | null {
  const [open = '', name = '', star = ''] =
    /^\\begin\{([a-z]+)(\*?)\}/.exec(text.slice(at, at + 30)) ?? [];
  if (!Object.hasOwn(ENVIRONMENTS, name)) return null;
  const closing = `\\end{${name}${star}}`;
  const from = at + open.length;
  const length = text.slice(from, from + MAX_FORMULA + closing.length).indexOf(closing);
  if (length === -1) return null;
  const close = from + length;
  const inner = text.slice(from, close);
  const plain = ENVIRONMENTS[name] ?? '';
  const tex = plain === '' ? inner : `\\begin{${plain}}${inner}\\end{${plain}}`;
  return { end: close + closing.length, tex, display: name !== 'math' };
}

/**
 * The formula that opens at `at` with `$`, `$$`, `\(`, `\[` or `\begin{equation}` and the like;
 * `null` where none opens or it is not closed within 1,000 characters.
 */
export function findDelimitedFormula(text: string, at: number): DelimitedFormula | null {
  if (text.charAt(at) === '$') return findDollarFormula(text, at);
  const next = text.charAt(at + 1);
  if (next === 'b') return findEnvironment(text, at);
  if (next !== '(' && next !== '[') return null;
  const close = findClosingBracket(text, at + 2, next === '(' ? '\\)' : '\\]');
  if (close === -1) return null;
  return { end: close + 2, tex: text.slice(at + 2, close), display: next === '[' };
}
