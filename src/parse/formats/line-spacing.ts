import { estimateWidth, pairLines } from './line-breaks.ts';

/** Fewer lines could have lengths alike by chance. */
const ENOUGH = 20;
/** Wrapped lines are no longer on average, in characters. */
const LONGEST = 160;

/**
 * Whether a text, cleaned, is double-spaced: no line stands right under another, and where one
 * blank line is between two, they break as lines do that were wrapped at a width.
 */
export function isDoubleSpaced(lines: readonly string[]): boolean {
  const written = lines.filter((line) => line !== '');
  const length = written.reduce((sum, line) => sum + line.length, 0);
  if (length > written.length * LONGEST) return false;
  if (lines.some((line, at) => line !== '' && (lines[at + 1] ?? '') !== '')) return false;
  const pairs = lines.flatMap((line, at) => {
    const above = lines[at - 2] ?? '';
    return line === '' || above === '' ? [] : [pairLines(above, line)];
  });
  return pairs.length >= ENOUGH && estimateWidth(pairs) !== null;
}
