import type { SourceText } from './decode-bytes.ts';
import type { Reading } from './formats/digest-format.ts';
import { reportUnassigned } from './formats/report-roles.ts';

/** So many lines, none longer than so many characters, hold no title: noise, or made to do harm. */
const MANY_LINES = 20_000;
const FEW_CHARACTERS = 12;

/** Where the first run of such lines begins and ends, as for `slice`. */
function findRun({ lines }: SourceText): readonly [from: number, to: number] | null {
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
  const [from, to] = findRun(source) ?? [];
  return from === 0 && to === source.lines.length;
}

/** A text with blank lines for the crumbs in it, and a way to account for these in what was read of it. */
export function setApartCrumbs(source: SourceText): {
  readonly source: SourceText;
  readonly account: (reading: Reading) => Reading;
} {
  const run = findRun(source);
  if (run === null) return { source, account: (reading) => reading };
  const { file, lines } = source;
  const [from, to] = run;
  const isApart = (at: number): boolean => at >= from && at < to;
  const account = (reading: Reading): Reading => {
    const roles = reading.roles.map((role, at) =>
      isApart(at) && /\S/.test(lines[at] ?? '') ? 'unassigned' : role,
    );
    const place = { first: from + 1, last: to, text: lines[from] ?? '' };
    const problems = [...reading.problems, reportUnassigned(file, place)];
    return { ...reading, roles, problems };
  };
  const kept = lines.map((line, at) => (isApart(at) ? '' : line));
  return { source: { ...source, lines: kept, text: null }, account };
}
