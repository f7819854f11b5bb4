export interface Cell {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

export interface TableRow {
  readonly cells: readonly Cell[];
  readonly start: number;
  readonly end: number;
  /** Whether the quotes of its last cell are closed. */
  readonly isClosed: boolean;
}

/** Where the quotes are closed that open before `from`, or -1. */
function findQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

/** The cells of comma-separated values (RFC 4180), by rows; those that are blank are passed over. */
export function readTableRows(text: string, separator: string): readonly TableRow[] {
  const rows: TableRow[] = [];
  const ends = new RegExp(`[${separator}\\n]`, 'g');
  let cells: Cell[] = [];
  let start = 0;
  for (let at = 0; at <= text.length;) {
    let from = at;
    let quoted: string | null = null;
    let isClosed = true;
    const close = text[at] === '"' ? findQuote(text, at + 1) : null;
    // Where tabs part them, most programs quote nothing: these are quotes of a title.
    const isOwn = separator === '\t' && !/[\t\n]/.test(text[(close ?? 0) + 1] ?? '\n');
    if (close !== null && !(isOwn || (separator === '\t' && close === -1))) {
      isClosed = close !== -1;
      from = isClosed ? close + 1 : text.length;
      quoted = text.slice(at + 1, isClosed ? close : text.length).replaceAll('""', '"');
    }
    ends.lastIndex = from;
    const end = ends.exec(text)?.index ?? text.length;
    cells.push({ value: (quoted ?? '') + text.slice(from, end), start: at, end });
    at = end + 1;
    if (text[end] === separator) continue;
    if (/\S/.test(text.slice(start, end))) rows.push({ cells, start, end, isClosed });
    cells = [];
    start = at;
  }
  return rows;
}
