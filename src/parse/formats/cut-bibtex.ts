/** What begins with "@…{" in a text of BibTeX, by offsets. */
export interface BibtexPart {
  /** In lower case: "article", "string". */
  readonly kind: string;
  readonly start: number;
  /** Behind its opening brace. */
  readonly open: number;
  /** Behind its closing brace; where it is not closed, where the next begins. */
  readonly end: number;
  /** How many braces are left open at its end. */
  readonly unclosed: number;
}

const HEAD = /@[ \t]*([A-Za-z]{3,30})\s*([{(])/g;
const HEAD_HERE = new RegExp(HEAD.source, 'y');

/** Where a part begins from an offset on; the end of the text where none does. */
type FindPart = (text: string, from: number) => number;

/** Remembers where the next part begins: of many parts on the way, each asks. */
class NextPart {
  readonly #text: string;
  readonly #find: FindPart;
  #known = -1;

  constructor(text: string, find: FindPart) {
    this.#text = text;
    this.#find = find;
  }

  after(from: number): number {
    if (this.#known < from) this.#known = this.#find(this.#text, from);
    return this.#known;
  }
}

/** On a line of its own. */
const findOnLine: FindPart = (text, from) => {
  for (let at = text.indexOf('@', from); at !== -1; at = text.indexOf('@', at + 1)) {
    let line = at;
    while (line > from && (text[line - 1] === ' ' || text[line - 1] === '\t')) line -= 1;
    HEAD_HERE.lastIndex = at;
    if (text[line - 1] === '\n' && HEAD_HERE.test(text)) return at;
  }
  return text.length;
};

const HEAD_INSIDE = /(?<=[}\s])@[A-Za-z]{3,30}\{[^\s{},="@]{1,80},\s*[A-Za-z]+\s*=/g;
/** What looks like the beginning of an entry may be of a value; that ends so near, in characters. */
const NEAR = 1000;

/** Wherever one seems to begin. */
const findInside: FindPart = (text, from) => {
  HEAD_INSIDE.lastIndex = from;
  return HEAD_INSIDE.exec(text)?.index ?? text.length;
};

/** Where braces are closed, behind the last of them, and how many are not. */
interface Closing {
  readonly end: number;
  readonly unclosed: number;
}

/** Where the brace is closed that stands before `from`. */
export function findBrace(text: string, from = 0): Closing {
  const signs = /[{}]/g;
  signs.lastIndex = from;
  let depth = 1;
  while (signs.test(text)) {
    depth += text[signs.lastIndex - 1] === '{' ? 1 : -1;
    if (depth === 0) return { end: signs.lastIndex, unclosed: 0 };
  }
  return { end: text.length, unclosed: depth };
}

/** Where an entry is closed that goes to `end` at most, and to `inside` if it is not closed soon behind it. */
function closeEntry(text: string, open: number, end: number, inside: number): Closing {
  if (inside >= end) return findBrace(text.slice(open, end));
  const before = findBrace(text.slice(open, inside));
  if (before.unclosed === 0) return before;
  const whole = findBrace(text.slice(open, Math.min(end, inside + NEAR)));
  return whole.unclosed === 0 ? whole : before;
}

/** The same of a parenthesis; in braces and quotes they are of the text. */
function findParenthesis(text: string): Closing {
  let depth = 0;
  let isQuoted = false;
  for (const { 0: sign, index } of text.matchAll(/[{}")]/g)) {
    if (sign === '{') depth += 1;
    else if (sign === '}') depth = Math.max(0, depth - 1);
    else if (depth === 0 && sign === '"') isQuoted = !isQuoted;
    else if (depth === 0 && !isQuoted) return { end: index + 1, unclosed: 0 };
  }
  return { end: text.length, unclosed: depth + 1 };
}

/**
 * Cuts a text of BibTeX at its parts. One that is not closed ends where the next begins, on a line of
 * its own or as all of a text on one line, so that it takes no other with it.
 */
export function cutBibtex(text: string): readonly BibtexPart[] {
  const parts: BibtexPart[] = [];
  const next = new NextPart(text, findOnLine);
  const inside = new NextPart(text, findInside);
  for (let from = 0; ;) {
    HEAD.lastIndex = from;
    const head = HEAD.exec(text);
    if (head === null) return parts;
    const [whole, kind = '', sign] = head;
    const start = head.index;
    const open = start + whole.length;
    const end = next.after(open);
    const closing =
      sign === '('
        ? findParenthesis(text.slice(open, end))
        : closeEntry(text, open, end, inside.after(open));
    from = open + closing.end;
    const { unclosed } = closing;
    parts.push({ kind: kind.toLowerCase(), start, open, end: from, unclosed });
  }
}
