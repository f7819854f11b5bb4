import { windows1252Character } from './windows-1252.ts';

/** The byte of each character that Windows-1252 has above ASCII, and of the controls of Latin-1. */
const BYTES = new Map<string, number>();
for (let code = 0x80; code <= 0xff; code += 1) {
  BYTES.set(windows1252Character(code), code);
  if (code < 0xa0) BYTES.set(String.fromCharCode(code), code);
}

/** Characters above ASCII, next to each other. */
const RUNS = /[^\0-\u007f]+/g;
/** What UTF-8 that was read as Windows-1252 looks like mostly: "Ã©", "Â°", "â€™", "ðŸ". */
const TYPICAL = /[ÂÃ][\u0080-\u00bf]|â[€‚„†ˆ‰]|ð[Ÿ\u009f]/;
/** How that begins, each of them found in all of a text in no time. */
const BEGINNINGS = ['Â', 'Ã', 'â', 'ð'];
/** Fewer short sequences could be chance: "É»" at the end of a quotation is a letter in UTF-8. */
const CERTAIN = 3;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A run of characters as the UTF-8 that it was, or `null` where it was none. */
function decodeRun(run: string): string | null {
  const bytes: number[] = [];
  for (const character of run) {
    const byte = BYTES.get(character);
    if (byte === undefined) return null;
    bytes.push(byte);
  }
  try {
    return decoder.decode(Uint8Array.from(bytes));
  } catch {
    return null;
  }
}

/** What was found of UTF-8 that had been read as Windows-1252 before it came here. */
export type Mojibake =
  | { readonly kind: 'none' }
  /** The text as it was; `lines` (indices) are those that were changed. */
  | {
      readonly kind: 'mended';
      readonly text: readonly string[];
      readonly lines: readonly number[];
    }
  /** Lines (indices) that look like it, in a text in which others cannot be. */
  | { readonly kind: 'doubtful'; readonly lines: readonly number[] };

/**
 * Looks in a text, given whole and by its lines, for what was UTF-8, was read as Windows-1252 and
 * saved so: "Ã©" for "é". It is mended only if all of the text allows no other reading: every run of
 * characters above ASCII is valid UTF-8 byte for byte, and one of them is typical or there are several.
 */
export function mendMojibake(text: string, lines: readonly string[]): Mojibake {
  const suspicious: number[] = [];
  if (BEGINNINGS.some((sign) => text.includes(sign))) {
    for (const [index, line] of lines.entries()) if (TYPICAL.test(line)) suspicious.push(index);
  }
  const doubtful: Mojibake =
    suspicious.length > 0 ? { kind: 'doubtful', lines: suspicious } : { kind: 'none' };
  let sequences = 0;
  let isTypical = suspicious.length > 0;
  for (const line of lines) {
    for (const run of line.match(RUNS) ?? []) {
      const decoded = decodeRun(run);
      // Most text above ASCII is sound, and shows so in its first word.
      if (decoded === null) return doubtful;
      for (const character of decoded) {
        sequences += 1;
        isTypical ||= character > '\u07ff';
      }
    }
  }
  if (sequences === 0) return { kind: 'none' };
  if (!isTypical && sequences < CERTAIN) return doubtful;
  const mended = lines.map((line) => line.replace(RUNS, (run) => decodeRun(run) ?? run));
  return {
    kind: 'mended',
    text: mended,
    lines: mended.flatMap((line, index) => (line === lines[index] ? [] : [index])),
  };
}
