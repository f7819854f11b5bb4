import { estimateWidth, isForced, pairLines } from './line-breaks.ts';

/** Fewer lines could have lengths alike by chance. */
const ENOUGH = 20;
/** Where lines are wider, each may be the beginning of an abstract, cut at a length: in text that
 * goes on such lines follow each other. */
const WIDE = 120;
const RUNS = 1 / 3;
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
  const width = pairs.length >= ENOUGH ? estimateWidth(pairs) : null;
  if (width === null || width <= WIDE) return width !== null;
  const forced = pairs.map((pair) => isForced(pair, width));
  const runs = forced.filter((each, at) => each && forced[at - 1] === true).length;
  return runs >= forced.filter(Boolean).length * RUNS;
}
