/** The characters that a mark of TeX means at a place, and where the mark ends. */
export interface Punctuation {
  readonly end: number;
  readonly text: string;
}

/** How far a closing single quote may be from its opening one. */
const QUOTED = 200;

/** What is open while a text is read from left to right. */
export interface QuoteState {
  /** How many double quotes are open. */
  doubles: number;
  /** The index of the `'` that closes the open single quote, or -1. */
  singleEnd: number;
}

function isWordEnd(char: string): boolean {
  return /[\p{L}\p{N}\p{M}.)\]}%'’”$]/u.test(char);
}

/**
 * `~` as TeX's space that does not break ("Task~Arithmetic", "Fig.~3"). Not "~5%", "~/x",
 * "70~100", "1.5%~2%", and not "x~N" of statistics.
 */
export function readTilde(text: string, at: number): Punctuation | null {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (!isWordEnd(before) || !/[\p{L}\p{N}($\\{[-]/u.test(after)) return null;
  if (/[\d%]/.test(before) && /\d/.test(after)) return null;
  const word = /[^\s(]*$/.exec(text.slice(Math.max(0, at - 3), at))?.[0] ?? '';
  const lone = word.length === 1 && /[\p{L}]/u.test(word) && !/[aAI]/.test(word);
  return lone ? null : { end: at + 1, text: '\u00a0' };
}

/** `--` and `---` between words, numbers or spaces; not "--flag", "-->", "<!--" or a ruled line. */
export function readDash(text: string, at: number): Punctuation | null {
  const [hyphens = ''] = /^-+/.exec(text.slice(at, at + 4)) ?? [];
  const end = at + hyphens.length;
  if (hyphens.length < 2 || hyphens.length > 3 || text.charAt(at - 1) === '-') return null;
  const before = text.charAt(at - 1);
  const after = text.charAt(end);
  const apart =
    /[\s~]/.test(before) && /[\s~]/.test(after) && !/^.?\s*>/.test(text.slice(end, end + 4));
  const within =
    (isWordEnd(before) || /[_*]/.test(before)) && /[\p{L}\p{N}($\\{`"'“‘[_]/u.test(after);
  const aside =
    hyphens.length === 3 &&
    (isWordEnd(before) || isWordEnd(after)) &&
    /[\s,]/.test(before + after);
  if (!apart && !within && !aside) return null;
  return { end, text: hyphens.length === 3 ? '—' : '–' };
}

/** Where the single quote that opens at `at` closes: "`so'", not "`code`", not "the `90s". */
function endOfQuoted(text: string, at: number): number {
  const limit = Math.min(text.length, at + QUOTED);
  for (let index = at + 2; index < limit; index += 1) {
    const char = text.charAt(index);
    if (char === '`') return -1;
    const closes = char === "'" && !/\s/.test(text.charAt(index - 1));
    if (closes && !/[\p{L}\p{N}']/u.test(text.charAt(index + 1))) return index;
  }
  return -1;
}

/** Whether `''` at `at` opens quoted words ("''so''"), where TeX would want two backquotes. */
function opensWithApostrophes(text: string, at: number): boolean {
  if (!/^[\s(]?$/.test(text.charAt(at - 1)) || !/\p{L}/u.test(text.charAt(at + 2)))
    return false;
  return /[^\s']''(?![\p{L}\p{N}'])/u.test(text.slice(at + 2, at + QUOTED));
}

/** TeX's quotes as curly ones; apostrophes, backquotes of code and straight quotes stay. */
export function readQuote(text: string, at: number, state: QuoteState): Punctuation | null {
  const char = text.charAt(at);
  const next = text.charAt(at + 1);
  const opens = !/[\p{L}\p{N}`]/u.test(text.charAt(at - 1));
  if (char === '`' && next === '`') {
    if (!opens || /[\s`]/.test(text.charAt(at + 2)) || at + 2 >= text.length) return null;
    state.doubles += 1;
    return { end: at + 2, text: '“' };
  }
  if (char === '`') {
    const end = opens && /\S/.test(next) ? endOfQuoted(text, at) : -1;
    if (end === -1) return null;
    state.singleEnd = end;
    return { end: at + 1, text: '‘' };
  }
  if (at === state.singleEnd) return { end: at + 1, text: '’' };
  const length = char === '"' ? 1 : 2;
  if (length === 2 && next === "'" && state.doubles === 0 && opensWithApostrophes(text, at)) {
    state.doubles += 1;
    return { end: at + 2, text: '“' };
  }
  if (state.doubles > 0 && (char === '"' || (char === "'" && next === "'"))) {
    state.doubles -= 1;
    return { end: at + length, text: '”' };
  }
  return null;
}
