import { estimateWidth, isForced, pairLines } from './line-breaks.ts';

/** Fewer lines could have lengths alike by chance. */
const ENOUGH = 20;
/** Where lines are wider, each may be the beginning of an abstract, cut at a length: in text that
 * goes on such lines follow each other. */
const WIDE = 120;
const RUNS = 1 / 3;
/** Of the lines one in so many may stand right under another: a signature, a note of one's own. */
const FEW = 20;
/** Wrapped lines are no longer on average, in characters. */
const LONGEST = 160;

/** Whether hardly any of so many written lines stands right under another. */
function standApart(lines: readonly string[], written: number): boolean {
  let room = written / FEW;
  for (let at = 1; at < lines.length && room >= 0; at += 1) {
    if (lines[at] !== '' && lines[at - 1] !== '') room -= 1;
  }
  return room >= 0;
}

/**
 * Whether a text, cleaned, is double-spaced: hardly any line stands right under another, and where
 * one blank line is between two, they break as lines do that were wrapped at a width.
 */
export function isDoubleSpaced(lines: readonly string[]): boolean {
  const written = lines.filter((line) => line !== '');
  const length = written.reduce((sum, line) => sum + line.length, 0);
  if (length > written.length * LONGEST) return false;
  if (!standApart(lines, written.length)) return false;
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
