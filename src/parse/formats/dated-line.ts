/**
 * A line that a program wrote for a paper, as those on GitHub that list arXiv each day:
 * "- 2025-03-14, **A Title**, Ada Byron et.al., Paper: [address](address), Code: **[…](…)**" or
 * "|**2025-03-14**|**A Title**|Ada Byron et.al.|[2503.01234](address)|null|".
 */
export interface DatedLine {
  readonly date: string;
  readonly title: string;
  /** The first author, "et al." left in. */
  readonly authors: string;
  /** Markdown with what the line links to. */
  readonly links: string;
}

const ITEM =
  /^(?:[-*+]\s+)?(\d{4}-\d{2}-\d{2}), \*\*(.{3,400}?)\*\*, (.{2,100}? et\.? ?al\.?), (?=\p{L}{3,10}: )(.*)$/su;
const ROW =
  /^\|\*\*(\d{4}-\d{2}-\d{2})\*\*\|\*\*(.{3,400}?)\*\*\|(.{2,100}? et\.? ?al\.?)\|(.*)$/s;

export function readDatedLine(line: string): DatedLine | null {
  const [, date, title = '', authors = '', links = ''] =
    ITEM.exec(line) ?? ROW.exec(line) ?? [];
  return date === undefined ? null : { date, title, authors, links };
}
