// What stands at 0x80–0x9F (WHATWG Encoding Standard, index windows-1252); the five unused codes
// are controls. Our own table, since the TextDecoder of Node 20 to 23 takes them for Latin-1.
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The character of a code of Windows-1252, 0–255. */
export function windows1252Character(code: number): string {
  return UPPER[code - 0x80] ?? String.fromCharCode(code);
}

/** Decodes bytes as Windows-1252; every byte is a character. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += 8192) {
    // A piece at a time: each character is an argument of one call.
    parts.push(String.fromCharCode(...bytes.subarray(start, start + 8192)));
  }
  return parts
    .join('')
    .replace(/[\u0080-\u009f]/g, (character) => windows1252Character(character.charCodeAt(0)));
}
