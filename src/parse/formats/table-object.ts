import type { JsonObject, JsonValue } from '#parse/read-json.ts';
import type { Cell, TableRow } from './read-table-rows.ts';
import { readTurnedNames } from './turn-name.ts';

/** "Byron, Ada": a family name and a given one. */
const TURNED = /^[^,]+,[^,]+$/;
/** Scopus puts a number behind each name. */
const NUMBER = / \(\d+\)$/;
/** Who wrote it is not known: the site stands there. */
const SITE = /^[a-z\d-]+(?:\.[a-z\d-]+)+$/;

function peopleIn(value: string): readonly string[] {
  const people = value.split(';').map((person) => person.trim().replace(NUMBER, ''));
  return people.filter((person) => person !== '');
}

/** Whether a column has all names as "Byron, Ada; Noether, Emmy", as Zotero, Scopus and Google Scholar do. */
export function areTurned(cells: readonly string[]): boolean {
  const lists = cells.map(peopleIn).filter(({ length }) => length > 1);
  return lists.length > 0 && lists.every((people) => people.every((each) => TURNED.test(each)));
}

/** Names as a list of them. */
function readNames({ value, start, end }: Cell): JsonValue {
  const items = peopleIn(value)
    .flatMap(readTurnedNames)
    .map((name): JsonValue => ({ kind: 'text', value: name, start, end }));
  return { kind: 'list', items, complete: true, start, end };
}

/** A row as the object that says the same; `isTurned` tells how its authors' names are written. */
export function asObject(
  { cells, start, end }: TableRow,
  columns: readonly string[],
  isTurned: boolean,
): JsonObject {
  const fields = cells.flatMap((cell, at): (readonly [string, JsonValue])[] => {
    const name = columns[at] ?? '';
    const { value, start: from, end: to } = cell;
    if (name === 'authors' && isTurned) return [[name, readNames(cell)]];
    if (name === 'authors' && SITE.test(value)) return [];
    return [[name, { kind: 'text', value, start: from, end: to }]];
  });
  return { kind: 'object', fields: new Map(fields), complete: true, start, end };
}
