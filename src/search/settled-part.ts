import { isUnspaced } from './analyse-text.ts';
import { parseQuery } from './query/parse-query.ts';

/** Letters of a word that has only been begun. */
const BEGUN = 2;

/**
 * What of a query says enough already while it is being typed: all but a last word of one or two
 * letters. Nearly every paper of an archive has some word that begins so; the list of those that
 * have is long to fetch and tells little. Empty, which all papers answer, where it stands alone.
 */
export function settledPart(query: string): string {
  const { query: parsed } = parseQuery(query);
  const last = parsed.kind === 'all' ? parsed.clauses.at(-1) : parsed;
  if (last?.kind !== 'word' || last.prefix || last.end < query.length) return query;
  if (last.text.length > BEGUN || isUnspaced(last.text)) return query;
  return query.slice(0, last.start);
}
