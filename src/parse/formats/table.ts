import type { Problem } from '#domain/problem.ts';
import type { SourceText } from '#parse/decode-bytes.ts';
import { indexLines, type LineIndex } from '#parse/line-index.ts';
import type { DigestFormat, DraftPaper, Reading, Recognition } from './digest-format.ts';
import { readJsonPaper, type JsonPaper } from './json-paper.ts';
import { LineRoles } from './line-roles.ts';
import { isMailFooter } from './mail-frame.ts';
import { missingAbstracts } from './missing-abstracts.ts';
import { readTableRows, type TableRow } from './read-table-rows.ts';
import { reportAt } from './report-at.ts';
import { findColumns, type TableColumns } from './table-columns.ts';
import { areTurned, asObject } from './table-object.ts';
import { identifyTitle } from './title-id.ts';

/** A row that was read. */
interface TablePaper {
  readonly row: TableRow;
  readonly paper: JsonPaper;
}

function draft({ row, paper }: TablePaper, lineAt: LineIndex['lineAt']): DraftPaper {
  const { title, arxivId } = identifyTitle(paper.facts.title);
  return {
    ...paper.facts,
    title,
    arxivId: paper.facts.arxivId ?? arxivId,
    lines: [lineAt(row.start), lineAt(row.end - 1)],
  };
}

/** One paper for all rows of one title: each has a passage of it that somebody has marked. */
function joinHighlights(papers: readonly DraftPaper[]): readonly DraftPaper[] {
  const byTitle = new Map<string, { readonly paper: DraftPaper; readonly texts: string[] }>();
  for (const paper of papers) {
    const known = byTitle.get(paper.title);
    const texts = paper.abstract === null ? [] : [paper.abstract];
    if (known === undefined) byTitle.set(paper.title, { paper, texts });
    else known.texts.push(...texts);
  }
  return [...byTitle.values()].map(({ paper, texts }): DraftPaper => {
    return Object.assign({}, paper, { abstract: texts.length === 0 ? null : texts.join(' ') });
  });
}

/** What a table has under its head. */
interface Table extends TableColumns {
  readonly index: LineIndex;
  readonly head: TableRow | undefined;
  readonly rows: readonly TableRow[];
}

/** Whether a text alone is what programs put under a table that is sent, or a ruling line. */
function isUnderTable(text: string): boolean {
  const words = text.trim();
  return !/\p{L}/u.test(words) || isMailFooter(words);
}

function read(source: SourceText, table: Table): Reading {
  const { names, rows, index } = table;
  const { lineAt } = index;
  const roles = new LineRoles(source);
  const found: TablePaper[] = [];
  const problems: Problem[] = [];
  const report = reportAt(problems, source.file, index);
  const areHighlights = names.includes('highlight') && !names.includes('abstract');
  const columns = names.map((name) =>
    areHighlights && name === 'highlight' ? 'abstract' : name,
  );
  const authors = names.indexOf('authors');
  // Zotero turns all of them, also where each paper has one.
  const isTurned =
    names.includes('Item Type') ||
    areTurned(rows.map(({ cells }) => cells[authors]?.value ?? ''));
  roles.mark('header', 1, lineAt((table.head?.end ?? 1) - 1));
  for (const row of rows) {
    const { start, end, cells, isClosed } = row;
    const fits = isClosed && cells.length <= columns.length;
    const [only, second] = cells;
    // It stays unassigned, and is said to be.
    if (second === undefined && columns.length > 1 && isUnderTable(only?.value ?? '')) continue;
    const paper = fits ? readJsonPaper(asObject(row, columns, isTurned), null) : null;
    if (paper === null) {
      const fault = fits ? 'has no title' : 'has more cells than the first one has names';
      const message = `This row ${isClosed ? fault : 'is not complete'} and was left out.`;
      report('warning', start, 'unread-row', message);
      continue;
    }
    found.push({ row, paper });
    roles.mark('metadata', lineAt(start), lineAt(end - 1));
    roles.mark('title', lineAt(paper.title.start), lineAt(paper.title.end - 1));
    const { abstract } = paper;
    if (abstract !== undefined)
      roles.mark('abstract', lineAt(abstract.start), lineAt(abstract.end - 1));
  }
  const drafts = found.map((each) => draft(each, lineAt));
  const papers = areHighlights ? joinHighlights(drafts) : drafts;
  if (areHighlights) {
    const message = 'The highlights of each title were read as its abstract.';
    report('info', table.head?.start ?? 0, 'highlights', message);
  }
  const left = roles.finish();
  const digests = [{ label: null, query: null, captured: null, papers }];
  const missing = missingAbstracts(papers, source.file);
  return { digests, roles: left.roles, problems: [...problems, ...missing, ...left.problems] };
}

/** Whether titles that may be names of anything are those of papers: most have authors, ids or abstracts. */
function arePapers({ names, head, rows }: Table): boolean {
  if (head?.cells.some(({ value }) => /\babstract\b/i.test(value)) === true) return true;
  const certain = rows.filter((row) => {
    const paper = readJsonPaper(asObject(row, names, false), null);
    if (paper === null) return false;
    const { authors, arxivId, doi } = paper.facts;
    return authors.length > 0 || arxivId !== null || doi !== null;
  });
  return certain.length * 2 > rows.length;
}

/** The table that a text is: a line of names and rows with as many cells. */
function findTable(source: SourceText): Table | null {
  const { lines } = source;
  // Excel is told by a line above which sign parts the cells.
  const at = lines.findIndex((line) => /\S/.test(line) && !/^sep=.$/.test(line));
  const columns = findColumns(lines[at] ?? '');
  // Such a line under the names makes it a table of Markdown.
  if (columns === null || /^[\s:|-]+$/.test(lines[at + 1] ?? '')) return null;
  const index = indexLines(source);
  const { text, lineAt } = index;
  const all = readTableRows(text, columns.separator);
  const from = all.findIndex(({ start }) => lineAt(start) === at + 1);
  const head = all[from];
  const rows = from === -1 ? [] : all.slice(from + 1);
  // Text under such a line has no columns.
  const inColumns = rows.filter(({ cells }) => cells.length === columns.names.length).length;
  const hasTitle = rows.some(({ cells }) => /\S/.test(cells[columns.title]?.value ?? ''));
  const table = { ...columns, index, head, rows };
  const isTable = hasTitle && inColumns * 2 > rows.length;
  return isTable && (!columns.isOfAnything || arePapers(table)) ? table : null;
}

function recognise(source: SourceText): Recognition {
  const table = findTable(source);
  if (table !== null) return { recognised: true, read: () => read(source, table) };
  const expected = 'names of columns, “title” among them, and rows';
  return { recognised: false, signs: 0, line: 1, expected };
}

/** Values in columns under their names, as Zotero and tables of papers have them (RFC 4180). */
export const table: DigestFormat = { name: 'a table (CSV, TSV)', mayBeEmpty: false, recognise };
