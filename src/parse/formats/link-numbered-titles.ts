import { readPageAddress } from './page-address.ts';
import type { References } from './read-inline.ts';

const NUMBER = /\s?\[(\d{1,5})\]\s*$/;
/** So many of the papers' addresses have their number behind words that begin a paragraph. */
const MOST = 0.6;
const FEW = 3;
/** No title is longer, in characters and in lines. */
const LONGEST = 400;
const LINES = 5;

/** The first line of the paragraph that ends at line `at`, where it is as short as a title. */
function findStart(lines: readonly string[], at: number): number | null {
  let start = at;
  while (at - start < LINES && /\S/.test(lines[start - 1] ?? '')) start -= 1;
  const length = lines.slice(start, at + 1).reduce((sum, line) => sum + line.length, 0);
  return at - start < LINES && length <= LONGEST ? start : null;
}

/**
 * "A Title [1]" over its abstract, with "[1]: https://…" at the end, says the same as
 * "[A Title][1]"; the lines with brackets around such titles, where most papers have theirs so.
 */
export function linkNumberedTitles(
  lines: readonly string[],
  references: References,
): readonly string[] {
  const titles = new Map<string, readonly [start: number, end: number]>();
  for (const [at, line] of lines.entries()) {
    const name = line.trimEnd().endsWith(']') ? NUMBER.exec(line)?.[1] : undefined;
    if (name === undefined || line.includes('][') || titles.has(name)) continue;
    if (readPageAddress(references.get(name) ?? '').kind !== 'paper') continue;
    const start = findStart(lines, at);
    if (start !== null) titles.set(name, [start, at]);
  }
  if (titles.size === 0) return lines;
  const papers = [...references].filter(
    ([name, address]) => /^\d+$/.test(name) && readPageAddress(address).kind === 'paper',
  );
  if (papers.length < FEW || titles.size < papers.length * MOST) return lines;
  const linked = [...lines];
  for (const [name, [start, end]] of titles) {
    linked[end] = (linked[end] ?? '').replace(NUMBER, `][${name}]`);
    linked[start] = (linked[start] ?? '').replace(
      /^\s*(?:#{1,6} |[-*•] |\d{1,5}[.)] )?/,
      '$&[',
    );
  }
  return linked;
}
