import type { JsonObject, JsonValue } from '#parse/read-json.ts';
import { findTitle } from './json-facts.ts';
import { saysOfPaper } from './json-keys.ts';
import { fieldsOf } from './json-words.ts';

/** The values of a column by their rows: {"0": "A Title", "1": …} or ["A Title", …]. */
function cellsOf(value: JsonValue): readonly JsonValue[] | null {
  if (value.kind === 'list') return value.items;
  return value.kind === 'object' ? [...value.fields.values()] : null;
}

function isText(value: JsonValue): boolean {
  return value.kind === 'text';
}

function makeRow(fields: ReadonlyMap<string, JsonValue>): readonly JsonObject[] {
  const row: JsonObject = {
    kind: 'object',
    fields: new Map(fields),
    complete: true,
    start: 0,
    end: 0,
  };
  const title = findTitle(fieldsOf(row))?.value;
  return title === undefined ? [] : [{ ...row, start: title.start, end: title.end }];
}

function readCells(
  names: readonly string[],
  rows: readonly JsonValue[],
): readonly JsonObject[] {
  return rows.flatMap((row) => {
    if (row.kind !== 'list' || row.items.length !== names.length) return [];
    const cells = names.flatMap((name, at) => {
      const cell = row.items[at];
      return cell === undefined ? [] : [[name, cell] as const];
    });
    return makeRow(new Map(cells));
  });
}

function namesIn(head: readonly JsonValue[]): readonly string[] {
  return head.map((each) => (each.kind === 'text' ? each.value : ''));
}

/** {"columns": ["title", …], "data": [["A Title", …], …]} */
function readSplit({ fields }: JsonObject): readonly JsonObject[] {
  const head = fields.get('columns');
  const data = fields.get('data');
  if (head?.kind !== 'list' || data?.kind !== 'list') return [];
  return readCells(namesIn(head.items), data.items);
}

/** So many of the fields of a table are columns. */
const MOST = 0.8;
const TITLES = /^(?:paper[ _]?)?titles?$/i;
/** What every name of a title has. */
const NAME_OF_TITLES = /title|name/i;

/** The column of titles, of which there are several. */
function findTitles({
  fields,
}: JsonObject): readonly [name: string, cells: readonly JsonValue[]] | null {
  for (const [name, value] of fields) {
    const cells = TITLES.test(name) ? cellsOf(value) : null;
    if (cells !== null && cells.length > 1 && cells.every(isText)) return [name, cells];
  }
  return null;
}

/**
 * The rows of a table that is written by its columns, as pandas does: {"title": {"0": …},
 * "abstract": {"0": …}}; none for any other object. A row stands where its title does.
 */
export function readColumns(object: JsonObject): readonly JsonObject[] {
  const found = findTitles(object);
  if (found === null) return readSplit(object);
  const [title, titles] = found;
  const columns = [...object.fields].flatMap(([name, value]) => {
    const cells = cellsOf(value);
    if (cells?.length !== titles.length) return [];
    return [{ name: name === title ? 'title' : name, cells }];
  });
  // One paper may have two titles, and two authors.
  if (columns.length < 2 || columns.length < object.fields.size * MOST) return [];
  return titles.flatMap((_, at) => {
    const cells = columns.flatMap(({ name, cells: column }) => {
      const cell = column[at];
      return cell === undefined ? [] : [[name, cell] as const];
    });
    return makeRow(new Map(cells));
  });
}

/**
 * The rows of a list whose first one names the columns: [["title", "abstract"], ["A Title", "…"]].
 * All have as many cells, so that none is lost.
 */
export function readRows({
  items: [head, ...rows],
}: {
  readonly items: readonly JsonValue[];
}): readonly JsonObject[] {
  if (head?.kind !== 'list' || head.items.length < 2 || rows.length === 0) return [];
  const names = namesIn(head.items);
  if (!names.some((name) => NAME_OF_TITLES.test(name))) return [];
  const columns = makeRow(new Map(names.map((name, at) => [name, head.items[at] ?? head])));
  if (!columns.some((row) => saysOfPaper(fieldsOf(row)))) return [];
  const found = readCells(names, rows);
  return found.length === rows.length ? found : [];
}
