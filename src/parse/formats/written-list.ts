import { literalToJson } from '#parse/literal-to-json.ts';
import { readJson, type JsonValue } from '#parse/read-json.ts';

/** No list is longer, in characters. */
const LONGEST = 20_000;
/** What the clients of arXiv's API write around each name: "arxiv.Result.Author('Ada Byron')". */
const CALL = /\b(?:[\w.]{0,40}\.)?Author\((?=['"])/g;
/** Between two texts of an array as NumPy prints it: "['Ada Byron' 'Emmy Noether']". */
const GAP = /(['"])\s+(?=['"])/g;
/** A key of YAML and what it says. */
const FIELD = /^([a-z_]{1,20}):\s+(.+)$/i;

function makeText(value: string): JsonValue {
  return { kind: 'text', value, start: 0, end: 0 };
}

function makeList(items: readonly JsonValue[]): JsonValue {
  return { kind: 'list', items: [...items], complete: true, start: 0, end: 0 };
}

/** A value of YAML without its quotes. */
function unquote(text: string): string {
  const [, double, single] = /^(?:"(.*)"|'(.*)')$/.exec(text) ?? [];
  return double?.replace(/\\(["\\])/g, '$1') ?? single?.replaceAll("''", "'") ?? text;
}

/** "['Ada Byron', …]", "["Ada Byron", …]", "[{'name': 'Ada Byron'}, …]" */
function readLiteral(text: string): JsonValue | null {
  const json = literalToJson(text.replace(CALL, '(').replace(GAP, '$1, '));
  const { values, broken } = json === null ? { values: [], broken: null } : readJson(json);
  const [value] = values;
  const isWhole = broken === null && values.length === 1;
  return isWhole && (value?.kind === 'list' || value?.kind === 'object') ? value : null;
}

/** "[Ada Byron, Emmy Noether]" */
function readFlow(text: string): JsonValue | null {
  const inner = /^\[([^[\]{}]+)\]$/.exec(text)?.[1];
  if (inner === undefined) return null;
  const items = inner.split(/,\s+/).map((item) => unquote(item.trim()));
  return items.every((item) => /^\p{L}[^"]*$/u.test(item))
    ? makeList(items.map(makeText))
    : null;
}

function readItem(lines: readonly string[]): JsonValue {
  const fields = lines.flatMap((line) => {
    const [, name, value] = FIELD.exec(line.trim()) ?? [];
    return name === undefined || value === undefined
      ? []
      : [[name, makeText(unquote(value))] as const];
  });
  if (fields.length === lines.length)
    return { kind: 'object', fields: new Map(fields), complete: true, start: 0, end: 0 };
  return makeText(unquote(lines.map((line) => line.trim()).join(' ')));
}

/** "- Ada Byron" or "- name: Ada Byron", a line for each, and what stands below it further in. */
function readBlock(text: string): JsonValue | null {
  const items: string[][] = [];
  // On one line where white space was collapsed.
  for (const line of text.split(text.includes('\n') ? /\r?\n/ : / (?=- )/)) {
    const item = /^\s{0,8}- +(.*)$/.exec(line)?.[1];
    if (item !== undefined) items.push([item]);
    else if (/^\s+\S/.test(line)) items.at(-1)?.push(line);
    else if (line !== '') return null;
  }
  return makeList(items.map(readItem));
}

/** Names of one or two words more than a family's; places of work have others. */
const NAME = /^\p{Lu}\S*(?: [^\s,;]+){1,5}$/u;
const WORK =
  /\b(?:universit|institut|colleg|school|academ|laborator|labs?\b|research\b|depart|cent(?:er|re)\b|inc\b|ltd\b|corp)/i;

/** Names with bars or line ends between them; a name and where it works are no list. */
function readParted(text: string, sign: string): JsonValue | null {
  const pieces = text.split(sign).map((piece) => piece.trim());
  const areNames = pieces.every((piece) => NAME.test(piece) && !WORK.test(piece));
  return areNames ? makeList(pieces.map(makeText)) : null;
}

/**
 * The list that a text holds as a program wrote it: Python, JSON, NumPy, YAML, names with bars or
 * line ends between them; `null` for any other text.
 */
export function readWrittenList(written: string): JsonValue | null {
  const text = written.trim();
  if (text.length > LONGEST) return null;
  if (/^[[{]/.test(text)) return readLiteral(text) ?? readFlow(text);
  if (/^- \S/.test(text)) return readBlock(text);
  const sign = ['|', '\n'].find((each) => text.includes(each));
  return sign === undefined ? null : readParted(text, sign);
}
