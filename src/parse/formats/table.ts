import type { Problem } from '#domain/problem.ts';
import type { SourceText } from '#parse/decode-bytes.ts';
import { indexLines, type LineIndex } from '#parse/line-index.ts';
import type { JsonObject, JsonValue } from '#parse/read-json.ts';
import type { DigestFormat, DraftPaper, Reading, Recognition } from './digest-format.ts';
import { readJsonPaper } from './json-paper.ts';
import { LineRoles } from './line-roles.ts';
import { isMailFooter } from './mail-frame.ts';
import { missingAbstracts } from './missing-abstracts.ts';
import { readTableRows, type Cell, type TableRow } from './read-table-rows.ts';
import { namesColumns, SEPARATORS } from './reference-export.ts';
import { reportAt } from './report-at.ts';
import { readTurnedNames } from './turn-name.ts';

const TITLE = /^(?:paper[ _]?)?title$/i;

/** "Byron, Ada; Noether, Emmy", as Zotero has names, as a list of them. */
function readNames({ value, start, end }: Cell): JsonValue {
  const items = readTurnedNames(value).map((name): JsonValue => ({
    kind: 'text',
    value: name,
    start,
    end,
  }));
  return { kind: 'list', items, complete: true, start, end };
}

/** A row as the object that says the same. */
function asObject({ cells, start, end }: TableRow, columns: readonly string[]): JsonObject {
  const isOfZotero = columns.includes('Item Type');
  const fields = cells.map((cell, at): readonly [string, JsonValue] => {
    const name = columns[at] ?? '';
    const isTurned = isOfZotero && name === 'Author';
    const { value, start: from, end: to } = cell;
    const text: JsonValue = { kind: 'text', value, start: from, end: to };
    return [name, isTurned ? readNames(cell) : text];
  });
  return { kind: 'object', fields: new Map(fields), complete: true, start, end };
}

/** Whether a text alone is what programs put under a table that is sent, or a ruling line. */
function isUnderTable(text: string): boolean {
  const words = text.trim();
  return !/\p{L}/u.test(words) || isMailFooter(words);
}

function read(source: SourceText, index: LineIndex, rows: readonly TableRow[]): Reading {
  const { lineAt } = index;
  const roles = new LineRoles(source);
  const papers: DraftPaper[] = [];
  const problems: Problem[] = [];
  const report = reportAt(problems, source.file, index);
  const [head, ...rest] = rows;
  const columns = (head?.cells ?? []).map(({ value }) => value.trim());
  roles.mark('header', 1, lineAt((head?.end ?? 1) - 1));
  for (const row of rest) {
    const { start, end, cells, isClosed } = row;
    const fits = isClosed && cells.length <= columns.length;
    const [only, second] = cells;
    // It stays unassigned, and is said to be.
    if (second === undefined && columns.length > 1 && isUnderTable(only?.value ?? '')) continue;
    const paper = fits ? readJsonPaper(asObject(row, columns), null) : null;
    if (paper === null) {
      const fault = fits ? 'has no title' : 'has more cells than the first one has names';
      const message = `This row ${isClosed ? fault : 'is not complete'} and was left out.`;
      report('warning', start, 'unread-row', message);
      continue;
    }
    papers.push({ ...paper.facts, lines: [lineAt(start), lineAt(end - 1)] });
    roles.mark('metadata', lineAt(start), lineAt(end - 1));
    roles.mark('title', lineAt(paper.title.start), lineAt(paper.title.end - 1));
    const { abstract } = paper;
    if (abstract !== undefined)
      roles.mark('abstract', lineAt(abstract.start), lineAt(abstract.end - 1));
  }
  const left = roles.finish();
  const digests = [{ label: null, query: null, captured: null, papers }];
  const missing = missingAbstracts(papers, source.file);
  return { digests, roles: left.roles, problems: [...problems, ...missing, ...left.problems] };
}

function recognise(source: SourceText): Recognition {
  const expected = 'names of columns, “title” among them, and rows';
  const first = source.lines.find((line) => /\S/.test(line)) ?? '';
  const separator = SEPARATORS.find((sign) => namesColumns(first, sign));
  if (separator !== undefined) {
    const index = indexLines(source);
    const rows = readTableRows(index.text, separator);
    const [head, ...rest] = rows;
    const title = head?.cells.findIndex(({ value }) => TITLE.test(value.trim())) ?? -1;
    // Text under such a line has no columns.
    const inColumns = rest.filter(({ cells }) => cells.length === head?.cells.length).length;
    const hasTitle = rest.some(({ cells }) => /\S/.test(cells[title]?.value ?? ''));
    if (title !== -1 && hasTitle && inColumns * 2 > rest.length)
      return { recognised: true, read: () => read(source, index, rows) };
  }
  return { recognised: false, signs: 0, line: 1, expected };
}

/** Values in columns under their names, as Zotero and tables of papers have them (RFC 4180). */
export const table: DigestFormat = { name: 'a table (CSV, TSV)', mayBeEmpty: false, recognise };
