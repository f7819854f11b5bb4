import type { DigestLine } from './digest-line.ts';
import { readListNumber } from './title-marks.ts';

/** So many items make a list, and it is one of papers where one in so many paragraphs begins one. */
const ITEMS = 3;
const PARAGRAPHS = 4;
/** So many of them may end as sentences do, and so many lines begin with other numbers. */
const SENTENCES = 0.5;
const OTHERS = 0.1;

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
  if (!isList || sentences > items.size * SENTENCES || others > items.size * OTHERS)
    return lines;
  return lines.map((line) => (items.has(line) ? { ...line, marked: true } : line));
}
