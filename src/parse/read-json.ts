import { createScanner, type JSONScanner } from 'jsonc-parser';

/** A JSON value with its place: offsets of its first character, and behind its last one. */
export type JsonValue = { readonly start: number; end: number } & (
  | {
      readonly kind: 'object';
      readonly fields: Map<string, JsonValue>;
      /** Whether its bracket was closed. */
      complete: boolean;
    }
  | { readonly kind: 'list'; readonly items: JsonValue[]; complete: boolean }
  | { readonly kind: 'text'; readonly value: string }
  /** A number as written, since "2606.10" is no number to round. */
  | { readonly kind: 'number'; readonly value: string }
  /** `true`, `false`, `null`, and Python's `NaN`. */
  | { readonly kind: 'other' }
);

export type JsonObject = Extract<JsonValue, { kind: 'object' }>;
type JsonContainer = Extract<JsonValue, { kind: 'object' | 'list' }>;

interface JsonBreak {
  readonly offset: number;
  /** "expected a comma or }, found “x”" */
  readonly message: string;
}

export interface JsonReading {
  /** The values of the text: one, or several one after the other. */
  readonly values: readonly JsonValue[];
  /** Where it stops being JSON. The containers open there hold what was complete before. */
  readonly broken: JsonBreak | null;
  /** Keys that an object has twice, with another value; the last one counts, as everywhere. */
  readonly repeated: readonly { readonly key: string; readonly offset: number }[];
}

/** Real ones have some eight; an attack on a parser's stack has thousands. */
const DEEPEST = 100;

type Expected = 'value' | 'value or ]' | 'key or }' | 'colon' | 'comma or end';

const EXPECTED: Readonly<Record<Expected, string>> = {
  value: 'a value',
  'value or ]': 'a value or ]',
  'key or }': 'a name in quotes or }',
  colon: 'a colon',
  'comma or end': 'a comma or the end of the list or object',
};

// SyntaxKind of jsonc-parser, a const enum, which modules that are compiled alone cannot import.
const TOKEN = {
  openBrace: 1,
  closeBrace: 2,
  openBracket: 3,
  closeBracket: 4,
  comma: 5,
  colon: 6,
  null: 7,
  true: 8,
  false: 9,
  text: 10,
  number: 11,
  end: 17,
} as const;

/** Whether a token is sound (ScanError): 1 to 5 do not end or have escapes that are none; 6 is a tab. */
function isSound(scanner: JSONScanner): boolean {
  const error: number = scanner.getTokenError();
  return error === 0 || error === 6;
}

/** A value that is complete in one token. */
function readScalar(token: number, scanner: JSONScanner): JsonValue | null {
  const start = scanner.getTokenOffset();
  const end = scanner.getPosition();
  const value = scanner.getTokenValue();
  if (!isSound(scanner)) return null;
  switch (token) {
    case TOKEN.text:
      return { kind: 'text', value, start, end };
    case TOKEN.number:
      return { kind: 'number', value, start, end };
    case TOKEN.true:
    case TOKEN.false:
    case TOKEN.null:
      return { kind: 'other', start, end };
    default:
      return value === 'NaN' || value === 'Infinity' ? { kind: 'other', start, end } : null;
  }
}

function isSameScalar(one: JsonValue, other: JsonValue): boolean {
  return 'value' in one && 'value' in other && one.value === other.value;
}

/**
 * Reads JSON from `offset` to `end` of a text, one value or several, with the place of each; a
 * comma too many does no harm. Never throws, and does not recurse: deep nesting ends in a break.
 */
export function readJson(text: string, offset = 0, end: number = text.length): JsonReading {
  const scanner = createScanner(end === text.length ? text : text.slice(0, end), true);
  scanner.setPosition(offset);
  const values: JsonValue[] = [];
  const repeated: { key: string; offset: number }[] = [];
  const open: { readonly value: JsonContainer; key: string }[] = [];
  let expected: Expected = 'value';
  const breakAt = (message: string): JsonReading => {
    const at = scanner.getTokenOffset();
    for (const { value } of open) value.end = at;
    return { values, broken: { offset: at, message }, repeated };
  };
  const place = (value: JsonValue): void => {
    const inner = open.at(-1);
    if (inner === undefined) values.push(value);
    else if (inner.value.kind === 'list') inner.value.items.push(value);
    else {
      const { fields } = inner.value;
      const known = fields.get(inner.key);
      if (known !== undefined && !isSameScalar(known, value)) {
        repeated.push({ key: inner.key, offset: value.start });
      }
      fields.set(inner.key, value);
    }
  };
  for (;;) {
    const token: number = scanner.scan();
    const inner = open.at(-1);
    if (token === TOKEN.end) {
      return inner === undefined
        ? { values, broken: null, repeated }
        : breakAt(`expected ${EXPECTED[expected]}, found the end of the file`);
    }
    const closes =
      token === (inner?.value.kind === 'list' ? TOKEN.closeBracket : TOKEN.closeBrace);
    if (inner !== undefined && closes && expected !== 'colon' && expected !== 'value') {
      inner.value.complete = true;
      inner.value.end = scanner.getPosition();
      open.pop();
      expected = open.length === 0 ? 'value' : 'comma or end';
    } else if (expected === 'comma or end' && token === TOKEN.comma) {
      expected = inner?.value.kind === 'list' ? 'value or ]' : 'key or }';
    } else if (token === TOKEN.comma && inner === undefined && values.length > 0) {
      // Objects that were cut out of a list.
      continue;
    } else if (expected === 'colon' && token === TOKEN.colon) {
      expected = 'value';
    } else if (expected === 'key or }' && token === TOKEN.text && inner !== undefined) {
      const key = readScalar(token, scanner);
      if (key?.kind !== 'text')
        return breakAt('expected a name in quotes, found one that does not end');
      inner.key = key.value;
      expected = 'colon';
    } else if (expected === 'value' || expected === 'value or ]') {
      const start = scanner.getTokenOffset();
      if (token === TOKEN.openBrace || token === TOKEN.openBracket) {
        if (open.length >= DEEPEST) {
          return breakAt(
            `expected a list of papers, found more than ${String(DEEPEST)} brackets in brackets`,
          );
        }
        const value: JsonContainer =
          token === TOKEN.openBrace
            ? { kind: 'object', fields: new Map(), complete: false, start, end: start }
            : { kind: 'list', items: [], complete: false, start, end: start };
        place(value);
        open.push({ value, key: '' });
        expected = value.kind === 'object' ? 'key or }' : 'value or ]';
      } else {
        const value = readScalar(token, scanner);
        if (value === null)
          return breakAt(`expected ${EXPECTED[expected]}, found ${shown(scanner)}`);
        place(value);
        expected = inner === undefined ? 'value' : 'comma or end';
      }
    } else {
      return breakAt(`expected ${EXPECTED[expected]}, found ${shown(scanner)}`);
    }
  }
}

/** The beginning of a token, for a message. */
function shown(scanner: JSONScanner): string {
  const value = scanner.getTokenValue();
  if (!isSound(scanner)) return 'a text or number that does not end';
  return value === '' ? 'a bracket, colon or comma' : `“${value.slice(0, 20).trim()}”`;
}
