/** The cells of a row "| a | b |"; a "\\|" is no border. */
export function readCells(line: string): readonly string[] {
  const inner = line.replace(/^\|/, '').replace(/(?<!\\)\|\s*$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim());
}

/** The row under the names of the columns: "|---|:-:|". */
export function isTableRule(line: string): boolean {
  return line.length < 1000 && line.includes('-') && /^\|[\s:|-]+\|?$/.test(line);
}

/** Which of the columns has the titles; -1 where none is called so. */
function findTitles(columns: readonly string[]): number {
  return columns.findIndex((name) => /^\W*(?:title|paper|name|paper title)s?\W*$/i.test(name));
}

/** Whether a line over another one is the head of a table of papers. */
export function isTableHead(line: string, next: string): boolean {
  return isTableRule(next) && findTitles(readCells(line)) !== -1;
}

/** A title in bold; a star alone is of the title. */
function inBold(cell: string): string {
  return `**${cell.split('*').length === 2 ? cell.replace('*', '\\*') : cell}**`;
}

/** A column that only counts the rows. */
const COUNT = /^(?:#|№|no\.?|nr\.?|index)?$/i;

/**
 * The cells of a row that say something, as Markdown: the title in bold where it is no link, the
 * others with the names of their columns, "Authors: …".
 */
export function readRow(line: string, columns: readonly string[]): readonly string[] {
  const cells = readCells(line);
  const titles = findTitles(columns);
  const title = titles === -1 ? 0 : titles;
  const order = [title, ...cells.keys()].filter((at, place, all) => all.indexOf(at) === place);
  return order.flatMap((at) => {
    const cell = cells[at] ?? '';
    if (/^[-–—\s]*$/.test(cell)) return [];
    if (at === title) return [/\[.+\]|\*\*/.test(cell) ? cell : inBold(cell)];
    const name = columns[at] ?? '';
    if (COUNT.test(name) && /^#?\d{1,5}\.?$/.test(cell)) return [];
    return [name === '' ? cell : `${name}: ${cell}`];
  });
}
