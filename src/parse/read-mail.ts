import { decodeBase64, decodeQuotedPrintable, type MailLines } from './mail-encoding.ts';

/** A part of a mail that is no container of others. */
export interface MailPart extends MailLines {
  /** "text/plain", "text/html" and so on, in lower case. */
  readonly type: string;
  /** Its lines in the file, 1-based. */
  readonly first: number;
  readonly last: number;
  /** Whether its words could be decoded; they are empty where it is no text. */
  readonly readable: boolean;
}

export interface Mail {
  readonly headers: ReadonlyMap<string, string>;
  /** The line behind the headers, 1-based. */
  readonly bodyLine: number;
  readonly parts: readonly MailPart[];
}

const KNOWN =
  /^(?:from|to|cc|subject|date|sender|reply-to|mime-version|received|message-id|content-type|content-transfer-encoding|return-path|delivered-to|list-\w+|dkim-signature|x-[\w-]+)$/;
/** Parts in parts; real mails have three. */
const DEEPEST = 8;
/** Beyond that, what looks like boundaries are lines of a text. */
const MOST_PARTS = 500;

/** The fields before the first blank line, and the index of the line behind it. */
function readHeaders(
  lines: readonly string[],
  from: number,
  to: number,
): { readonly headers: Map<string, string>; readonly next: number } {
  const headers = new Map<string, string>();
  let name: string | null = null;
  let at = from;
  for (; at < to; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '') break;
    const field = /^([!-9;-~]{1,60}):\s*(.*)$/.exec(line);
    if (/^[ \t]/.test(line) && name !== null) {
      headers.set(name, `${headers.get(name) ?? ''} ${line.trim()}`);
    } else if (field === null) {
      return { headers, next: at };
    } else {
      name = (field[1] ?? '').toLowerCase();
      headers.set(name, field[2] ?? '');
    }
  }
  return { headers, next: at + 1 };
}

function parameter(value: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(value);
  return found?.[1] ?? found?.[2] ?? null;
}

function readPart(
  lines: readonly string[],
  headers: ReadonlyMap<string, string>,
  from: number,
  to: number,
): MailPart {
  const contentType = headers.get('content-type') ?? 'text/plain';
  const type = /^[^\s;]+/.exec(contentType)?.[0]?.toLowerCase() ?? 'text/plain';
  const charset = parameter(contentType, 'charset') ?? 'utf-8';
  const encoding = (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase();
  const own = lines.slice(from, to);
  const place = { type, first: from + 1, last: Math.max(from + 1, to) };
  const nothing = { ...place, lines: [], origins: [], readable: false };
  if (!type.startsWith('text/')) return nothing;
  if (encoding === 'base64') {
    const decoded = decodeBase64(own, from + 1, charset);
    return decoded === null ? nothing : { ...place, ...decoded, readable: true };
  }
  if (encoding === 'quoted-printable') {
    return { ...place, ...decodeQuotedPrintable(own, from + 1, charset), readable: true };
  }
  return {
    ...place,
    lines: own,
    origins: own.map((_, index) => from + 1 + index),
    readable: true,
  };
}

function readParts(
  lines: readonly string[],
  headers: ReadonlyMap<string, string>,
  from: number,
  to: number,
  depth: number,
): readonly MailPart[] {
  const contentType = headers.get('content-type') ?? '';
  const boundary = /^multipart\//i.test(contentType)
    ? parameter(contentType, 'boundary')
    : null;
  if (boundary === null || boundary === '' || depth > DEEPEST) {
    return [readPart(lines, headers, from, to)];
  }
  const marks: number[] = [];
  for (let at = from; at < to; at += 1) {
    const line = lines[at] ?? '';
    if (!line.startsWith('--')) continue;
    const mark = line.trimEnd();
    if (mark === `--${boundary}` || mark === `--${boundary}--`) marks.push(at);
  }
  if (marks.length > MOST_PARTS) return [readPart(lines, headers, from, to)];
  return marks.flatMap((mark, index) => {
    if (lines[mark]?.trimEnd().endsWith(`${boundary}--`) === true) return [];
    const end = marks[index + 1] ?? to;
    const inner = readHeaders(lines, mark + 1, end);
    return readParts(lines, inner.headers, Math.min(inner.next, end), end, depth + 1);
  });
}

/**
 * Reads a mail as it is saved (RFC 5322, MIME): its header fields by lower-case name, and its parts
 * decoded. `null` where the text does not begin with at least two fields that mails have.
 */
export function readMail(lines: readonly string[]): Mail | null {
  const start = lines.findIndex((line) => /\S/.test(line) && !/^From \S+/.test(line));
  if (start === -1) return null;
  const { headers, next } = readHeaders(lines, start, lines.length);
  const known = [...headers.keys()].filter((name) => KNOWN.test(name));
  if (known.length < 2 || lines[next - 1]?.trim() !== '') return null;
  return {
    headers,
    bodyLine: next + 1,
    parts: readParts(lines, headers, next, lines.length, 0),
  };
}
