/** What a piece of TeX says in plain characters, and where it ends. */
export interface TexSymbol {
  readonly end: number;
  readonly text: string;
}

/** Accent commands and the combining character that each puts on the letter after it. */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
};

/** Commands that stand for letters: TeX takes the space after them for their end. */
const LETTERS: Readonly<Record<string, string>> = {
  i: 'ı',
  j: 'ȷ',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
  dj: 'đ',
  DJ: 'Đ',
  ng: 'ŋ',
  NG: 'Ŋ',
};

/** Commands that stand for other characters; a space after them is kept, as writers mean it. */
const SYMBOLS: Readonly<Record<string, string>> = {
  S: '§',
  P: '¶',
  dag: '†',
  ddag: '‡',
  ldots: '…',
  dots: '…',
  textellipsis: '…',
  copyright: '©',
  textcopyright: '©',
  textregistered: '®',
  texttrademark: '™',
  textdegree: '°',
  pounds: '£',
  euro: '€',
  texteuro: '€',
  textendash: '–',
  textemdash: '—',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotedblleft: '“',
  textquotedblright: '”',
  textquotesingle: "'",
  textbackslash: '\\',
  textasciitilde: '~',
  textasciicircum: '^',
  textunderscore: '_',
  textbar: '|',
  textless: '<',
  textgreater: '>',
  textbullet: '•',
  textmu: 'µ',
  textpm: '±',
  texttimes: '×',
  quad: '\u2003',
  TeX: 'TeX',
  LaTeX: 'LaTeX',
  BibTeX: 'BibTeX',
};

/** English endings: in "it\'s" and "don\'t" the backslash protects an apostrophe, not a letter. */
const CONTRACTION = /\\'(?:s|t|d|m|re|ve|ll)(?![\p{L}])/uy;
const ACCENT = /[`'^~=."uvHcdkbr]/;
const ACCENTED_MARK =
  /\\([`'^~=."])(?:\{\s*(?:\\([ij])|(\p{L}))\s*\}|\\([ij])(?![a-zA-Z])(?:\{\}| )?|(\p{L}))/uy;
const ACCENTED_LETTER =
  /\\([uvHcdkbr])(?:\s*\{\s*(?:\\([ij])|(\p{L}))\s*\}| \\([ij])\b| (\p{L}))/uy;
const ESCAPED = /\\([%&_#${}])/y;
const SPACING = /\\([ ,-])/y;
const CONTROL_WORD = /\\([a-zA-Z]+)(\{\}| ?)/y;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function own(table: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** An accented letter (`\'e`, `\"{\i}`, `\v{c}`, `\c c`), if there is such a letter. */
function readAccent(text: string, at: number): TexSymbol | null {
  if (/\p{L}/u.test(text.charAt(at - 1)) && matchAt(CONTRACTION, text, at) !== null) {
    return { end: at + 2, text: "'" };
  }
  const match = matchAt(ACCENTED_MARK, text, at) ?? matchAt(ACCENTED_LETTER, text, at);
  if (match === null) return null;
  const [whole, accent = '', dotlessInBraces, inBraces, dotless, letter] = match;
  const base = dotlessInBraces ?? inBraces ?? dotless ?? letter ?? '';
  const composed = (base + (own(ACCENTS, accent) ?? '')).normalize('NFC');
  // Without such a letter it was no accent: "\"quoted\"", "\'t", "\r\n".
  return /^\p{L}$/u.test(composed) ? { end: at + whole.length, text: composed } : null;
}

/** Whether `\"` opens quoted words ("\"so\""), as text copied out of code has it. */
function opensQuotedWords(text: string, at: number): boolean {
  if (!text.startsWith('\\"', at) || /[\p{L}{]/u.test(text.charAt(at - 1))) return false;
  const close = text.slice(at + 2, at + 120).search(/\\"(?![\p{L}{\\])/u);
  return close !== -1;
}

function isBetweenLetters(text: string, at: number): boolean {
  return /\p{L}/u.test(text.charAt(at - 1)) && /\p{L}/u.test(text.charAt(at + 2));
}

/**
 * Reads the TeX at `at` that stands for a character in prose: escapes (`\%`), accents, letters
 * (`\o`, `\ss`) and named symbols (`\ldots`). `null` where it is none; the caller then shows it.
 */
export function readTexSymbol(text: string, at: number): TexSymbol | null {
  const escaped = matchAt(ESCAPED, text, at);
  if (escaped !== null) return { end: at + 2, text: escaped[1] ?? '' };
  const mayBeAccent = ACCENT.test(text.charAt(at + 1)) && !opensQuotedWords(text, at);
  const accent = mayBeAccent ? readAccent(text, at) : null;
  if (accent !== null) return accent;
  const spacing = matchAt(SPACING, text, at)?.[1];
  if (spacing === ' ') return { end: at + 2, text: ' ' };
  if (spacing === '-' && isBetweenLetters(text, at)) return { end: at + 2, text: '' };
  if (spacing === ',' && /\w/.test(text.charAt(at - 1)) && /\w/.test(text.charAt(at + 2))) {
    return { end: at + 2, text: '\u202f' };
  }
  const [word = '', name = '', after = ''] = matchAt(CONTROL_WORD, text, at) ?? [];
  const letter = own(LETTERS, name);
  if (letter !== undefined) return { end: at + word.length, text: letter };
  const symbol = own(SYMBOLS, name);
  // "\P(x)" is a probability, not a paragraph sign.
  if (symbol === undefined || /[([]/.test(text.charAt(at + word.length))) return null;
  return { end: at + word.length - (after === ' ' ? 1 : 0), text: symbol };
}
