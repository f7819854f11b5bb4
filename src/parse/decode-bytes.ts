import type { Problem } from '#domain/problem.ts';
import type { TextEncoding } from '#domain/receipt.ts';
import { binaryKind } from './binary-kind.ts';
import { mendMojibake, type Mojibake } from './mend-mojibake.ts';
import { plainSigns, splitLines, withoutMargin } from './plain-lines.ts';
import { findUtf16, guessEncoding } from './text-encoding.ts';
import { decodeWindows1252 } from './windows-1252.ts';

/** The text of one file, line by line, without line ends and control characters. */
export interface SourceText {
  readonly file: string;
  readonly encoding: TextEncoding;
  readonly lines: readonly string[];
  /** The lines with `\n` between them, where they were read so; joining them again takes long. */
  readonly text: string | null;
}

export type Decoded =
  | {
      readonly kind: 'text';
      readonly source: SourceText;
      readonly problems: readonly Problem[];
    }
  | { readonly kind: 'refused'; readonly problem: Problem };

// Tab, VT, FF and NEL are white space. Overrides of the writing direction (U+202A–202E,
// U+2066–2069) go with the controls: left open, one turns round the rest of a page.
const CONTROL = /[^\P{Cc}\t\v\f\u0085]|[\u202a-\u202e\u2066-\u2069]/u;
const CONTROLS = new RegExp(CONTROL.source, 'gu');

/** What decoding changes or reports, of all a text: controls, odd spaces and signs, lost characters. */
const STRANGE =
  // oxlint-disable-next-line no-control-regex -- controls are what it looks for
  /[\0-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u00a0\u00ad\u180e\u200b\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffd]/;

/** Whether a character is one that decoding takes out of a text. */
export function isControl(character: string): boolean {
  return CONTROL.test(character);
}

/** Takes out control characters, and whole terminal sequences (ECMA-48, `ESC [ 31 m`). */
export function removeControls(line: string): string {
  const [start = '', ...rest] = line.split('\u001b');
  const parts = rest.map((part) => part.replace(/^\[[0-?]*[ -/]*[@-~]/, ''));
  return [start, ...parts].join('').replace(CONTROLS, '');
}

/** So many zero bytes at the end are none of the text's. */
const PADDING = 8;

/** Bytes without the zeros at their end, with which a file is filled up when its writer is stopped. */
function withoutPadding(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  if (end === 0 || bytes.length - end < PADDING) return bytes;
  // In UTF-16 a zero is half of the last character.
  return bytes.subarray(0, findUtf16(bytes) === null ? end : end + (end % 2));
}

/** More than one byte in fifty a control byte: no text has that, noise and programs have. */
function isMostlyControl(bytes: Uint8Array): boolean {
  let controls = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) controls += 1;
  }
  return controls >= 8 && controls > bytes.length / 50;
}

/** Decodes, or says in a few words what stands in the way. */
function decodeText(bytes: Uint8Array):
  | {
      readonly text: string;
      readonly encoding: TextEncoding;
      readonly damaged: boolean;
      /** Whether something in it has to be taken out or reported. */
      readonly isStrange: boolean;
    }
  | { readonly obstacle: string } {
  const binary = binaryKind(bytes);
  if (binary !== null) return { obstacle: `it looks like ${binary}` };
  const utf16 = findUtf16(bytes);
  if (utf16 !== null) {
    const text = new TextDecoder(utf16).decode(bytes);
    const damaged = text.includes('\ufffd');
    return { text, encoding: utf16, damaged, isStrange: STRANGE.test(text) };
  }
  const isBinary = { obstacle: 'it looks like binary data' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const isStrange = STRANGE.test(text);
    return isStrange && isMostlyControl(bytes)
      ? isBinary
      : { text, encoding: 'utf-8', damaged: false, isStrange };
  } catch {
    if (isMostlyControl(bytes)) return isBinary;
    const { encoding, damaged } = guessEncoding(bytes);
    if (encoding === null) return { obstacle: 'it is neither UTF-8, UTF-16 nor Windows-1252' };
    const isWestern = encoding === 'windows-1252';
    const text = isWestern ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
    return { text, encoding, damaged, isStrange: STRANGE.test(text) };
  }
}

function sayMojibake(kind: Mojibake['kind']): Pick<Problem, 'rule' | 'message'> {
  const found = 'UTF-8 that was read as Windows-1252 (“Ã©” for “é”)';
  return kind === 'mended'
    ? { rule: 'mojibake-mended', message: `This line was ${found}, and was mended.` }
    : { rule: 'mojibake', message: `This line looks like ${found}; it was left as it is.` };
}

/**
 * Reads bytes as text: UTF-8, UTF-16 (by its byte order mark, or its zeros), or Windows-1252
 * where the bytes make sense in nothing else. Bytes that cannot be read become U+FFFD and
 * control characters are taken out, each with a warning for its line. Lines end with `\n`,
 * `\r\n` or `\r`, and stand without what all of them begin with. An empty file and one that is not text are refused with an error.
 */
export function decodeBytes(given: Uint8Array, file: string): Decoded {
  const refuse = (rule: string, message: string): Decoded => ({
    kind: 'refused',
    problem: { file, line: null, rule, severity: 'error', message },
  });
  const bytes = withoutPadding(given);
  if (bytes.length === 0) return refuse('empty-file', `The file ${file} is empty.`);
  const decoded = decodeText(bytes);
  if ('obstacle' in decoded) {
    return refuse('not-text', `${file} is not a text file: ${decoded.obstacle}.`);
  }
  const { text, encoding, damaged, isStrange } = decoded;
  const problems: Problem[] = [];
  if (bytes.length < given.length) {
    const message = `${String(given.length - bytes.length)} zero bytes at the end of the file were left out: it may be incomplete.`;
    problems.push({ file, line: null, rule: 'zero-bytes', severity: 'warning', message });
  }
  const rawLines = splitLines(text);
  if (rawLines.at(-1) === '') rawLines.pop();
  const mojibake = mendMojibake(text, rawLines);
  for (const index of mojibake.kind === 'none' ? [] : mojibake.lines) {
    problems.push({
      file,
      line: index + 1,
      severity: 'warning',
      ...sayMojibake(mojibake.kind),
    });
  }
  const warn = (index: number, rule: string, message: string): void => {
    problems.push({ file, line: index + 1, rule, severity: 'warning', message });
  };
  const clean = (raw: string, index: number): string => {
    if (raw.includes('\ufffd')) {
      if (damaged) {
        const name = encoding.toUpperCase();
        warn(
          index,
          'invalid-bytes',
          `This line holds bytes that are not valid ${name}; they show as U+FFFD.`,
        );
      } else {
        warn(
          index,
          'lost-characters',
          'Characters of this line were lost before it came here (U+FFFD).',
        );
      }
    }
    if (!CONTROL.test(raw)) return plainSigns(raw);
    warn(index, 'control-characters', 'Control characters were removed from this line.');
    return plainSigns(removeControls(raw));
  };
  const mended = mojibake.kind === 'mended' ? mojibake.text : rawLines;
  const lines = withoutMargin(
    mojibake.kind === 'mended' || isStrange ? mended.map(clean) : mended,
  );
  const isAsRead = lines === rawLines && !text.includes('\r') && text.includes('\n');
  const joined = text.endsWith('\n') ? text.slice(0, -1) : text;
  const source = { file, encoding, lines, text: isAsRead ? joined : null };
  return { kind: 'text', source, problems };
}
