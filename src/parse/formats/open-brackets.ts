/** What a line opens and leaves open: brackets, and whether "**" waits for its other half. */
interface Opened {
  readonly brackets: number;
  readonly isBold: boolean;
}

const OPEN = 0x5b;
const CLOSE = 0x5d;
const BACKSLASH = 0x5c;

function countOpened(line: string): Opened {
  let brackets = 0;
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at);
    if (code === BACKSLASH) at += 1;
    else if (code === OPEN) brackets += 1;
    else if (code === CLOSE) brackets -= 1;
  }
  return { brackets, isBold: line.includes('**') && line.split('**').length % 2 === 0 };
}

/** A paragraph whose brackets stay open for longer than this does not mean them. */
const FURTHEST = 100;

/** A numbered item of a list with a link or bold words of its own: no bracket goes on over it. */
const BEGINS = /^\s*\d{1,5}[.)]\s+(?:\[|\*\*)\S/;

/**
 * Where a bracket or a "**" that line `index` leaves open is closed again in the same paragraph:
 * the 1-based number of that line, or 0 where nothing is open or it stays so.
 */
export function findClosing(lines: readonly string[], index: number): number {
  const first = lines[index] ?? '';
  if (!/\[|\*\*/.test(first)) return 0;
  let { brackets, isBold } = countOpened(first);
  if (brackets <= 0 && !isBold) return 0;
  for (let at = index + 1; at < lines.length && at <= index + FURTHEST; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '' || BEGINS.test(line)) return 0;
    const opened = countOpened(line);
    brackets += opened.brackets;
    isBold = isBold !== opened.isBold;
    if (brackets <= 0 && !isBold) return at + 1;
  }
  return 0;
}
