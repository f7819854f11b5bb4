/** Rows by their ids with others merged in; nothing given is changed. */
export function mergeById<Id extends string, Row extends { readonly id: Id }>(
  rows: ReadonlyMap<Id, Row> | null,
  incoming: Iterable<Row>,
  merge: (known: Row, row: Row) => Row,
): Map<Id, Row> {
  const merged = new Map(rows);
  for (const row of incoming) {
    const known = merged.get(row.id);
    merged.set(row.id, known === undefined ? row : merge(known, row));
  }
  return merged;
}
