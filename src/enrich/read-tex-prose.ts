import { plainText, type Inline, type RichText } from '#domain/rich-text.ts';
import type { Address } from './find-addresses.ts';
import { findBareFormula, type Fuel } from './find-bare-formula.ts';
import { findDelimitedFormula } from './find-formulas.ts';
import type { Brackets } from './read-brackets.ts';
import { readDash, readQuote, readTilde, type QuoteState } from './read-tex-punctuation.ts';
import { readTexSymbol } from '#domain/read-tex-symbol.ts';
import { renderFormula } from './render-formula.ts';

/** A text with what was found in it before it is read from left to right. */
export interface TexSource {
  readonly text: string;
  readonly brackets: Brackets;
  /** By the index at which they start. */
  readonly addresses: ReadonlyMap<number, Address>;
  readonly quotes: QuoteState;
  /** Steps left for bare formulas, and formulas left to render. */
  readonly fuel: Fuel & { formulas: number };
  /** Where the next `^`, `_` or backslash is, as far as reading has come. */
  readonly mark: { at: number };
}

/** What was understood at a place, and where reading goes on. */
interface Reading {
  readonly end: number;
  readonly inlines: RichText;
}

/** Emphasis inside emphasis; deeper than anyone writes, and no strain on the stack. */
const MAX_DEPTH = 12;

