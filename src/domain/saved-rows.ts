import type { PaperId } from './paper.ts';
import type { ReadablePaper } from './readable-paper.ts';
import type { SavedPaper } from './saved-paper.ts';

type Rows = ReadonlyMap<PaperId, SavedPaper>;

/** What tells which rows are of a paper. */
export type NamedPaper = Pick<ReadablePaper, 'id' | 'formerIds' | 'arxivId'>;

const known = new WeakMap<Rows, ReadonlyMap<string, readonly SavedPaper[]>>();

/** The rows of each arXiv id; worked out once for each state of the library. */
function byArxivId(rows: Rows): ReadonlyMap<string, readonly SavedPaper[]> {
  const before = known.get(rows);
  if (before !== undefined) return before;
  const found = new Map<string, SavedPaper[]>();
  for (const row of rows.values()) {
    const { arxivId } = row.snapshot;
    if (arxivId === null) continue;
    const others = found.get(arxivId);
    if (others === undefined) found.set(arxivId, [row]);
    else others.push(row);
  }
  known.set(rows, found);
  return found;
}

/**
 * The rows of a paper: under its id, under a name that leads to it, or saved with its arXiv id.
 * Two arXiv ids that differ make two papers, so a former name alone does not bind those. See
 * docs/decisions/09.
 */
export function rowsOf(rows: Rows, { id, formerIds, arxivId }: NamedPaper): Set<SavedPaper> {
  const found = new Set<SavedPaper>();
  const own = rows.get(id);
  if (own !== undefined) found.add(own);
  for (const name of formerIds) {
    const row = rows.get(name);
    const other = row?.snapshot.arxivId ?? null;
    if (row !== undefined && (arxivId === null || other === null || other === arxivId)) {
      found.add(row);
    }
  }
  if (arxivId !== null) for (const row of byArxivId(rows).get(arxivId) ?? []) found.add(row);
  return found;
}

/** Of rows that are one paper the first; in their order. */
export function onceEach(rows: readonly SavedPaper[]): readonly SavedPaper[] {
  const seen = new Set<string>();
  return rows.filter(({ snapshot: { arxivId } }) => {
    if (arxivId === null) return true;
    const isFirst = !seen.has(arxivId);
    seen.add(arxivId);
    return isFirst;
  });
}
