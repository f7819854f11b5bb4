import type { DigestLine } from './digest-line.ts';
import { readListNumber } from './title-marks.ts';

/** So many items make a list, and it is one of papers where one in so many paragraphs begins one. */
const ITEMS = 3;
const PARAGRAPHS = 4;
/** So many of them may end as sentences do, and so many lines begin with other numbers. */
const SENTENCES = 0.5;
const OTHERS = 0.1;

/** So many items that end as sentences do may be titles, and so much text each of them has, in characters. */
const ENDED_ITEMS = 5;
const TEXT = 150;
/** So many of those end so, rather than in the middle of a sentence that goes on below. */
const ENDED = 0.9;

/** Whether items that end as sentences do are titles all the same: with them the text begins, and each has more of it. */
function haveText(
  lines: readonly DigestLine[],
  items: ReadonlySet<DigestLine>,
  ended: number,
): boolean {
  const prose = lines.filter(({ kind }) => kind.kind === 'prose');
  const [first] = prose;
  if (first === undefined || !items.has(first)) return false;
  if (items.size < ENDED_ITEMS || ended < items.size * ENDED) return false;
  const bare = prose.filter((line, at) => {
    const next = prose[at + 1];
    return items.has(line) && next !== undefined && items.has(next);
  });
  const length = prose.reduce((sum, each) => sum + (items.has(each) ? 0 : each.text.length), 0);
  return bare.length <= items.size * OTHERS && length >= items.size * TEXT;
}

/**
 * Takes lines that begin with numbers for titles where these count on from 0 or 1 to the end of
 * the text: what one paper lists in its abstract does not.
 */
export function findNumberedTitles(lines: readonly DigestLine[]): readonly DigestLine[] {
  const numbered = lines.filter(
    ({ kind, text }) => kind.kind === 'prose' && readListNumber(text) !== null,
  );
  const items = new Set<DigestLine>();
  let next = Math.min(1, readListNumber(numbered[0]?.text ?? '') ?? 0);
  let sentences = 0;
  for (const line of numbered) {
    if (readListNumber(line.text) !== next) continue;
    items.add(line);
    next += 1;
    if (/[.;,:]$/.test(line.text)) sentences += 1;
  }
  const paragraphs = lines.filter(({ adjacent }) => !adjacent).length;
  const isList = items.size >= Math.max(ITEMS, paragraphs / PARAGRAPHS);
  const others = numbered.length - items.size;
  if (!isList || others > items.size * OTHERS) return lines;
  if (sentences > items.size * SENTENCES && !haveText(lines, items, sentences)) return lines;
  return lines.map((line) => (items.has(line) ? { ...line, marked: true } : line));
}
