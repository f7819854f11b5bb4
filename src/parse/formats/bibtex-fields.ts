import { findBrace } from './cut-bibtex.ts';

/** A field of an entry: its value as written, braces and TeX in it unread, and where that stands. */
export interface BibtexField {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface BibtexFields {
  /** By name, in lower case. Of two with one name the first counts that says something. */
  readonly fields: ReadonlyMap<string, BibtexField>;
  /** Where something stands that is no field. */
  readonly stray: readonly number[];
}

/** What "@string{acl = …}" says, by name in lower case. */
export type Strings = ReadonlyMap<string, string>;

const KEY = /^[^,={}"]*,/;
const NAME = /[\s,]*(?:([A-Za-z][\w:.+-]*)\s*=\s*)?/y;
const BARE = /[^\s,{}"#=]+/y;
const JOIN = /\s*#\s*/y;
/** Where reading goes on behind what could not be read. */
const NEXT_NAME = /[,\n][^\S\n]*[A-Za-z][\w:.+-]*[^\S\n]*=/g;
/** A further field at the end of a value in quotes, or in one in braces: those are not closed. */
const RUN_ON = /[,\n]\s*[A-Za-z][\w:.+-]*\s*=\s*$/;
const RUN_OVER =
  /,[^\S\n]*\n[^\S\n]*[A-Za-z][\w:.+-]*[^\S\n]*=[^\S\n]*(?:[{"]|\w+[^\S\n]*,?[^\S\n]*(?:\n|$))/;
const LONGEST_NAME = 60;

/** Reads the fields that stand between the braces of an entry. */
class FieldReader {
  readonly #body: string;
  readonly #strings: Strings;
  #at = 0;

  constructor(body: string, strings: Strings) {
    this.#body = body;
    this.#strings = strings;
    this.#at = KEY.exec(body)?.[0].length ?? 0;
  }

  /** `offset` is that of the body in its text. */
  read(offset: number): BibtexFields {
    const fields = new Map<string, BibtexField>();
    const stray: number[] = [];
    while (this.#at < this.#body.length) {
      const before = this.#at;
      const name = this.#match(NAME)?.[1]?.toLowerCase();
      const start = this.#at;
      if (start === this.#body.length && name === undefined) break;
      const text = name === undefined ? null : this.#readValue();
      if (text === null) {
        const blank = /^[\s,]*/.exec(this.#body.slice(before))?.[0].length ?? 0;
        stray.push(offset + before + blank);
        this.#skip();
      } else if (name !== undefined && (fields.get(name)?.text ?? '') === '') {
        fields.set(name, { text, start: offset + start, end: offset + this.#at });
      }
    }
    return { fields, stray };
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#body);
    if (found !== null) this.#at = pattern.lastIndex;
    return found;
  }

  /** A value and all that is joined to it by "#"; `null` where there is none or it has no end. */
  #readValue(): string | null {
    let value = '';
    do {
      const piece = this.#readPiece();
      if (piece === null) return null;
      value += piece;
    } while (this.#match(JOIN) !== null);
    return value;
  }

  #readPiece(): string | null {
    const sign = this.#body[this.#at];
    if (sign === '{') return this.#readBraces();
    if (sign === '"') return this.#readQuotes();
    const bare = this.#match(BARE)?.[0];
    return bare === undefined ? null : (this.#strings.get(bare.toLowerCase()) ?? bare);
  }

  #readBraces(): string | null {
    const from = this.#at + 1;
    const { end, unclosed } = findBrace(this.#body, from);
    const text = unclosed > 0 ? null : this.#body.slice(from, end - 1);
    if (text === null || RUN_OVER.test(text)) return null;
    this.#at = end;
    return text;
  }

  #readQuotes(): string | null {
    const from = this.#at + 1;
    const signs = /(?<!\\)"|[{}]/g;
    signs.lastIndex = from;
    let depth = 0;
    let found = signs.exec(this.#body);
    for (; found !== null; found = signs.exec(this.#body)) {
      if (found[0] === '{') depth += 1;
      else if (found[0] === '}') depth -= 1;
      else if (depth === 0) break;
    }
    const text = found === null ? null : this.#body.slice(from, found.index);
    if (text === null || RUN_ON.test(text.slice(-LONGEST_NAME))) return null;
    this.#at = from + text.length + 1;
    return text;
  }

  /** Goes on to where the next field seems to begin. */
  #skip(): void {
    NEXT_NAME.lastIndex = this.#at;
    this.#at = NEXT_NAME.exec(this.#body)?.index ?? this.#body.length;
  }
}

/** Reads "key, name = value, …", which stands at an offset of its text. */
export function readBibtexFields(body: string, offset: number, strings: Strings): BibtexFields {
  return new FieldReader(body, strings).read(offset);
}
