/** The cells of a row "| a | b |"; a "\\|" is no border. */
export function readCells(line: string): readonly string[] {
  const inner = line.replace(/^\|/, '').replace(/(?<!\\)\|\s*$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim());
}

/** The row under the names of the columns: "|---|:-:|". */
export function isTableRule(line: string): boolean {
  return line.length < 1000 && line.includes('-') && /^\|[\s:|-]+\|?$/.test(line);
}

/**
 * The cells of a row that say something, as Markdown: the title in bold where it is no link, the
 * others with the names of their columns, "Authors: …".
 */
export function readRow(line: string, columns: readonly string[]): readonly string[] {
  const cells = readCells(line);
  const titles = columns.findIndex((name) =>
    /^\W*(?:title|paper|name|paper title)s?\W*$/i.test(name),
  );
  const title = titles === -1 ? 0 : titles;
  const order = [title, ...cells.keys()].filter((at, place, all) => all.indexOf(at) === place);
  return order.flatMap((at) => {
    const cell = cells[at] ?? '';
    if (/^[-–—\s]*$/.test(cell)) return [];
    if (at === title) return [/\[.+\]|\*\*/.test(cell) ? cell : `**${cell}**`];
    const name = columns[at] ?? '';
    return [name === '' ? cell : `${name}: ${cell}`];
  });
}
