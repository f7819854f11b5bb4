import { countClauses } from './count-clauses.ts';
import type { QueryReport } from './desk-messages.ts';
import { findLikelier, findWaysOn } from './find-ways-on.ts';
import type { SearchSource } from './search-source.ts';

/** What the clauses of a query do, and, where it finds nothing or hardly any (`total`), the ways on. */
export function reportQuery(source: SearchSource, query: string, total: number): QueryReport {
  const counted = countClauses(source, query);
  const waysOn =
    total === 0 ? findWaysOn(source, query, counted) : findLikelier(source, query, total);
  return { ...counted, waysOn };
}
