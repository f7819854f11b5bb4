import { isControl, removeControls } from './decode-bytes.ts';
import { decodeWindows1252 } from './windows-1252.ts';

/** Lines of a mail's part, and for each the 1-based line of the file that it begins on. */
export interface MailLines {
  readonly lines: readonly string[];
  readonly origins: readonly number[];
}

function decodeCharset(bytes: Uint8Array, charset: string): string {
  if (/^(?:iso-8859-1|windows-1252|latin-?1)$/i.test(charset)) return decodeWindows1252(bytes);
  try {
    return new TextDecoder(charset === 'us-ascii' ? 'utf-8' : charset).decode(bytes);
  } catch {
    // A charset that no browser knows.
    return new TextDecoder().decode(bytes);
  }
}

function clean(line: string): string {
  return isControl(line) ? removeControls(line) : line;
}

/** Quoted-printable (RFC 2045, section 6.7): "=E2=96=B2" is a byte each, "=" at the end no line end. */
export function decodeQuotedPrintable(
  lines: readonly string[],
  firstLine: number,
  charset: string,
): MailLines {
  const decoded: string[] = [];
  const origins: number[] = [];
  let pending: string[] = [];
  let begun = firstLine;
  const encoder = new TextEncoder();
  const finish = (): void => {
    const joined = pending.join('');
    if (joined.includes('=')) {
      const bytes: number[] = [];
      for (const part of joined.split(/(=[\dA-Fa-f]{2})/)) {
        if (/^=[\dA-Fa-f]{2}$/.test(part)) bytes.push(parseInt(part.slice(1), 16));
        else for (const byte of encoder.encode(part)) bytes.push(byte);
      }
      decoded.push(
        clean(decodeCharset(Uint8Array.from(bytes), charset).replace(/[\r\n]+/g, ' ')),
      );
    } else decoded.push(clean(joined));
    origins.push(begun);
    pending = [];
  };
  for (const [index, line] of lines.entries()) {
    if (pending.length === 0) begun = firstLine + index;
    const written = line.trimEnd();
    if (written.endsWith('=')) pending.push(written.slice(0, -1));
    else {
      pending.push(line);
      finish();
    }
  }
  if (pending.length > 0) finish();
  return { lines: decoded, origins };
}

/** Base64 (RFC 2045, section 6.8), or `null` where the lines are none. */
export function decodeBase64(
  lines: readonly string[],
  firstLine: number,
  charset: string,
): MailLines | null {
  const starts: number[] = [];
  let length = 0;
  const parts = lines.map((line) => {
    starts.push(length);
    const part = line.replace(/\s+/g, '');
    length += part.length;
    return part;
  });
  let bytes: Uint8Array;
  try {
    bytes = Uint8Array.from(atob(parts.join('')), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
  const decoded: string[] = [];
  const origins: number[] = [];
  let row = 0;
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(0x0a, start);
    const end = found === -1 ? bytes.length : found;
    // Four characters for three bytes.
    const at = Math.floor(start / 3) * 4;
    while (row + 1 < starts.length && (starts[row + 1] ?? 0) <= at) row += 1;
    decoded.push(clean(decodeCharset(bytes.subarray(start, end), charset).replace(/\r/g, '')));
    origins.push(firstLine + row);
    start = end + 1;
  }
  return { lines: decoded, origins };
}
