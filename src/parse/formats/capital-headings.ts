/** "A TITLE IN CAPITALS [https://…]", as html-to-text writes a heading that is a link. */
const HEADING = /^([^[\]]{3,600}?)\s*\[(https?:\/\/[^\s[\]]{1,2000})\]$/;
/** An address behind the words of a link, "Ada Byron [https://…]", or in a line alone. */
const ADDRESS = /\s?\[(https?:\/\/[^\s[\]]{1,2000})\]/g;
/** So many lines has a heading at most, and so many headings tell. */
const LONGEST = 6;
const FEW = 2;

/** A line with such addresses as links of Markdown, whose words nobody knows the beginning of. */
export function markAddresses(line: string): string {
  return line.replace(ADDRESS, '[]($1)');
}

/** The heading that the lines from `at` on are, up to a blank one; `null` where they are none. */
function readHeading(
  lines: readonly string[],
  at: number,
): { readonly end: number; readonly text: string } | null {
  if (/\S/.test(lines[at - 1] ?? '') || !/\p{Lu}/u.test(lines[at] ?? '')) return null;
  let end = at;
  while (/\S/.test(lines[end] ?? '') && end <= at + LONGEST) end += 1;
  const [, words = '', address = ''] = HEADING.exec(lines.slice(at, end).join(' ')) ?? [];
  const isCapital = address !== '' && !/\p{Ll}/u.test(words);
  return isCapital ? { end, text: `### [${words.trim()}](${address})` } : null;
}

/** The lines of a text with such headings as Markdown; `null` for any other. */
export function readCapitalHeadings(lines: readonly string[]): readonly string[] | null {
  if (!lines.some((line) => line.includes('[http') && line.endsWith(']'))) return null;
  const marked = lines.map(markAddresses);
  let headings = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const heading = readHeading(lines, at);
    if (heading === null) continue;
    headings += 1;
    marked.fill('', at, heading.end);
    marked[at] = heading.text;
  }
  return headings < FEW ? null : marked;
}
