import type { JsonObject, JsonValue } from '#parse/read-json.ts';
import { findTitle } from './json-facts.ts';
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

/** {"columns": ["title", …], "data": [["A Title", …], …]} */
function readSplit({ fields }: JsonObject): readonly JsonObject[] {
  const head = fields.get('columns');
  const data = fields.get('data');
  if (head?.kind !== 'list' || data?.kind !== 'list') return [];
  const names = head.items.map((each) => (each.kind === 'text' ? each.value : ''));
  return data.items.flatMap((row) => {
    if (row.kind !== 'list' || row.items.length !== names.length) return [];
    const cells = names.flatMap((name, at) => {
      const cell = row.items[at];
      return cell === undefined ? [] : [[name, cell] as const];
    });
    return makeRow(new Map(cells));
  });
}

/**
 * The rows of a table that is written by its columns, as pandas does: {"title": {"0": …},
 * "abstract": {"0": …}}; none for any other object. A row stands where its title does.
 */
export function readColumns(object: JsonObject): readonly JsonObject[] {
  const columns = [...object.fields].flatMap(([name, value]) => {
    const cells = cellsOf(value);
    return cells === null ? [] : [{ name, cells }];
  });
  const titles = columns.find(({ name, cells }) => {
    return /^(?:paper[ _]?)?titles?$/i.test(name) && cells.length > 1 && cells.every(isText);
  });
  if (titles === undefined) return readSplit(object);
  const alike = columns.filter(({ cells }) => cells.length === titles.cells.length);
  if (alike.length < 2) return [];
  return titles.cells.flatMap((_, at) => {
    const cells = alike.flatMap(({ name, cells: column }) => {
      const cell = column[at];
      const single = name === titles.name ? 'title' : name;
      return cell === undefined ? [] : [[single, cell] as const];
    });
    return makeRow(new Map(cells));
  });
}
