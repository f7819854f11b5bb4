import type { Brackets } from './read-brackets.ts';

/** A command that makes a formula wherever it stands, read with its arguments. */
export interface MathCommand {
  readonly name: string;
  readonly end: number;
  readonly role: 'function' | 'relation' | 'other';
}

/** Longer arguments are not found in formulas that stand bare in prose. */
const MAX_ARGUMENT = 200;
const MAX_NESTED = 6;

function words(list: string): string[] {
  return list.trim().split(/\s+/);
}

const FUNCTIONS = new Set(
  words(`arccos arcsin arctan arg argmax argmin cos cosh det dim exp gcd inf ker lg lim liminf limsup
    ln log max min Pr sin sinh sup tan tanh poly`),
);
const RELATIONS = new Set(
  words(`approx asymp cap cdot cong cup div equiv ge geq gg gets in le leftarrow leq ll mid ne neq
    notin otimes oplus pm mp propto rightarrow sim simeq subset subseteq supset supseteq times to
    triangleq mapsto wedge vee Rightarrow Leftrightarrow leftrightarrow longrightarrow colon`),
);
/** Letters and signs without argument. */
const SIGNS = new Set(
  words(`alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi
    pi varpi rho varrho sigma varsigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda
    Xi Pi Sigma Upsilon Phi Psi Omega eps ell hbar infty partial nabla forall exists emptyset
    varnothing sum prod int cdots ldots langle rangle lfloor rfloor lceil rceil lVert rVert vert
    Vert star ast circ bullet dagger top bot perp prime Re Im R N Z C Q aleph sqcup setminus big Big
    bigl bigr Bigl Bigr`),
);
const ARGUMENTS = new Map<string, number>([
  ...words(`bar hat tilde vec dot ddot widehat widetilde overline check breve acute Tilde Bar Hat
    mathbb mathbf mathcal mathfrak mathit mathrm mathscr mathsf mathtt boldsymbol bm pmb
    operatorname sqrt underbrace overbrace`).map((name): [string, number] => [name, 1]),
  ...words('frac tfrac dfrac binom stackrel overset underset').map((name): [string, number] => [
    name,
    2,
  ]),
]);

const NAME = /\\([a-zA-Z]+)\*?/y;
const SPACES = / */y;

function skipSpaces(text: string, at: number): number {
  SPACES.lastIndex = at;
  SPACES.test(text);
  return SPACES.lastIndex;
}

/** Where one argument at `at` ends: a group, a letter, a digit or a command without arguments. */
function endOfArgument(text: string, brackets: Brackets, at: number): number | null {
  const char = text.charAt(at);
  if (char === '{') {
    const close = brackets[at] ?? -1;
    return close === -1 || close - at > MAX_ARGUMENT ? null : close + 1;
  }
  if (char === '\\') {
    NAME.lastIndex = at;
    const name = NAME.exec(text)?.[1] ?? '';
    return SIGNS.has(name) ? at + 1 + name.length : null;
  }
  return /[\p{L}\p{N}]/u.test(char) ? at + 1 : null;
}

/** Where `\left… \right…` at `at` ends, `null` when it does not within the length of an argument. */
function endOfLeftRight(text: string, at: number): number | null {
  let depth = 0;
  for (const { 0: found, index } of text
    .slice(at, at + MAX_ARGUMENT)
    .matchAll(/\\(?:left|right)(?:\\[{}|]|\\[a-zA-Z]+|[^\s\\])/g)) {
    depth += found.startsWith('\\left') ? 1 : -1;
    if (depth === 0) return at + index + found.length;
    if (depth > MAX_NESTED) return null;
  }
  return null;
}

/** Reads a command of mathematics at `at` with its arguments; `null` for any other command. */
export function readMathCommand(
  text: string,
  brackets: Brackets,
  at: number,
): MathCommand | null {
  NAME.lastIndex = at;
  const [word = '', name = ''] = NAME.exec(text) ?? [];
  let end: number | null = at + word.length;
  if (name === 'left') {
    end = endOfLeftRight(text, at);
    return end === null ? null : { name, end, role: 'other' };
  }
  if (FUNCTIONS.has(name)) return { name, end, role: 'function' };
  if (RELATIONS.has(name)) return { name, end, role: 'relation' };
  if (SIGNS.has(name)) return { name, end, role: 'other' };
  const count = ARGUMENTS.get(name);
  if (count === undefined) return null;
  const optional = name === 'sqrt' ? /^\[\w{1,5}\]/.exec(text.slice(end, end + 8)) : null;
  end += optional?.[0].length ?? 0;
  for (let read = 0; read < count && end !== null; read += 1) {
    const start = skipSpaces(text, end);
    // A fraction without braces has usually lost them: "\\frac1t^2".
    if (count > 1 && text.charAt(start) !== '{') return null;
    end = endOfArgument(text, brackets, start);
  }
  return end === null ? null : { name, end, role: 'other' };
}
