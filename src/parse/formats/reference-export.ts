/** So many lines tell what a text is, those that are not blank. */
const LINES = 12;
/** What says that a line is a cell or a field that holds a text, in characters. */
const LONG_CELL = 80;
const SHORT_CELL = 8;

/** No names of columns are longer. */
const LONGEST_HEAD = 3000;

const COLUMN = /^[\p{L}\d _()#/-]{1,30}$/u;
const TITLE_COLUMN = /^(?:(?:paper|article|document|item) ?)?(?:titles?|names?|papers?)$/i;
const TEXT_COLUMN =
  /^(?:abstract(?: note| text)?|summary|description|authors?(?: names?)?|url|link|doi|arxiv(?: ?id)?|pdf(?: link)?|year|date|venue|tags|status)$/i;

/** The cells of a line of comma-separated values (RFC 4180), `null` where its quotes do not fit. */
function readCells(line: string, separator: string): readonly string[] | null {
  const cells: string[] = [];
  let from = 0;
  while (from <= line.length) {
    const isQuoted = line[from] === '"';
    let end = isQuoted ? from + 1 : line.indexOf(separator, from);
    if (isQuoted) {
      for (end = line.indexOf('"', end); line[end + 1] === '"' && end !== -1;)
        end = line.indexOf('"', end + 2);
      if (end === -1) return null;
      end += 1;
      if (end < line.length && line[end] !== separator) return null;
    }
    if (end === -1) end = line.length;
    cells.push(line.slice(from, end));
    from = end + 1;
  }
  return cells;
}

const SEPARATORS = [',', ';', '\t'];

/** Whether a line names columns, a title's among them. */
function namesColumns(line: string, separator: string): boolean {
  if (line.length > LONGEST_HEAD) return false;
  const names = line.split(separator).map((name) => name.replace(/^\s*"?|"?\s*$/g, ''));
  return (
    names.length > 1 &&
    names.every((name) => COLUMN.test(name)) &&
    names.some((name) => TITLE_COLUMN.test(name)) &&
    (names.length > 2 || names.some((name) => TEXT_COLUMN.test(name)))
  );
}

/**
 * Whether lines are rows without a head: with as many cells each, of which one holds a text and
 * another one its title. Commas alone stand in sentences as well; quotes beside them do not.
 */
function areRows(lines: readonly string[], separator: string): boolean {
  if (lines.length < 2) return false;
  const widths = new Set<number>();
  for (const line of lines) {
    const cells = readCells(line, separator) ?? [];
    const isRow =
      cells.length > 1 &&
      cells.some(({ length }) => length >= LONG_CELL) &&
      cells.filter(({ length }) => length >= SHORT_CELL).length > 1 &&
      (separator === '\t' || cells.some((cell) => cell.startsWith('"')));
    if (!isRow) return false;
    widths.add(cells.length);
  }
  return widths.size === 1;
}

function isTable(lines: readonly string[]): boolean {
  const [first = ''] = lines;
  if (SEPARATORS.some((separator) => namesColumns(first, separator))) return true;
  return ['\t', ',', ';'].some((separator) => areRows(lines, separator));
}

const ENTRY = /^\s*@[a-z]{3,20}\s*[{(]/i;

/** Whether most paragraphs are entries of BibTeX, under a heading or in fences. */
function isBibtex(lines: readonly string[]): boolean {
  const entries = lines.filter((line) => line.includes('@') && ENTRY.test(line));
  if (entries.length < 2) return false;
  const paragraphs = lines.filter(
    (line, at) => /\S/.test(line) && !/\S/.test(lines[at - 1] ?? ''),
  );
  return entries.length * 2 > paragraphs.length;
}

/** What a text for programs is by its beginning, as a list of references; `null` where it is none. */
export function referenceExport(source: readonly string[]): string | null {
  const lines: string[] = [];
  for (const line of source) {
    if (lines.length === LINES) break;
    // Programs that export BibTeX and LaTeX say so first, in a comment.
    if (/\S/.test(line) && !/^\s*%(?![\dA-Z] )/.test(line)) lines.push(line);
  }
  const [first = ''] = lines;
  if (ENTRY.test(first)) return 'BibTeX';
  if (/^\\(?:document(?:class|style)|usepackage|begin|section|bibitem)\b/.test(first))
    return 'LaTeX';
  if (/^TY {1,2}- /.test(first)) return 'RIS';
  if (/^%[0A-Z] /.test(first) && lines.some((line) => line.startsWith('%T '))) return 'EndNote';
  if (/^PMID *- \d/.test(first)) return 'MEDLINE';
  if (/^INSERT INTO /i.test(first)) return 'SQL';
  if (isTable(lines)) return 'a table of values';
  return isBibtex(source) ? 'BibTeX' : null;
}
