import type { ClassifiedLines } from './digest-line.ts';
import type { Part } from './step-costs.ts';

/** So many papers tell that all have abstracts. */
const FEW = 4;
/** No title is longer, in characters. */
const LONGEST = 250;

/**
 * Joins a title that a page ends in to its rest on the next page: where all papers have abstracts
 * but those over which, before another title, nothing stands but what was printed around the pages.
 */
export function joinOverPages(
  { lines, printed }: ClassifiedLines,
  parts: readonly Part[],
): readonly Part[] {
  if (printed.length === 0) return parts;
  const isTitle = (at: number): boolean => parts[at]?.startsWith('title') === true;
  const isParted = (at: number): boolean => {
    const [above = 0, below = 0] = [lines[at - 1]?.number, lines[at]?.number];
    return printed.some(({ number }) => number > above && number < below);
  };
  const seconds = parts.flatMap((part, at) => (part === 'title' && isTitle(at - 1) ? at : []));
  const isLast = isTitle(parts.length - 1);
  const all = parts.filter((part) => part === 'title').length - seconds.length;
  if (all < FEW || isLast || !seconds.every(isParted)) return parts;
  const joined = [...parts];
  for (const at of seconds) {
    const length = (lines[at - 1]?.text.length ?? 0) + (lines[at]?.text.length ?? 0);
    if (length < LONGEST && lines[at]?.marked === false) joined[at] = 'title-continued';
  }
  return joined;
}
