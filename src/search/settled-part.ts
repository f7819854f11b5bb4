import { isUnspaced } from './analyse-text.ts';
import { parseQuery } from './query/parse-query.ts';

/**
 * What of a query that is being typed stands before its last word, if that may go on and has at
 * most `letters` letters yet; else all of it. Empty, which all papers answer, where it stands alone.
 */
export function settledPart(query: string, letters: number): string {
  const { query: parsed } = parseQuery(query);
  const last = parsed.kind === 'all' ? parsed.clauses.at(-1) : parsed;
  if (last?.kind !== 'word' || last.prefix || last.end < query.length) return query;
  if (last.text.length > letters || isUnspaced(last.text)) return query;
  return query.slice(0, last.start);
}
