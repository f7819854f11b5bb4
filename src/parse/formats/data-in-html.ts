import type { SourceText } from '#parse/decode-bytes.ts';
import { decodeEntities } from '#parse/html-entities.ts';
import { DATA_LINES, FEED_END, type CutData } from './cut-data.ts';

/** What a browser begins the page with on which it shows a text: its words alone, in one element. */
const PRE =
  /^[\s\S]{0,2000}?<body\b[^>]*>\s*(?:<div\b[^>]*>\s*)?<pre\b[^>]*>(?=\s*(?:[[{]|&lt;[?\w]))/i;
/** And on which it shows XML: all of it, unseen, before what is seen. */
const XML_VIEW = /^[\s\S]{0,20000}?<div id="webkit-xml-viewer-source-xml">/;

/** Where data begins and ends in a page, and whether it is written as text. */
function findData(lines: readonly string[]): {
  readonly start: readonly [line: number, column: number];
  readonly isText: boolean;
} | null {
  const head = lines.slice(0, DATA_LINES).join('\n');
  if (!head.trimStart().startsWith('<')) return null;
  const pre = PRE.exec(head)?.[0];
  const before = pre ?? XML_VIEW.exec(head)?.[0];
  if (before === undefined) return null;
  const rows = before.split('\n');
  return { start: [rows.length - 1, rows.at(-1)?.length ?? 0], isText: pre !== undefined };
}

/** Cuts out the data that a browser shows on a page of its own; `null` where it shows something else. */
export function cutDataInHtml({ lines }: SourceText): CutData | null {
  const found = findData(lines);
  if (found === null) return null;
  const { start, isText } = found;
  const [first, column] = start;
  const mark = isText ? /<\/pre>/i : FEED_END;
  const end = isText
    ? lines.findIndex((line, at) => at >= first && mark.test(line))
    : lines.findLastIndex((line) => mark.test(line));
  const last = end === -1 ? lines.length - 1 : end;
  const kept = lines.map((line, at) => {
    if (at < first || at > last) return '';
    const to = at === end ? endOf(line, mark, isText) : line.length;
    const own = at === first ? ' '.repeat(column) + line.slice(column, to) : line.slice(0, to);
    return isText ? decodeEntities(own) : own;
  });
  return { lines: kept, around: [] };
}

/** Where data ends on its last line: before the mark, or behind it where that is its own. */
function endOf(line: string, mark: RegExp, isBefore: boolean): number {
  const found = mark.exec(line);
  return found === null ? line.length : found.index + (isBefore ? 0 : found[0].length);
}
