import { decodeEntities } from '#parse/html-entities.ts';
import { normaliseText } from '#parse/normalise-text.ts';

export interface PageLink {
  readonly text: string;
  /** As written; `''` where the text has a number for it, and no list of numbers says which. */
  readonly address: string;
}

/** A piece of Markdown as people see it. */
export interface Inline {
  readonly text: string;
  readonly links: readonly PageLink[];
  /** The words that it begins with in bold, which may be all of it. */
  readonly bold: string | null;
}

/** The addresses of links that are written elsewhere, by their number or name in lower case. */
export type References = ReadonlyMap<string, string>;

// Escaped signs stand for themselves: they wait as private characters until the marks are read.
const ESCAPABLE = '*_`[]#~><-+.!|\\';
const WAITING = 0xe000;
const PRIVATE = /[\ue000-\ue00f]/g;
// The bold at the beginning, between signs that nothing else uses.
const BOLD_START = '\ue010';
const BOLD_END = '\ue011';

const ADDRESS =
  /\(\s*(?:<([^<>\n]{0,2000})>|((?:[^\s()<>\\]|\\.|\((?:[^\s()\\]|\\.){0,500}\)){0,2000}))(?:\s+(?:"[^"]{0,500}"|'[^']{0,500}'))?\s*\)(?:\{[^{}\n]{0,200}\})?/y;
const DATA_ADDRESS = /\(\s*data:[^()\s]*\s*\)/y;
const REFERENCE = /\s?\[([^[\]]{0,400})\]/y;
const TAG =
  /<(?:\/?(?:a|abbr|b|br|center|code|details|div|em|font|i|img|kbd|p|small|span|strong|sub|summary|sup|u)(?:\s[^<>]{0,1000})?\/?|!--[^<>]{0,1000}--)>/gi;

interface Open {
  /** Where its "[" stands, in the text and in the output. */
  readonly from: number;
  readonly at: number;
  readonly isImage: boolean;
}

/** Deeper or longer brackets are no links; without these limits, joining them is not linear. */
const DEEPEST = 16;
const LONGEST = 20_000;

/** Stands for the address of brackets that are no link, and go. */
const SPAN = '\ue020';

interface Target {
  readonly end: number;
  /** `null` where a bracket is followed by nothing that makes it a link. */
  readonly address: string | null;
}

function findTarget(text: string, at: number, inner: string, references: References): Target {
  if (text[at] === '(') {
    DATA_ADDRESS.lastIndex = at;
    if (DATA_ADDRESS.test(text)) return { end: DATA_ADDRESS.lastIndex, address: '' };
    ADDRESS.lastIndex = at;
    const found = ADDRESS.exec(text);
    if (found !== null) {
      return {
        end: ADDRESS.lastIndex,
        address: (found[1] ?? found[2] ?? '').replace(/\\(?=[^\w\s])/g, ''),
      };
    }
  }
  // What Pandoc says of a piece of text: [8 authors]{.flex}.
  const about =
    text[at] === '{' ? /^\{[.#][^{}\n]{0,200}\}/.exec(text.slice(at, at + 210)) : null;
  if (about !== null) return { end: at + about[0].length, address: SPAN };
  REFERENCE.lastIndex = at;
  const name = REFERENCE.exec(text)?.[1];
  if (name !== undefined) {
    const address = references.get((name === '' ? inner : name).trim().toLowerCase());
    if (address !== undefined) return { end: REFERENCE.lastIndex, address };
    if (/^\d{1,5}$/.test(name) && text[at] === '[')
      return { end: REFERENCE.lastIndex, address: '' };
  }
  const own = /^\d+$/.test(inner) ? undefined : references.get(inner.trim().toLowerCase());
  return { end: at, address: own ?? null };
}

/** Reads links, pictures and numbers of links, from the innermost bracket outwards. */
function readBrackets(
  text: string,
  references: References,
): { readonly text: string; readonly links: readonly PageLink[] } {
  const first = text.search(/[[\]]/);
  if (first === -1) return { text, links: [] };
  const out: string[] = [];
  const opened: Open[] = [];
  const links: PageLink[] = [];
  let from = 0;
  for (let at = first; at !== -1 && at < text.length;) {
    if (text[at] === '[') {
      const isImage = at > from && text[at - 1] === '!';
      out.push(text.slice(from, isImage ? at - 1 : at));
      opened.push({ from: at, at: out.length, isImage });
      out.push(isImage ? '![' : '[');
      from = at + 1;
    } else {
      out.push(text.slice(from, at));
      from = at + 1;
      const open = opened.pop();
      if (open === undefined || opened.length > DEEPEST || at - open.from > LONGEST) {
        out.push(']');
      } else {
        const inner = out.slice(open.at + 1).join('');
        const { end, address } = findTarget(text, from, inner, references);
        out.length = open.at;
        if (address === null) out.push(open.isImage ? '![' : '[', inner, ']');
        else if (!open.isImage) {
          // "May 29[6](…)": two figures, not one.
          const isGlued = /^\d/.test(inner) && /\d$/.test(out.at(-1) ?? '');
          out.push(isGlued ? ` ${inner}` : inner);
          if (address !== SPAN) links.push({ text: inner, address });
        }
        from = end;
      }
    }
    const open = text.indexOf('[', from);
    const close = text.indexOf(']', from);
    at = open === -1 ? close : close === -1 ? open : Math.min(open, close);
  }
  out.push(text.slice(from));
  return { text: out.join(''), links };
}

/** The targets of `<a href>` are kept, the tags that only dress text go. */
function readTags(text: string, links: PageLink[]): string {
  if (!text.includes('<')) return text;
  return text
    .replace(/<(https?:\/\/[^\s<>]{1,2000})>/gi, (_, address: string) => {
      links.push({ text: address, address });
      return address;
    })
    .replace(TAG, (tag) => {
      const address = /^<a\s[^>]*?\bhref\s*=\s*["']?([^"'\s>]+)/i.exec(tag)?.[1];
      if (address !== undefined) links.push({ text: '', address });
      return /^<br/i.test(tag) ? ' ' : '';
    });
}

/** Takes the marks of bold, italics and code off, where they stand as marks can. */
function removeMarks(text: string): string {
  let seen = text;
  if (seen.includes('**')) {
    seen = seen
      .replace(/^\*\*(?=\S)((?:[^*]|\*(?!\*)){1,600})\*\*/, `${BOLD_START}$1${BOLD_END}`)
      .replace(/\*\*(?=\S)([^*]{1,2000})\*\*/g, '$1');
  }
  if (seen.includes('__')) {
    seen = seen
      .replace(/^__(?=\S)([^_]{1,600})__(?!\w)/, `${BOLD_START}$1${BOLD_END}`)
      .replace(/__(?<![\w$]__)(?=\S)([^_$]{1,2000})__(?!\w)/g, '$1');
  }
  if (seen.includes('*'))
    seen = seen.replace(
      /\*(?<![\w$*\\]\*)(?=[^\s*])([^*$\\]{1,2000})(?<=\S)\*(?![\w*])/g,
      '$1',
    );
  if (seen.includes('_'))
    seen = seen.replace(/_(?<![\w$_\\]_)(?=[^\s_])([^_$\\]{1,2000})(?<=\S)_(?![\w_])/g, '$1');
  if (seen.includes('`')) seen = seen.replace(/`(?<!``)([^`']{1,2000})`(?!`)/g, '$1');
  return seen;
}

function hideEscapes(text: string): string {
  const mayBreak = text.includes('\n') || text.trimEnd().endsWith('\\');
  const joined = mayBreak ? text.replace(/\\(?<!\\\\)\\*\s*(?:\n|$)/g, '\n') : text;
  return (joined.includes('\\ ') ? joined.replace(/\\ +/g, ' ') : joined).replace(
    /\\([*_`[\]#~><+.!|\\-])/g,
    (_, sign: string) => String.fromCharCode(WAITING + ESCAPABLE.indexOf(sign)),
  );
}

/** The signs again that wait in a text; without a backslash in it, none do. */
function showEscapes(text: string, isEscaped: boolean): string {
  if (!isEscaped) return text;
  return text.replace(PRIVATE, (waiting) => ESCAPABLE[waiting.charCodeAt(0) - WAITING] ?? '');
}

function finish(text: string, isEscaped: boolean): string {
  return normaliseText(decodeEntities(showEscapes(text, isEscaped)));
}

/** The words of a link as people see them. */
function showWords(words: string, isEscaped: boolean): string {
  const isMarked = /[*_`]/.test(words);
  return finish(
    isMarked ? removeMarks(words).replaceAll(BOLD_START, '').replaceAll(BOLD_END, '') : words,
    isEscaped,
  );
}

/**
 * Reads a piece of Markdown: what people see of it, and where its links lead. TeX stays as
 * written, but for the signs that a clipper has escaped ("\_", "\[", "\\").
 */
export function readInline(raw: string, references: References): Inline {
  if (!/[[\]\\*_`<]/.test(raw)) {
    return { text: normaliseText(decodeEntities(raw)), links: [], bold: null };
  }
  const isEscaped = raw.includes('\\');
  const bare = raw.replace(/[\ue000-\ue011]/g, '');
  const hidden = isEscaped ? hideEscapes(bare) : bare;
  const { text, links } = readBrackets(hidden, references);
  const all = [...links];
  const seen = removeMarks(readTags(text, all).trimStart());
  const [, bold] = seen.includes(BOLD_START) ? seen.split(BOLD_START, 2) : [];
  const end = bold?.indexOf(BOLD_END) ?? -1;
  const shown = finish(
    end === -1 ? seen : seen.replace(BOLD_START, '').replace(BOLD_END, ''),
    isEscaped,
  );
  return {
    text: shown,
    links: all.map(({ text: words, address }) => ({
      // Of a line that is a link as a whole the words were read above.
      text: words === text && !text.includes('<') ? shown : showWords(words, isEscaped),
      address: showEscapes(address, isEscaped),
    })),
    bold: bold === undefined || end === -1 ? null : finish(bold.slice(0, end), isEscaped),
  };
}
