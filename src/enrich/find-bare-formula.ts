import type { Brackets } from './read-brackets.ts';
import { readMathCommand } from './read-math-command.ts';

/** A formula that stands in prose without delimiters. */
export interface BareFormula {
  readonly end: number;
  /** The source with what TeX would misread spelled out: `MHC^3` as `\mathrm{MHC}^3`. */
  readonly tex: string;
  readonly display: false;
}

/** What one text may spend on looking for bare formulas, in steps; hostile text runs out of it. */
export interface Fuel {
  steps: number;
}

interface Piece {
  readonly end: number;
  readonly tex: string;
  /** Whether it holds a sign that only a formula has: `^`, `_` or a command. */
  readonly marked: boolean;
  readonly kind: 'letter' | 'name' | 'digits' | 'group' | 'function' | 'relation' | 'command';
}

const MAX_GROUP = 160;
const LETTERS = /[A-Za-z]+/y;
const DIGITS = /\d+(?:\.\d+)?/y;
const SPACES = / */y;
const GREEK = /[\p{Script=Greek}ℓ∞∂∇ℝℤℕ]/u;
const SPACED_OPERATOR = / (?:[=+<>≤≥≈∈→×·−-]|:=) (?=\S)/y;
const TIGHT_OPERATOR = /[=+<>≤≥≈∈→×·/−-]/y;
const INNER_OPERATOR = /[=+<>≤≥≈∈→×·/−\-*|,.:;'!∥‖]+/y;
const SPACED_COMMAND = /\s+(?=\\[a-zA-Z])/y;

/** Names that people write without their backslash. */
const NAMES: Readonly<Record<string, string>> = Object.fromEntries([
  ...'log ln exp sin cos tan tanh max min argmax argmin sup inf det dim Pr Omega Theta Gamma epsilon'
    .split(' ')
    .map((name) => [name, `\\${name} `]),
  ...'poly polylog rank tr Var sqrt nnz'
    .split(' ')
    .map((name) => [name, `\\operatorname{${name}}`]),
]);
const LIMIT_NAMES = /(?:inf|max|min)(?![\p{L}\p{N}_])/uy;
const ORDINAL = /(?:th|st|nd|rd)(?![\p{L}\p{N}_])/uy;

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

function nameOf(letters: string): string | undefined {
  return Object.hasOwn(NAMES, letters) ? NAMES[letters] : undefined;
}

/** Whether letters inside a bracket are variables ("nd", "SNR") and not a word ("is", "where"). */
function areVariables(letters: string): boolean {
  if (letters.length === 1) return true;
  if (letters.length > 5 || /^[A-Z][a-z]{2}/.test(letters)) return false;
  if (/[A-Z]/.test(letters)) return true;
  return letters !== 'by' && letters !== 'my' && !/[aeiou]|.y.|..y/.test(letters);
}

/** "a", "A" or "I" as a word of the sentence. */
function isArticle(text: string, at: number): boolean {
  return /^[aAI] [\p{L}\\]/u.test(text.slice(at, at + 3));
}

class Finder {
  readonly #text: string;
  readonly #brackets: Brackets;
  readonly #fuel: Fuel;

  constructor(text: string, brackets: Brackets, fuel: Fuel) {
    this.#text = text;
    this.#brackets = brackets;
    this.#fuel = fuel;
  }

  /** The contents of the bracket that opens at `at`, if they are all formula. */
  #group(at: number): Piece | null {
    const close = this.#brackets[at] ?? -1;
    if (close === -1 || close - at > MAX_GROUP) return null;
    let tex = '(';
    let marked = false;
    let next = at + 1;
    while (next < close) {
      next += matchAt(SPACES, this.#text, next)?.length ?? 0;
      const operator = matchAt(INNER_OPERATOR, this.#text, next);
      if (operator !== null) {
        tex += operator;
        next += operator.length;
        continue;
      }
      const piece = next < close ? this.#scripted(next, true) : null;
      if (piece === null || piece.end > close) {
        if (next >= close) break;
        return null;
      }
      tex += ` ${piece.tex}`;
      marked ||= piece.marked;
      next = piece.end;
    }
    return { end: close + 1, tex: `${tex})`, marked, kind: 'group' };
  }

  /** Letters, a number, a command or a bracket at `at`. */
  #atom(at: number, inside: boolean): Piece | null {
    this.#fuel.steps -= 1;
    if (this.#fuel.steps < 0) return null;
    const char = this.#text.charAt(at);
    if (char === '\\') {
      if (this.#text.charAt(at + 1) === '|') {
        return { end: at + 2, tex: '\\|', marked: true, kind: 'command' };
      }
      const command = readMathCommand(this.#text, this.#brackets, at);
      if (command === null) return null;
      const kind = command.role === 'other' ? 'command' : command.role;
      return {
        end: command.end,
        tex: `${this.#text.slice(at, command.end)} `,
        marked: true,
        kind,
      };
    }
    if (char === '(') return this.#group(at);
    const digits = matchAt(DIGITS, this.#text, at);
    if (digits !== null) {
      return { end: at + digits.length, tex: digits, marked: false, kind: 'digits' };
    }
    if (GREEK.test(char)) return { end: at + 1, tex: char, marked: false, kind: 'letter' };
    const letters = matchAt(LETTERS, this.#text, at);
    return letters === null ? null : this.#letters(at, letters, inside);
  }

  #letters(at: number, letters: string, inside: boolean): Piece | null {
    const end = at + letters.length;
    const name = nameOf(letters);
    const after = this.#text.charAt(end);
    const scripted = after === '^' || after === '_';
    if (name !== undefined && (inside || after === '(' || after === '^')) {
      return { end, tex: name, marked: false, kind: 'function' };
    }
    if (letters.length === 1) return { end, tex: letters, marked: false, kind: 'letter' };
    if (inside && areVariables(letters))
      return { end, tex: letters, marked: false, kind: 'name' };
    if (!scripted || !this.#isScriptedName(letters, end)) return null;
    return { end, tex: `\\mathrm{${letters}}`, marked: false, kind: 'name' };
  }

  /**
   * Whether letters with a script at `end` are a name in a formula ("MHC^3", "MP_{+}", "CO_2",
   * "BERT_{base}") and not part of an identifier ("aux_loss", "Part_B").
   */
  #isScriptedName(letters: string, end: number): boolean {
    const braced = this.#text.charAt(end + 1) === '{';
    const capital = /[A-Z]/.test(letters);
    if (braced) return letters.length <= 3 || (capital && letters.length <= 10);
    if (this.#text.charAt(end) === '_') {
      return /^[A-Z]{2,3}$/.test(letters) && /\d/.test(this.#text.charAt(end + 1));
    }
    return letters.length <= 3 || /^[A-Z]{2,6}$/.test(letters);
  }

  /** The script behind the mark at `at - 1`, with braces around it; `null` where it is none. */
  #script(at: number, mark: string): Piece | null {
    const text = this.#text;
    const char = text.charAt(at);
    if (char === '{') {
      const close = this.#brackets[at] ?? -1;
      if (close === -1 || close - at > MAX_GROUP || close === at + 1) return null;
      return { end: close + 1, tex: text.slice(at, close + 1), marked: true, kind: 'group' };
    }
    if (char === '\\') {
      const command = readMathCommand(text, this.#brackets, at);
      // "n^\\log(1/x)" does not say where the exponent ends.
      if (command === null || command.role === 'function') return null;
      const tex = `{${text.slice(at, command.end)}}`;
      return { end: command.end, tex, marked: true, kind: 'command' };
    }
    if (char === '(') {
      const group = mark === '^' ? this.#group(at) : null;
      return group === null ? null : { ...group, tex: `{${group.tex}}` };
    }
    // "n^O(1)": the whole bound is above the line.
    const bound =
      mark === '^' && /^[OoΩΘ]\(/.test(text.slice(at, at + 2)) ? this.#group(at + 1) : null;
    if (bound !== null) return { ...bound, tex: `{${char}${bound.tex}}`, marked: true };
    const word = matchAt(mark === '_' ? LIMIT_NAMES : ORDINAL, text, at);
    if (word !== null) {
      const tex = mark === '_' ? `{\\${word}}` : `{\\mathrm{${word}}}`;
      return { end: at + word.length, tex, marked: true, kind: 'name' };
    }
    const sign = mark === '^' && /^[-−+]\d/.test(text.slice(at, at + 2)) ? char : '';
    const digits = matchAt(DIGITS, text, at + sign.length);
    const plain = digits ?? (GREEK.test(char) || /[A-Za-z+*∗'-]/.test(char) ? char : null);
    if (plain === null) return null;
    const end = at + sign.length + plain.length;
    const after = text.slice(end, end + 2);
    // "x_it" and "a_soft" are names, "n^1/2" and "d^p/2" do not say what is above the line.
    if (/[\p{L}\p{N}]$/u.test(plain) && mark === '^' && /^\/\d/.test(after)) return null;
    const goesOn = /^[\p{L}\p{N}]/u.test(after);
    if (goesOn && !(digits !== null && mark === '^')) return null;
    if (plain === '-' && !/^(?:\W|$)/.test(after)) return null;
    return { end, tex: `{${sign}${plain}}`, marked: true, kind: 'digits' };
  }

  /** An atom with the scripts behind it. */
  #scripted(at: number, inside: boolean): Piece | null {
    const atom = this.#atom(at, inside);
    if (atom === null) return null;
    let { end, tex, marked } = atom;
    const used = new Set<string>();
    for (let mark = this.#text.charAt(end); /[\^_]/.test(mark); mark = this.#text.charAt(end)) {
      const script = used.has(mark) ? null : this.#script(end + 1, mark);
      if (script === null) return null;
      used.add(mark);
      ({ end } = script);
      tex += mark + script.tex;
      marked = true;
    }
    // "\sum_i=1^n" has lost its braces, and with them its meaning.
    const large = used.size > 0 && /^\\(?:sum|prod|int|cup|cap) /.test(atom.tex);
    return large && this.#isCut(end) ? null : { end, tex, marked, kind: atom.kind };
  }

  #isCut(end: number): boolean {
    return (
      this.#text.charAt(end - 1) !== '}' && /^\s?[=∈]/.test(this.#text.slice(end, end + 2))
    );
  }

  /** An atom that may follow an operator at the top: not the beginning of a word. */
  #operand(at: number): Piece | null {
    const piece = this.#scripted(at, false);
    if (piece === null) return null;
    return isArticle(this.#text, at) ? null : piece;
  }

  /** What goes on behind `last`: a factor, or an operator with its operand. */
  #continuation(last: Piece): Piece | null {
    const text = this.#text;
    const at = last.end;
    if (last.kind === 'relation' || last.kind === 'function') {
      return this.#operand(at + (matchAt(SPACES, text, at)?.length ?? 0));
    }
    const operator = matchAt(SPACED_OPERATOR, text, at) ?? matchAt(TIGHT_OPERATOR, text, at);
    if (operator !== null) {
      const operand = this.#operand(at + operator.length);
      return operand === null ? null : { ...operand, tex: operator + operand.tex };
    }
    const gap = matchAt(SPACED_COMMAND, text, at)?.length ?? 0;
    const factor = this.#scripted(at + gap, false);
    if (factor === null || gap === 0) return factor;
    return factor.kind === 'relation' || factor.kind === 'function' ? factor : null;
  }

  find(at: number): BareFormula | null {
    const first = this.#operand(at);
    if (first === null) return null;
    let { end, tex, marked } = first;
    // A bracket alone is one of the sentence: "(MHC^3)".
    if (first.kind === 'group' && !/[_^{}]/.test(tex.slice(tex.lastIndexOf(')')))) return null;
    let last: Piece = first;
    for (;;) {
      const next = this.#continuation(last);
      if (next === null) break;
      tex += ` ${next.tex}`;
      ({ end } = next);
      marked ||= next.marked;
      last = next;
    }
    return marked && !this.#isInName(end) ? { end, tex, display: false } : null;
  }

  /** Whether what follows makes a name, path or address of what looked like a formula. */
  #isInName(end: number): boolean {
    return /^(?:[\p{L}\p{N}_@\\]|\.\p{Ll}|\/\p{Ll}{2}|:\/)/u.test(
      this.#text.slice(end, end + 3),
    );
  }
}

/**
 * The formula that begins at `at` without any delimiter, as abstracts have them: `O(L\log L)`,
 * `BT^2`, `MP_{+}`, `\ell_2`. Strict, since most underscores in prose belong to names: what is not
 * surely a formula is `null` and stays literal.
 */
export function findBareFormula(
  text: string,
  brackets: Brackets,
  at: number,
  fuel: Fuel,
): BareFormula | null {
  return new Finder(text, brackets, fuel).find(at);
}
