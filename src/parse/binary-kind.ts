/** How files that are no plain text begin, and what people call them. */
const BEGINNINGS: readonly (readonly [start: string, name: string])[] = [
  ['\x89PNG', 'a PNG image'],
  ['\xff\xd8\xff', 'a JPEG image'],
  ['GIF8', 'a GIF image'],
  ['\x1f\x8b', 'a gzip archive'],
  ['PK\x03\x04', 'a zip archive or an office document'],
  ['PK\x05\x06', 'an empty zip archive'],
  ['Rar!\x1a\x07', 'a RAR archive'],
  ['bplist0', 'a web archive of Safari'],
  ['BZh', 'a bzip2 archive'],
  ['\xfd7zXZ', 'an xz archive'],
  ['\x28\xb5\x2f\xfd', 'a zstd archive'],
  ['7z\xbc\xaf', 'a 7-Zip archive'],
  ['\xd0\xcf\x11\xe0', 'an old office document'],
  ['\x7fELF', 'a program'],
  ['MZ\x90\x00', 'a program'],
  ['SQLite format 3', 'a SQLite database'],
];

/** The same for those that programs find behind white space and a byte order mark as well. */
const PRINTABLE: typeof BEGINNINGS = [
  ['%PDF-', 'a PDF document'],
  ['%!PS', 'a PostScript document'],
  ['{\\rtf', 'an RTF document'],
];

/** What the first bytes say a file is when it is not text, or `null`. */
export function binaryKind(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 64));
  const bare = start.replace(/^(?:\xef\xbb\xbf)?\s*/, '');
  const found =
    BEGINNINGS.find(([beginning]) => start.startsWith(beginning)) ??
    PRINTABLE.find(([beginning]) => bare.startsWith(beginning));
  return found?.[1] ?? null;
}
