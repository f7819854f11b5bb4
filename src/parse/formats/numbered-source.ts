import type { LineRole } from '#domain/receipt.ts';
import type { SourceText } from '#parse/decode-bytes.ts';
import type { DigestFormat, Reading, Recognition } from './digest-format.ts';

/** Its first line: a number, and markup. */
const FIRST = /^\s*1[\s:|.]*<[!?a-z]/i;
/** What stands between a number and the line. */
const BORDER = /^(?:[ \t]*[|:]|\.)?[ \t]?/;
/** So many of the lines are numbered at least: numbers may have lines of their own. */
const MOST = 0.45;
const FEW = 5;

/** The lines without their numbers, which rise by one; `null` where they do not. */
function removeNumbers(lines: readonly string[]): readonly string[] | null {
  const at = lines.findIndex((line) => /\S/.test(line));
  const first = lines[at] ?? '';
  const isOnOwnLine = first.trim() === '1';
  if (!FIRST.test(isOnOwnLine ? `${first} ${lines[at + 1] ?? ''}` : first)) return null;
  let next = 1;
  let written = 0;
  const bare = lines.map((line) => {
    const text = line.trimStart();
    if (text === '') return line;
    written += 1;
    const number = String(next);
    if (isOnOwnLine ? text.trimEnd() !== number : !text.startsWith(number)) return line;
    next += 1;
    return text.slice(number.length).replace(BORDER, '');
  });
  const numbered = next - 1;
  return numbered >= FEW && numbered >= written * MOST ? bare : null;
}

/** A number is of the browser, also where its line is blank. */
function account({ lines }: SourceText, reading: Reading): Reading {
  const roles = reading.roles.map(
    (role, at): LineRole | null => role ?? (/\S/.test(lines[at] ?? '') ? 'furniture' : null),
  );
  return { ...reading, roles };
}

/** The source of a page or a feed as a browser shows it, copied with the numbers of its lines. */
export function numberedSourceOf(formats: readonly DigestFormat[]): DigestFormat {
  const recognise = (source: SourceText): Recognition => {
    const lines = removeNumbers(source.lines);
    const inner: SourceText = { ...source, lines: lines ?? [], text: null };
    for (const format of lines === null ? [] : formats) {
      const recognition = format.recognise(inner);
      if (recognition.recognised)
        return { recognised: true, read: () => account(source, recognition.read()) };
    }
    return { recognised: false, signs: 0, line: 1, expected: '“1 <!DOCTYPE html>”' };
  };
  return { name: 'the source of a page', mayBeEmpty: false, recognise };
}
