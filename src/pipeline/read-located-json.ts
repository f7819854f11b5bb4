import {
  getNodePath,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import type { Problem } from '#domain/problem.ts';

/** A JSON file being checked: its tree with positions, and a place to gather what is wrong. */
export interface LocatedJson {
  /** `null` when the file is not JSON; the problems then say why. */
  readonly root: Node | null;
  readonly problems: Problem[];
  /** Notes a problem at a node's line; `message` goes on after the node's path. */
  report(node: Node, rule: string, message: string): void;
}

/** What a check makes of a value that is wrong; its problem has been reported then. */
export type Checked<T> = T | undefined;

/** The 1-based line of an offset; line ends are LF, CRLF or CR. */
function lineAt(json: string, offset: number): number {
  return json.slice(0, offset).split(/\r\n?|\n/).length;
}

function pathOf(node: Node): string {
  const path = getNodePath(node).map((step) =>
    typeof step === 'number' ? `[${String(step)}]` : `.${step}`,
  );
  return path.length === 0 ? 'the file' : path.join('').replace(/^\./, '');
}

/** Deeper nesting is refused before the recursive parser sees it: it would exhaust the stack. */
const DEEPEST = 50;

function isDeep(json: string): boolean {
  let depth = 0;
  for (const bracket of json.replace(/"(?:[^"\\\n]|\\.)*"/g, '').matchAll(/[[\]{}]/g)) {
    depth += bracket[0] === '[' || bracket[0] === '{' ? 1 : -1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** Parses strict JSON (no comments, no trailing commas) and keeps where everything stands. */
export function readLocatedJson(text: string, file: string): LocatedJson {
  const json = text.replace(/^\uFEFF/, '');
  const problems: Problem[] = [];
  const at = (offset: number, rule: string, message: string): void => {
    problems.push({ file, line: lineAt(json, offset), rule, severity: 'error', message });
  };
  const report = (node: Node, rule: string, message: string): void => {
    at(node.offset, rule, `${pathOf(node)}: ${message}`);
  };
  if (isDeep(json)) {
    at(
      0,
      'json-syntax',
      `expected JSON, found more than ${String(DEEPEST)} brackets in brackets`,
    );
    return { root: null, problems, report };
  }
  const errors: ParseError[] = [];
  const root = parseTree(json, errors, { disallowComments: true, allowTrailingComma: false });
  for (const { error, offset, length } of errors) {
    const found = JSON.stringify(json.slice(offset, offset + length));
    const what = printParseErrorCode(error).replace(/\B[A-Z]/g, (letter) => ` ${letter}`);
    at(offset, 'json-syntax', `expected JSON, found ${found} (${what.toLowerCase()})`);
  }
  return { root: errors.length === 0 && root ? root : null, problems, report };
}

/** A value for a message: its JSON, cut short. */
function shown(node: Node): string {
  if (node.type === 'object') return 'an object';
  if (node.type === 'array') return 'a list';
  const text = JSON.stringify(node.value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** Reports that a node is not what was expected. */
function wrongValue(json: LocatedJson, node: Node, expected: string): undefined {
  json.report(node, 'wrong-value', `expected ${expected}, found ${shown(node)}`);
  return undefined;
}

/**
 * The fields of an object by name. Reports what is no object, and each field that is
 * missing, unknown or there twice; the others are still given, to be checked too.
 */
export function fieldsOf(
  json: LocatedJson,
  node: Node,
  required: readonly string[],
  optional: readonly string[] = [],
): ReadonlyMap<string, Node> {
  const fields = new Map<string, Node>();
  const expected = [...required, ...optional];
  if (node.type !== 'object') {
    wrongValue(json, node, `an object with ${expected.join(', ')}`);
    return fields;
  }
  for (const { children: [key, value] = [] } of node.children ?? []) {
    if (!key || !value) continue;
    const name = String(key.value);
    if (!expected.includes(name)) {
      json.report(value, 'unknown-field', `unknown field, expected ${expected.join(', ')}`);
    } else if (fields.has(name)) {
      json.report(value, 'duplicate-field', 'this field is there twice, expected it once');
    } else {
      fields.set(name, value);
    }
  }
  for (const name of required) {
    if (!fields.has(name)) json.report(node, 'missing-field', `"${name}" is missing`);
  }
  return fields;
}

/** Text that `accepts` agrees to. A missing node was reported by `fieldsOf`. */
export function textOf(
  json: LocatedJson,
  node: Node | undefined,
  expected: string,
  accepts: (text: string) => boolean = (text) => text.trim() !== '',
): Checked<string> {
  if (!node) return undefined;
  const value: unknown = node.value;
  if (typeof value === 'string' && accepts(value)) return value;
  return wrongValue(json, node, expected);
}

/** A whole number from `low` to `high`. */
export function integerOf(
  json: LocatedJson,
  node: Node | undefined,
  low: number,
  high: number,
): Checked<number> {
  if (!node) return undefined;
  const value: unknown = node.value;
  const fits =
    typeof value === 'number' && Number.isInteger(value) && value >= low && value <= high;
  if (fits) return value;
  return wrongValue(json, node, `a whole number from ${String(low)} to ${String(high)}`);
}

/** A list with at least one entry; entries that `read` finds wrong are left out. */
export function listOf<T>(
  json: LocatedJson,
  node: Node | undefined,
  expected: string,
  read: (entry: Node) => Checked<T>,
): Checked<T[]> {
  if (!node) return undefined;
  const entries = node.type === 'array' ? (node.children ?? []) : [];
  if (entries.length === 0) return wrongValue(json, node, `a list of ${expected}`);
  return entries.flatMap((entry) => read(entry) ?? []);
}
