import type { JsonObject, JsonValue } from './read-json.ts';

/** A line that says something: where it begins in the text, how far in, and its words. */
interface YamlLine {
  readonly at: number;
  readonly start: number;
  readonly end: number;
  readonly indent: number;
  readonly text: string;
}

/** What a text of YAML says, and whether any of it is written as only YAML has it. */
export interface YamlReading {
  readonly value: JsonValue;
  readonly isCertain: boolean;
}

/** Values in each other; lists of papers have some five. */
const DEEPEST = 20;
const KEY = /^(?:"([^"\\]{1,80})"|'([^']{1,80})'|([\p{L}_][\p{L}\d_ -]{0,40})):(?:\s+(.*))?$/u;
const BLOCK = /^([|>])[+-]?$/;

/** A line that cannot be read so: the text is no YAML, or more of it than is read here. */
class NoYaml extends Error {}

class YamlReader {
  readonly #rows: readonly string[];
  readonly #starts: readonly number[];
  #next = 0;
  #depth = 0;
  #isBegun = false;
  /** Of an item "- key: …", the rest of its line, further in. */
  #rest: YamlLine | null = null;
  isCertain = false;

  constructor(rows: readonly string[]) {
    this.#rows = rows;
    let offset = 0;
    this.#starts = rows.map((row) => {
      const start = offset;
      offset += row.length + 1;
      return start;
    });
  }

  read(): JsonValue {
    const value = this.#readBlock(0);
    if (this.#peek() !== null) throw new NoYaml();
    return value;
  }

  #lineAt(at: number): YamlLine {
    const row = this.#rows[at] ?? '';
    const text = row.trim();
    const start = this.#starts[at] ?? 0;
    return {
      at,
      start,
      end: start + row.length,
      indent: row.length - row.trimStart().length,
      text,
    };
  }

  /** The next line that is not blank, a comment, or a mark of the document. */
  #peek(): YamlLine | null {
    if (this.#rest !== null) return this.#rest;
    for (; this.#next < this.#rows.length; this.#next += 1) {
      const row = this.#rows[this.#next] ?? '';
      const isAside = /^\s*(?:#.*)?$|^\.\.\.\s*$/.test(row);
      if (isAside || (!this.#isBegun && /^(?:---\s*$|%)/.test(row))) continue;
      return this.#lineAt(this.#next);
    }
    return null;
  }

  #take(): void {
    this.#isBegun = true;
    if (this.#rest === null) this.#next += 1;
    this.#rest = null;
  }

  #readBlock(indent: number): JsonValue {
    const line = this.#peek();
    this.#depth += 1;
    if (line === null || line.indent < indent || this.#depth > DEEPEST) throw new NoYaml();
    const isList = line.text === '-' || line.text.startsWith('- ');
    const value = isList ? this.#readList(line.indent) : this.#readObject(line.indent);
    this.#depth -= 1;
    return value;
  }

  #readList(indent: number): JsonValue {
    const items: JsonValue[] = [];
    const start = this.#peek()?.start ?? 0;
    for (let line = this.#peek(); line?.indent === indent; line = this.#peek()) {
      const rest = /^-(\s+)(.+)$/.exec(line.text);
      if (rest === null && line.text !== '-') break;
      this.#take();
      const [, gap = '', text = ''] = rest ?? [];
      if (text === '') items.push(this.#readBlock(indent + 1));
      else if (KEY.test(text)) {
        this.#next = line.at + 1;
        this.#rest = { ...line, indent: indent + 1 + gap.length, text };
        items.push(this.#readBlock(indent + 1));
      } else items.push(this.#readScalar(text, line, indent));
    }
    return { kind: 'list', items, complete: true, start, end: this.#endOfLast() };
  }

  #readObject(indent: number): JsonObject {
    const fields = new Map<string, JsonValue>();
    const start = this.#peek()?.start ?? 0;
    for (let line = this.#peek(); line?.indent === indent; line = this.#peek()) {
      const [, double, single, plain, text = ''] = KEY.exec(line.text) ?? [];
      const key = double ?? single ?? plain;
      if (key === undefined || fields.has(key)) throw new NoYaml();
      this.#take();
      fields.set(
        key,
        text === '' ? this.#readBelow(line, indent) : this.#readScalar(text, line, indent),
      );
    }
    if (fields.size === 0) throw new NoYaml();
    return { kind: 'object', fields, complete: true, start, end: this.#endOfLast() };
  }

  /** What stands under a key: a list may stand as far in as the key. */
  #readBelow({ start, end }: YamlLine, indent: number): JsonValue {
    const below = this.#peek();
    const isList = below?.indent === indent && /^-(?:\s|$)/.test(below.text);
    if (below === null || (below.indent <= indent && !isList))
      return { kind: 'other', start, end };
    this.isCertain ||= /^-(?:\s|$)/.test(below.text);
    return this.#readBlock(isList ? indent : indent + 1);
  }

  #endOfLast(): number {
    let at = this.#next - 1;
    while (at > 0 && !/\S/.test(this.#rows[at] ?? '')) at -= 1;
    return this.#lineAt(at).end;
  }

  /** The lines that go on with a value: further in than its key, or blank between such lines. */
  #takeFurther(indent: number): readonly string[] {
    const taken: string[] = [];
    for (; this.#next < this.#rows.length; this.#next += 1) {
      const { text, indent: own } = this.#lineAt(this.#next);
      if (text !== '' && own <= indent) break;
      taken.push(text);
    }
    return taken;
  }

  #readScalar(text: string, line: YamlLine, indent: number): JsonValue {
    const { start } = line;
    const further = this.#takeFurther(indent);
    const end = this.#endOfLast();
    const [, style] = BLOCK.exec(text) ?? [];
    if (style !== undefined) {
      this.isCertain = true;
      return { kind: 'text', value: further.join('\n').trim(), start, end };
    }
    const whole = [text, ...further.filter((each) => each !== '')].join(' ');
    if (/^[[{&*!]/.test(text)) return this.#readFlow(whole, start, end);
    if (!/^["']/.test(text)) return { kind: 'text', value: whole, start, end };
    const quoted = /^"((?:[^"\\]|\\.)*)"$|^'((?:[^']|'')*)'$/.exec(whole);
    if (quoted === null) throw new NoYaml();
    this.isCertain = true;
    const [, double, single = ''] = quoted;
    const value = double === undefined ? single.replaceAll("''", "'") : unescape(double);
    return { kind: 'text', value, start, end };
  }

  /** "[Ada Byron, Emmy Noether]" */
  #readFlow(text: string, start: number, end: number): JsonValue {
    const inner = /^\[([^[\]{}]*)\]$/.exec(text)?.[1];
    if (inner === undefined) throw new NoYaml();
    this.isCertain = true;
    const pieces =
      inner.match(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^,\s](?:[^,]*[^,\s])?/g) ?? [];
    const items = pieces.map((piece): JsonValue => {
      const value = piece.replace(/^(["'])(.*)\1$/, '$2');
      return { kind: 'text', value, start, end };
    });
    return { kind: 'list', items, complete: true, start, end };
  }
}

function unescape(written: string): string {
  return written.replace(
    /\\(?:u([\da-fA-F]{4})|x([\da-fA-F]{2})|(.))/g,
    (_, long, short, sign) => {
      const code: string | undefined = long ?? short;
      if (code !== undefined) return String.fromCharCode(parseInt(code, 16));
      return sign === 'n' || sign === 't' ? ' ' : String(sign);
    },
  );
}

/** Reads YAML as programs write lists of records; `null` where a single line is anything else. */
export function readYaml(rows: readonly string[]): YamlReading | null {
  const reader = new YamlReader(rows);
  try {
    const value = reader.read();
    return { value, isCertain: reader.isCertain };
  } catch (error) {
    if (error instanceof NoYaml) return null;
    throw error;
  }
}
