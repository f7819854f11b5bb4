import { isControl, removeControls } from './decode-bytes.ts';
import { plainSigns } from './plain-lines.ts';
import { decodeWindows1252 } from './windows-1252.ts';

/** Lines of a mail's part, and for each the 1-based line of the file that it begins on. */
export interface MailLines {
  readonly lines: readonly string[];
  readonly origins: readonly number[];
}

type Decode = (bytes: Uint8Array) => string;

function findDecoder(charset: string): Decode {
  if (/^(?:iso-8859-1|windows-1252|latin-?1)$/i.test(charset)) return decodeWindows1252;
  const decoderOf = (label: string): Decode => {
    const decoder = new TextDecoder(label);
    return (bytes) => decoder.decode(bytes);
  };
  try {
    return decoderOf(charset === 'us-ascii' ? 'utf-8' : charset);
  } catch {
    // A charset that no browser knows.
    return decoderOf('utf-8');
  }
}

/** A line that was decoded, as one of a file is read. */
function clean(line: string): string {
  return plainSigns(isControl(line) ? removeControls(line) : line);
}

/** The value of a hexadecimal digit, or -1. */
function hexValue(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte & ~0x20;
  return letter >= 0x41 && letter <= 0x46 ? letter - 0x37 : -1;
}

/** Puts bytes that mean "=E2" and the like in their places, in the same array; how many there are then. */
function readEscapes(bytes: Uint8Array, length: number): number {
  let end = 0;
  for (let at = 0; at < length; at += 1) {
    const byte = bytes[at] ?? 0;
    const high = byte === 0x3d && at + 2 < length ? hexValue(bytes[at + 1]) : -1;
    const low = high === -1 ? -1 : hexValue(bytes[at + 2]);
    bytes[end] = low === -1 ? byte : high * 16 + low;
    if (low !== -1) at += 2;
    end += 1;
  }
  return end;
}

/** Quoted-printable (RFC 2045, section 6.7): "=E2=96=B2" is a byte each, "=" at the end no line end. */
export function decodeQuotedPrintable(
  lines: readonly string[],
  firstLine: number,
  charset: string,
): MailLines {
  const decoded: string[] = [];
  const origins: number[] = [];
  let pending: string | null = null;
  let begun = firstLine;
  const encoder = new TextEncoder();
  const decode = findDecoder(charset);
  // One for all lines: a new one for each takes longer than decoding it.
  let bytes = new Uint8Array(1000);
  const decodeEscapes = (text: string): string => {
    // UTF-8 has at most three bytes for a UTF-16 code unit.
    if (text.length * 3 > bytes.length) bytes = new Uint8Array(text.length * 3);
    const length = readEscapes(bytes, encoder.encodeInto(text, bytes).written);
    return decode(bytes.subarray(0, length)).replace(/[\r\n]+/g, ' ');
  };
  const finish = (joined: string): void => {
    // What was written without escapes is clean since the file was read.
    decoded.push(joined.includes('=') ? clean(decodeEscapes(joined)) : joined);
    origins.push(begun);
    pending = null;
  };
  for (const [index, line] of lines.entries()) {
    if (pending === null) begun = firstLine + index;
    const written = line.trimEnd();
    if (written.endsWith('=')) pending = `${pending ?? ''}${written.slice(0, -1)}`;
    else finish(pending === null ? line : `${pending}${line}`);
  }
  if (pending !== null) finish(pending);
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
  const decode = findDecoder(charset);
  let row = 0;
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(0x0a, start);
    const end = found === -1 ? bytes.length : found;
    // Four characters for three bytes.
    const at = Math.floor(start / 3) * 4;
    while (row + 1 < starts.length && (starts[row + 1] ?? 0) <= at) row += 1;
    decoded.push(clean(decode(bytes.subarray(start, end)).replace(/\r/g, '')));
    origins.push(firstLine + row);
    start = end + 1;
  }
  return { lines: decoded, origins };
}
