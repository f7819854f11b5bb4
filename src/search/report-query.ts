import { countClauses } from './count-clauses.ts';
import type { QueryReport } from './desk-messages.ts';
import { findWaysOn } from './find-ways-on.ts';
import type { SearchSource } from './search-source.ts';

/** What the clauses of a query do, and, where it finds `total` 0, the ways on. */
export function reportQuery(source: SearchSource, query: string, total: number): QueryReport {
  const waysOn = total === 0 ? findWaysOn(source, query) : [];
  return { ...countClauses(source, query), waysOn };
}