/** Commands with one argument that stress it, and those that only change its letters. */
const STRESSING = new Set('emph textit textsl textbf underline uline textem'.split(' '));
const LETTERING = new Set(
  'textrm textsf texttt textsc textup textmd textnormal text mbox hbox'.split(' '),
);
/** The same as switches inside a group: `{\it so}`. */
const STRESSING_SWITCH = new Set('it em bf sl itshape bfseries slshape'.split(' '));
const LETTERING_SWITCH = new Set(
  'rm sf tt sc upshape rmfamily sffamily ttfamily scshape'.split(' '),
);
/** Commands whose argument is a name, in which underscores and carets mean nothing. */
const NAMING =
  /^\\(?:cite\w*|Ccite|ref|eqref|label|begin|end|input|includegraphics)\*?(?=[{[])/;

const COMMAND = /\\([a-zA-Z]+)\*?\s?/y;
/** What makes a formula of bare text, and how far ahead of it the formula may begin. */
const MARK = /[\\^_]/g;
const MARK_AHEAD = 80;

function textInline(text: string): RichText {
  return text === '' ? [] : [{ kind: 'text', text }];
}

function hasAddress({ addresses }: TexSource, from: number, to: number): boolean {
  if (addresses.size === 0) return false;
  for (let at = from; at < to; at += 1) if (addresses.has(at)) return true;
  return false;
}

/** Whether a bare formula can begin at `at`: at the start of a word, with a mark not far behind. */
function mayBeginFormula({ text, mark }: TexSource, at: number): boolean {
  if (mark.at < at) {
    MARK.lastIndex = at;
    mark.at = MARK.exec(text)?.index ?? Infinity;
  }
  return mark.at - at <= MARK_AHEAD && !/[\p{L}\p{N}\p{M}_^\\@/.}]/u.test(text.charAt(at - 1));
}

function readFormula(source: TexSource, at: number, to: number, bare: boolean): Reading | null {
  const { text, brackets, fuel } = source;
  if (fuel.formulas <= 0) return null;
  const found = bare
    ? findBareFormula(text, brackets, at, fuel)
    : findDelimitedFormula(text, at);
  if (found === null || found.end > to || hasAddress(source, at, found.end)) return null;
  fuel.formulas -= 1;
  const rendered = renderFormula(found.tex, found.display);
  if (rendered === null) {
    // The source is kept in one piece: half a formula would say something else.
    return { end: found.end, inlines: textInline(text.slice(at, found.end)) };
  }
  const tex = bare ? text.slice(at, found.end) : found.tex.trim();
  return { end: found.end, inlines: [{ kind: 'math', tex, ...rendered }] };
}

/** The group that opens at `at`, read as prose; `null` when nothing opens or closes. */
function readGroup(source: TexSource, at: number, to: number, depth: number): Reading | null {
  const close = source.text.charAt(at) === '{' ? (source.brackets[at] ?? -1) : -1;
  if (close === -1 || close >= to || depth >= MAX_DEPTH) return null;
  return { end: close + 1, inlines: readTexProse(source, at + 1, close, depth + 1) };
}

function stressed({ end, inlines }: Reading): Reading {
  return inlines.length === 0
    ? { end, inlines }
    : { end, inlines: [{ kind: 'emphasis', children: inlines }] };
}

/** `\url{…}` and `\href{…}{…}` around an address. */
function readLinkCommand(
  source: TexSource,
  name: string,
  open: number,
  depth: number,
): Reading | null {
  const { text, addresses, brackets } = source;
  const close = text.charAt(open) === '{' ? (brackets[open] ?? -1) : -1;
  const first = open + 1 + (/^\s*/.exec(text.slice(open + 1, open + 9))?.[0].length ?? 0);
  const address = addresses.get(first);
  if (close === -1 || address === undefined || text.slice(address.end, close).trim() !== '')
    return null;
  const { url } = address;
  if (name === 'url') {
    const written = text.slice(address.start, address.end).replace(/\\([_%#&~$])/g, '$1');
    return { end: close + 1, inlines: [{ kind: 'link', url, text: written }] };
  }
  const label = readGroup(source, close + 1, text.length, depth);
  if (label === null) return null;
  const written = plainText(label.inlines).trim();
  return {
    end: label.end,
    inlines: [{ kind: 'link', url, text: written === '' ? url : written }],
  };
}

function readCommand(source: TexSource, at: number, to: number, depth: number): Reading | null {
  const { text, brackets } = source;
  COMMAND.lastIndex = at;
  const [word = '', name = ''] = COMMAND.exec(text) ?? [];
  const open = at + word.length;
  if (name === 'url' || name === 'href') return readLinkCommand(source, name, open, depth);
  if (STRESSING.has(name) || LETTERING.has(name)) {
    const group = readGroup(source, open, to, depth);
    return group !== null && STRESSING.has(name) ? stressed(group) : group;
  }
  const naming = NAMING.exec(text.slice(at, at + 24));
  if (naming === null) return null;
  let end = at + naming[0].length;
  if (text.charAt(end) === '[')
    end += /^\[[^\][{}]{0,80}\]/.exec(text.slice(end, end + 82))?.[0].length ?? 0;
  const close = text.charAt(end) === '{' ? (brackets[end] ?? -1) : -1;
  if (close === -1 || close >= to || hasAddress(source, at, close)) return null;
  return { end: close + 1, inlines: textInline(text.slice(at, close + 1)) };
}

/** A group whose braces mean something: `{\it so}`, `{\"o}`, `5{,}000`. Others stay as they stand. */
function readBraces(source: TexSource, at: number, to: number, depth: number): Reading | null {
  const { text, brackets } = source;
  const close = brackets[at] ?? -1;
  if (close === -1 || close >= to || depth >= MAX_DEPTH) return null;
  if (/^\d\{,\}\d$/.test(text.slice(at - 1, at + 4)))
    return { end: at + 3, inlines: textInline(',') };
  if (text.charAt(at + 1) !== '\\') return null;
  let from = at + 1;
  let stress = false;
  let switches = 0;
  for (;;) {
    COMMAND.lastIndex = from;
    const [word = '', name = ''] = COMMAND.exec(text) ?? [];
    if (!STRESSING_SWITCH.has(name) && !LETTERING_SWITCH.has(name)) break;
    stress ||= STRESSING_SWITCH.has(name);
    switches += 1;
    from += word.length;
  }
  if (switches > 0) {
    // "{\it{so}}" has its words in one group more.
    const inner = brackets[from] === close - 1 && text.charAt(from) === '{' ? 1 : 0;
    const until = text.slice(close - 2, close) === '\\/' ? close - 2 : close;
    const inlines = readTexProse(
      source,
      from + inner,
      Math.max(from, until - inner),
      depth + 1,
    );
    return stress ? stressed({ end: close + 1, inlines }) : { end: close + 1, inlines };
  }
  const symbol = readTexSymbol(text, at + 1);
  return symbol?.end === close ? { end: close + 1, inlines: textInline(symbol.text) } : null;
}

function readBackslash(
  source: TexSource,
  at: number,
  to: number,
  depth: number,
): Reading | null {
  const formula = readFormula(source, at, to, false);
  if (formula !== null) return formula;
  const command = readCommand(source, at, to, depth);
  if (command !== null) return command;
  const symbol = readTexSymbol(source.text, at);
  if (symbol !== null && symbol.end <= to) {
    return { end: symbol.end, inlines: textInline(symbol.text) };
  }
  // Behind "n^" or a letter it is the rest of something that was not understood.
  const isRest = /[\p{L}\p{N}^_\\]/u.test(source.text.charAt(at - 1));
  return isRest ? null : readFormula(source, at, to, true);
}

/** What begins at `at`, or `null` where the character stands for itself. */
function readSpecial(source: TexSource, at: number, to: number, depth: number): Reading | null {
  const { text, quotes } = source;
  const char = text.charAt(at);
  switch (char) {
    case '\\':
      return readBackslash(source, at, to, depth);
    case '$':
      return readFormula(source, at, to, false);
    case '{':
      return readBraces(source, at, to, depth);
    case '~':
    case '-':
    case '`':
    case "'":
    case '"': {
      const mark =
        char === '~'
          ? readTilde(text, at)
          : char === '-'
            ? readDash(text, at)
            : readQuote(text, at, quotes);
      return mark === null ? null : { end: mark.end, inlines: textInline(mark.text) };
    }
    default:
      return mayBeginFormula(source, at) ? readFormula(source, at, to, true) : null;
  }
}

function append(inlines: Inline[], more: RichText): void {
  for (const inline of more) {
    const last = inlines.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text') {
      inlines[inlines.length - 1] = { kind: 'text', text: last.text + inline.text };
    } else inlines.push(inline);
  }
}

function readAddress({ text, addresses }: TexSource, at: number, to: number): Reading | null {
  const address = addresses.get(at);
  if (address === undefined || address.end > to) return null;
  const written = text.slice(at, address.end).replace(/\\([_%#&~$])/g, '$1');
  return { end: address.end, inlines: [{ kind: 'link', url: address.url, text: written }] };
}

/**
 * Reads `from` to `to` of a text from left to right: TeX becomes the characters it means, formulas
 * and addresses become nodes. What is not understood stays as it is, character by character.
 */
export function readTexProse(
  source: TexSource,
  from: number,
  to: number,
  depth: number,
): RichText {
  const inlines: Inline[] = [];
  let plainFrom = from;
  let at = from;
  while (at < to) {
    const reading = readAddress(source, at, to) ?? readSpecial(source, at, to, depth);
    if (reading === null) {
      at += 1;
      continue;
    }
    append(inlines, textInline(source.text.slice(plainFrom, at)));
    append(inlines, reading.inlines);
    at = reading.end;
    plainFrom = at;
  }
  append(inlines, textInline(source.text.slice(plainFrom, to)));
  return inlines;
}
