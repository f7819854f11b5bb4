import type { SourceText } from './decode-bytes.ts';

/** So many lines, none longer than so many characters, hold no title: noise, or made to do harm. */
const MANY_LINES = 20_000;
const FEW_CHARACTERS = 12;

/** Where the first run of such lines begins and ends, as for `slice`. */
export function findCrumbs({
  lines,
}: Pick<SourceText, 'lines'>): readonly [from: number, to: number] | null {
  if (lines.length < MANY_LINES) return null;
  let from = 0;
  for (let at = 0; at <= lines.length; at += 1) {
    const length = lines[at]?.length ?? Infinity;
    if (length <= FEW_CHARACTERS) continue;
    if (at - from >= MANY_LINES) return [from, at];
    from = at + 1;
  }
  return null;
}

/** Whether a text is hardly more than line ends. */
export function isCrumbs(source: SourceText): boolean {
  const [from, to] = findCrumbs(source) ?? [];
  return from === 0 && to === source.lines.length;
}
