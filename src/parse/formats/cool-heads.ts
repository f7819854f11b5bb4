import type { TextBlock } from '#parse/html-blocks.ts';

/** Cool Papers: "#3 A Title [PDF4] [Copy] [Kimi8] [REL]", in dumps with the number of a link within. */
const HEAD =
  /^#?\d{1,5}\s+(\S.{0,600}?)\s*(?:\[\d{1,5}\])?\[PDF[^\]]{0,9}\]\s*\[Copy\]\s*\[Kimi[^\]]{0,9}\]/i;
/** Where one begins that was wrapped. */
const BEGINNING = /^#\d{1,5}\s+\S/;
/** So many lines it has at most. */
const LONGEST = 5;

/** The title in the line with which Cool Papers begins a paper, or `null`. */
export function readCoolHead(text: string): string | null {
  return HEAD.exec(text)?.[1] ?? null;
}

/** The line that some are, the first of which begins a paper; `null` where they are none. */
function joinHead(lines: readonly TextBlock[], at: number): readonly TextBlock[] | null {
  let text = lines[at]?.text ?? '';
  for (let end = at + 1; end < at + LONGEST && lines[end]?.adjacent === true; end += 1) {
    text = `${text} ${lines[end]?.text ?? ''}`;
    if (readCoolHead(text) !== null) return lines.slice(at, end + 1);
  }
  return null;
}

/** The lines of a page with each such line on one of its own, where text browsers wrapped it. */
export function joinCoolHeads(lines: readonly TextBlock[]): readonly TextBlock[] {
  if (!lines.some(({ text }) => /\[Kimi/i.test(text))) return lines;
  const joined: TextBlock[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined) break;
    const isOpen = BEGINNING.test(line.text) && readCoolHead(line.text) === null;
    const parts = (isOpen ? joinHead(lines, at) : null) ?? [line];
    joined.push({
      ...line,
      text: parts.map(({ text }) => text).join(' '),
      addresses: parts.flatMap(({ addresses }) => addresses),
      last: parts.at(-1)?.last ?? line.last,
    });
    at += parts.length - 1;
  }
  return joined;
}
