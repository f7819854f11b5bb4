/** Elements that Pandoc leaves in Markdown where it has no signs for them. */
const LEFT = /<\/?(?:div|span|table|tr|td)\b|<a\s[^<>]*(?:href|class)=/;
/** A tag that goes on in the next line. */
const OPEN = /<\/?[a-z]{1,8}(?:\s[^<>]*)?$/;
const PLAIN =
  /<\/?(?:div|span|table|thead|tbody|colgroup|col|tr|td|th|p|section)(?:\s[^<>]*)?\/?>/g;
const HIDDEN = /<img\s[^<>]*>|<sup>[^<>]{0,20}<\/sup>/g;
const LINK = /<a(?:\s([^<>]*))?>|<\/a>/g;
const BOLD = /<\/?(?:strong|b)>/g;

/** So many lines have such a tag, and the text a sign of Markdown; pages and mails have others. */
const FEW = 3;
const OF_MARKDOWN = /^#{1,6} \S|\]\(https?:/;
const OF_OTHERS = /^\s*<(?:!doctype|html|head|body|\?xml)\b|^(?:content-type|mime-version):/i;

/** Whether a text is Markdown with elements of HTML in it. */
function hasRawTags(lines: readonly string[]): boolean {
  let count = 0;
  for (const line of lines) if (line.includes('<') && LEFT.test(line)) count += 1;
  return (
    count >= FEW &&
    lines.some((line) => OF_MARKDOWN.test(line)) &&
    !lines.some((line) => OF_OTHERS.test(line))
  );
}

/** The same lines, of which none ends within a tag. */
function closeTags(written: readonly string[]): readonly string[] {
  const lines = [...written];
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1];
    const from = next?.includes('>') === true && line.includes('<') ? line.search(OPEN) : -1;
    if (from === -1 || next === undefined) continue;
    const to = next.indexOf('>') + 1;
    const before = line.slice(0, from);
    // A line without words would part a paragraph.
    const isAlone = before.trim() === '';
    const tag = `${line.slice(from)} ${next.slice(0, to).trimStart()}`;
    lines[at] = isAlone ? '' : `${before}${tag}`;
    lines[at + 1] = isAlone ? `${before}${tag}${next.slice(to)}` : next.slice(to);
  }
  return lines;
}

/**
 * Markdown in which links and bold have the signs of Markdown, and other elements none; the lines
 * as they are where a text is none with elements in it. As many lines as there were.
 */
export function readRawTags(written: readonly string[]): readonly string[] {
  if (!hasRawTags(written)) return written;
  const open: (string | null)[] = [];
  const readLink = (tag: string, attributes = ''): string => {
    if (tag !== '</a>') {
      const address = /\bhref="([^"]*)"/.exec(attributes)?.[1] ?? null;
      open.push(address);
      return address === null ? '' : '[';
    }
    const address = open.pop() ?? null;
    return address === null ? '' : `](${address})`;
  };
  return closeTags(written).map((line) => {
    if (!line.includes('<')) return line;
    const read = line
      .replace(HIDDEN, '')
      .replace(PLAIN, '')
      .replace(LINK, readLink)
      .replace(BOLD, '**');
    return read.trim() === '' ? '' : read;
  });
}
