const WORD = String.raw`(?:\[\d{1,5}\])?(?:paper|pdf|tweet|code|link|project|blog|arxiv|github|demo|video|slides|dataset)s?,?`;
/** The head of a table of two columns, of which the second has links. */
const HEAD = /^\s*(?:papers?|titles?)\s{3,}links?\s*$/i;
/** A line with words of links far to the right of others, or alone there. */
const ASIDE = new RegExp(String.raw`^(.*\S)?(\s{2,})${WORD}(?:\s${WORD})*\s*$`, 'i');
const WORDS = new RegExp(String.raw`^${WORD}(?:\s${WORD})*\s*$`, 'i');
/** The head stands among so many lines; and so many at least have links beside them. */
const FIRST = 40;
const FEW = 3;

/**
 * The lines of a table that was dumped as text, without its second column: "Paper, Tweet" stands
 * beside some line in the middle of each cell. The lines as they are where there is none.
 */
export function cutLinkColumn(lines: readonly string[]): readonly string[] {
  if (!lines.slice(0, FIRST).some((line) => HEAD.test(line))) return lines;
  const columns = new Map<number, number>();
  for (const line of lines) {
    const [found, left = '', space = ''] = ASIDE.exec(line) ?? [];
    const column = left.length + space.length;
    if (found !== undefined) columns.set(column, (columns.get(column) ?? 0) + 1);
  }
  const [column, count] = [...columns].toSorted((one, other) => other[1] - one[1])[0] ?? [0, 0];
  if (count < FEW) return lines;
  return lines.map((line) => {
    const isAside = line[column - 1] === ' ' && WORDS.test(line.slice(column));
    return isAside ? line.slice(0, column).trimEnd() : line;
  });
}
