import type { SourceText } from './decode-bytes.ts';

/** What HTML begins with, behind what savers write over it; a part of a page begins anywhere. */
const START =
  /^(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S]){0,2000}-->\s*)*<(?:!doctype\s+html|html|head|body|main|article|section|div|header|h[1-6]|ul|ol|dl|dt|dd|li|p|a|table|tbody|tr|td|span|meta|center|nav)\b/i;

/** What a part of a page under a note begins with: elements that no text mentions by itself. */
const PART = /^\s*<(?:main|article|section|div|h[1-6]|ul|ol|dl|p|table)(?:\s[^<>]*)?>/i;
/** So many of its lines have tags, and are closed as well as opened. */
const MOSTLY = 0.5;

/** A page under a note: it says that it is one at the beginning of a line. */
const PAGE = /^\s*<(?:!doctype\s+html|html)\b/im;

/** So much of a text says what it is, in lines and characters. */
const LINES = 50;
const CHARACTERS = 20_000;

/** Links and headings of Markdown, which may begin with a piece of HTML. */
const MARKDOWN = /\]\((?:<|https?:|\/)|^ {0,3}#{1,6} \S/m;

/** Whether the text goes over into a part of a page, and is one from there on. */
function hasPart(start: string): boolean {
  const lines = start.split('\n').filter((line) => /\S/.test(line));
  const from = lines.findIndex((line) => PART.test(line));
  const part = from === -1 ? [] : lines.slice(from);
  const tagged = part.filter((line) => /<\/?[a-z][^<>]*>/i.test(line));
  return (
    part.length > 0 &&
    tagged.length >= part.length * MOSTLY &&
    /<\/(?:h[1-6]|li|p|dt|td|a|b)>/i.test(start)
  );
}

/** Whether a text is HTML: a page or a part of one, perhaps with a note above it. */
export function isHtmlSource({ lines }: SourceText): boolean {
  const first = lines.findIndex((line) => /\S/.test(line));
  const start = lines
    .slice(Math.max(0, first), first + LINES)
    .join('\n')
    .trimStart()
    .slice(0, CHARACTERS);
  if (PAGE.test(start)) return true;
  return (START.test(start) || hasPart(start)) && !MARKDOWN.test(start);
}
