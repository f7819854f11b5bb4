import { cleanValue } from './clean-value.ts';

/** Lines of a text, from and to, as for `slice`. */
export type LineSpan = readonly [from: number, to: number];

/** What somebody writes to somebody else over a digest, and no title begins with. */
const NOTE =
  /^(?:fyi\b|(?:hi|hello|hey|dear) (?:all|everyone|everybody|team|folks|there|both|again|\p{Lu}\p{L}{1,20})\b[ ,!.:–—-]|good (?:morning|afternoon|evening)\b[ ,!.]|here (?:are|is)\b.{0,40}\b(?:papers|ones|list|digest|reading)\b|(?:see|as) (?:below|promised|discussed)\b|(?:forwarding|sharing) (?:this|these|the|my)\b|(?:i )?thought (?:you|this|these|some of you)\b|(?:some |a few )?(?:nice|good|interesting|cool|great) (?:ones|papers|picks|reads)\b)/iu;
/** What ends a newsletter, or a mail that somebody wrote around a digest. */
const AFTERWORD =
  /^(?:(?:thanks|thank you)(?: so much| again| all)? for (?:reading|subscribing|your attention)|(?:please )?(?:subscribe|share|forward) (?:to (?:get|our|my|this)|for more|now\b|this\b)|see you (?:all )?(?:tomorrow|soon|next|on|again)\b|until (?:next|tomorrow)\b|that['’]s (?:it|all)(?:,? folks)?(?: (?:for|from)\b|[.!])|happy reading|have a (?:nice|good|great|lovely) (?:day|week|weekend|evening)|stay tuned\b|if you (?:enjoyed|liked|found) this\b|follow (?:me|us) (?:on|for)\b|more (?:tomorrow|next week)\b)/i;

/** Neither has a longer line, in characters, or more of them. */
const LONGEST = 200;
const MOST_LINES = 3;
/** An abstract is longer, in characters; what it stands under is a title. */
const ABSTRACT = 200;

const OF_A_PAPER = /arxiv|doi\b|\d{4}\.\d{4}/i;

/** The paragraph that begins at a line, up to the next blank one; `null` where it is too long. */
function readParagraph(lines: readonly string[], from: number): LineSpan | null {
  for (let to = from; to <= from + MOST_LINES; to += 1) {
    const line = lines[to] ?? '';
    if (!/\S/.test(line)) return [from, to];
    if (line.length > LONGEST) return null;
  }
  return null;
}

/** The words of a few lines, cleaned; `null` where they tell of a paper. */
function readWords(lines: readonly string[], span: LineSpan): string | null {
  const words = cleanValue(lines.slice(...span).join(' '));
  return OF_A_PAPER.test(words) ? null : words;
}

/**
 * The note with which a text begins: "FYI, nice ones today." over a blank line. No figures, which
 * may be a day, and nothing like an abstract below.
 */
export function findNote(lines: readonly string[]): LineSpan | null {
  const from = lines.findIndex((line) => /\S/.test(line));
  const span = from === -1 ? null : readParagraph(lines, from);
  if (span === null) return null;
  const words = readWords(lines, span);
  if (words === null || !NOTE.test(words) || /\d/.test(words)) return null;
  if (!/[.,:!)]$/.test(words)) return null;
  const next = lines.findIndex((line, at) => at >= span[1] && /\S/.test(line));
  return next === -1 || (lines[next]?.length ?? 0) >= ABSTRACT ? null : span;
}

/** The words with which a text ends, under a blank line: "Thanks for reading!" */
export function findAfterword(lines: readonly string[]): LineSpan | null {
  const to = lines.findLastIndex((line) => /\S/.test(line)) + 1;
  for (let from = to - 1; from > 0 && from >= to - MOST_LINES; from -= 1) {
    if ((lines[from]?.length ?? 0) > LONGEST) return null;
    if (/\S/.test(lines[from - 1] ?? '')) continue;
    const words = readWords(lines, [from, to]);
    const isSentence = words !== null && /[.!?:)…]$|https?:\S+$|^thank/i.test(words);
    return isSentence && AFTERWORD.test(words) ? [from, to] : null;
  }
  return null;
}

const FENCE = /^\s*(```+|~~~+)\s*[\w+-]*\s*$/;

/** The two lines of a fence that a whole text stands in, where there is no other. */
export function findFence(
  lines: readonly string[],
): readonly [open: number, close: number] | null {
  const open = lines.findIndex((line) => /\S/.test(line));
  const mark = FENCE.exec(lines[open] ?? '')?.[1];
  if (mark === undefined) return null;
  const close = lines.findLastIndex((line) => /\S/.test(line));
  const isFence = (line: string): boolean => line.trimStart().startsWith(mark.slice(0, 3));
  const others = lines.filter(isFence).length - 2;
  return close > open + 1 && lines[close]?.trim() === mark && others === 0
    ? [open, close]
    : null;
}
