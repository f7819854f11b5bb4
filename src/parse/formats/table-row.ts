/** The cells of a row "| a | b |"; a "\\|" is no border. */
export function readCells(line: string): readonly string[] {
  const inner = line.replace(/^\|/, '').replace(/(?<!\\)\|\s*$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim());
}

/** No such row is longer, in characters. */
const LONGEST_RULE = 20_000;

/** A cell goes on over so many lines at most. */
const MOST_LINES = 20;

/** The last line of the row that begins at a line, where a cell of it was wrapped. */
export function findRowEnd(lines: readonly string[], at: number, columns: number): number {
  let row = lines[at]?.trim() ?? '';
  for (let end = at; end - at < MOST_LINES; end += 1) {
    const next = lines[end + 1]?.trim() ?? '';
    const isOpen = !row.endsWith('|') && readCells(row).length < columns;
    if (!isOpen || next === '' || next.startsWith('|')) return end;
    row = `${row} ${next}`;
  }
  return at;
}

/** The row under the names of the columns: "|---|:-:|". */
export function isTableRule(line: string): boolean {
  return line.length < LONGEST_RULE && line.includes('-') && /^\|[\s:|-]+\|?$/.test(line);
}

/** Which of the columns has the titles; -1 where none is called so. */
function findTitles(columns: readonly string[]): number {
  return columns.findIndex((name) => /^\W*(?:title|paper|name|paper title)s?\W*$/i.test(name));
}

/** Whether a line over another one is the head of a table of papers. */
export function isTableHead(line: string, next: string): boolean {
  return isTableRule(next) && findTitles(readCells(line)) !== -1;
}

/** A column beside the titles that only a table of papers has. */
const OF_PAPERS =
  /^\W*(?:abstract|summary|tl;?dr|description|authors?|links?|pdf|url|arxiv(?: id| link)?|paper(?: link)?|code|(?:publish(?:ed)?|publication|update) ?date|date|venue|year)\W*$/i;

/** Whether columns are those of a table of papers: titles, and what else is said of papers. */
function haveTitles(columns: readonly string[]): boolean {
  const title = findTitles(columns);
  return title !== -1 && columns.some((name, at) => at !== title && OF_PAPERS.test(name));
}

/** No title is longer, in characters. */
const LONGEST_TITLE = 300;

/** Stars and pictures that stand before a title: "![Star](…) <br> A Title", "🔥🔥 A Title". */
const BEFORE_TITLE =
  /^(?:(?:!\[[^[\]]{0,200}\]\([^()\s]{1,500}\)|<br\s*\/?>|\p{Extended_Pictographic}\ufe0f?)\s*){1,8}(?=\S)/iu;

/** Where a title can be read, in brackets behind it: "A Title (Read more on [arXiv](…) or [HF](…))". */
const READ_MORE = /^(.{8,300}?)\s*\(read (?:more|it)(?: on| at)?\s+(\[.{1,1000}\)\s*)\)$/is;

/** The title in a cell, without its number, and the text that stands behind it there. */
function partTitle(cell: string): readonly string[] {
  const bare = cell.replace(BEFORE_TITLE, '').replace(/^\d{1,5}\\?[.)]\s+(?=\S)/, '');
  const [, read, links = ''] = READ_MORE.exec(bare) ?? [];
  if (read !== undefined) return [read, links.replace(/\)\s*(?:or|and)\s*\[/gi, ') | [')];
  const [, bold, rest = ''] = /^\*\*([^*]{1,300})\*\*\s*[:–—-]*\s*(.*)$/s.exec(bare) ?? [];
  if (bold !== undefined) return [bold.trim(), rest].filter((part) => part !== '');
  const [first = '', ...more] = bare.split(/\s*<br\s*\/?>\s*|\s{2,}/);
  return more.length > 0 && first.length <= LONGEST_TITLE ? [first, more.join(' ')] : [bare];
}

/** A title in bold; a star alone is of the title. */
function inBold(cell: string): string {
  if (/\[.+\]|\*\*/.test(cell)) return cell;
  return `**${cell.split('*').length === 2 ? cell.replace('*', '\\*') : cell}**`;
}

/** A column that only counts the rows. */
const COUNT = /^(?:#|№|no\.?|nr\.?|index)?$/i;

/** A row of a table as Markdown. */
export interface TableRow {
  /** Where the table is one of papers. */
  readonly title: string | null;
  /** The others that say something, with the names of their columns: "Authors: …". */
  readonly cells: readonly string[];
}

/** Reads a row; where nothing says that titles are some, they come first, in bold if they are no links. */
export function readRow(line: string, columns: readonly string[]): TableRow {
  const titles = findTitles(columns);
  const at = titles === -1 ? 0 : titles;
  const cells = readCells(line).map((cell) =>
    /^(?:[-–—\s]*|null|none|n\/a)$/i.test(cell) ? '' : cell,
  );
  const others = cells.flatMap((written, place) => {
    const cell = written.replace(/^\*\*([^*]*)\*\*$/, '$1');
    const name = (columns[place] ?? '').replace(/^\*\*(.*)\*\*$/, '$1');
    const counts = COUNT.test(name) && /^#?\d{1,5}\.?$/.test(cell);
    if (place === at || cell === '' || counts) return [];
    return [name === '' ? cell : `${name}: ${cell}`];
  });
  const cell = cells[at] ?? '';
  if (cell === '') return { title: null, cells: others };
  if (!haveTitles(columns)) return { title: null, cells: [inBold(cell), ...others] };
  const [title = '', ...rest] = partTitle(cell);
  return { title, cells: [...rest, ...others] };
}
