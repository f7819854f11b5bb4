import type { TextEncoding } from '#domain/receipt.ts';

/** How many bytes the UTF-8 sequence that begins at `at` has; 0 where there is none (RFC 3629). */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  const second = bytes[at + 1] ?? 0;
  if (lead === 0xe0 && second < 0xa0) return 0;
  if (lead === 0xed && second > 0x9f) return 0;
  if (lead === 0xf0 && second < 0x90) return 0;
  if (lead === 0xf4 && second > 0x8f) return 0;
  for (let offset = 1; offset < length; offset += 1) {
    if (((bytes[at + offset] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

function isAsciiLetter(byte: number): boolean {
  return (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
}

/**
 * Whether a byte makes sense as Windows-1252 where it stands: a sign, or an accented letter that
 * touches a letter or is a word of its own ("à"). No text has "ÿ" or the five unused codes.
 */
function isLikelyWindows1252(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at] ?? 0;
  if ([0x81, 0x8d, 0x8f, 0x90, 0x9d, 0xff].includes(byte)) return false;
  if (byte < 0xc0) return true;
  const before = bytes[at - 1] ?? 0x20;
  const after = bytes[at + 1] ?? 0x20;
  const capitalInside = byte < 0xdf && before >= 0x61 && before <= 0x7a;
  if (capitalInside) return false;
  return isAsciiLetter(before) || isAsciiLetter(after) || (before <= 0x20 && after <= 0x20);
}

export type EncodingGuess =
  | { readonly encoding: TextEncoding; readonly damaged: boolean }
  | { readonly encoding: null; readonly damaged: true };

/**
 * The encoding of bytes that are not valid UTF-8 throughout and carry no byte order mark:
 * Windows-1252 where nearly every byte above ASCII makes sense in it and there is little valid
 * UTF-8, else UTF-8 with damage, else (over a tenth of all bytes unreadable) none.
 */
export function guessEncoding(bytes: Uint8Array): EncodingGuess {
  let sequences = 0;
  let invalid = 0;
  let likely = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    const length = sequenceLength(bytes, at);
    if (length > 0) {
      sequences += 1;
      at += length - 1;
    } else {
      invalid += 1;
      if (isLikelyWindows1252(bytes, at)) likely += 1;
    }
  }
  if (invalid > sequences && likely >= invalid * 0.9) {
    return { encoding: 'windows-1252', damaged: false };
  }
  if (invalid > bytes.length / 10) return { encoding: null, damaged: true };
  return { encoding: 'utf-8', damaged: true };
}

/** UTF-16 shows itself by a byte order mark, or by every other byte being zero. */
export function findUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const pairs = Math.min(2000, Math.floor(bytes.length / 2));
  const zeros = [0, 0];
  for (let at = 0; at < pairs * 2; at += 1) {
    if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (pairs < 8 || even + odd < pairs * 0.6) return null;
  if (odd > even * 50) return 'utf-16le';
  return even > odd * 50 ? 'utf-16be' : null;
}
