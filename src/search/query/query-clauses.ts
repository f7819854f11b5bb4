import type { Query, QueryField, QueryRange } from '#domain/query.ts';
import { parseQuery } from './parse-query.ts';
import { printQuery } from './print-query.ts';

/** A field stands for itself. */
type ClauseKind = Exclude<Query['kind'], 'field'> | QueryField;

/** One part of a query that stands on its own, as a chip shows it. */
export interface QueryClause extends QueryRange {
  readonly kind: ClauseKind;
  /** The clause in its plainest form. */
  readonly label: string;
  readonly query: Query;
}

function topClauses(query: Query): readonly Query[] {
  return query.kind === 'all' || query.kind === 'any' ? query.clauses : [query];
}

/** How top clauses are joined. */
function joint({ kind }: Query): 'all' | 'any' {
  return kind === 'any' ? 'any' : 'all';
}

/**
 * The top clauses in the order of the text. Where the whole query is `a OR b` they are its
 * alternatives (`query.kind` is `any`), else all of them must hold.
 */
export function clausesOf(query: Query): readonly QueryClause[] {
  return topClauses(query).map((clause) => ({
    kind: clause.kind === 'field' ? clause.field : clause.kind,
    label: printQuery(clause).trimEnd(),
    query: clause,
    start: clause.start,
    end: clause.end,
  }));
}

function rewrite(
  text: string,
  { start }: QueryRange,
  replacement: (query: Query) => readonly Query[],
): string {
  const { query } = parseQuery(text);
  const clauses = topClauses(query).flatMap((clause) =>
    clause.start === start ? replacement(query) : [clause],
  );
  return printQuery({ ...query, kind: joint(query), clauses });
}

/**
 * The query without one of its top clauses, printed anew, so that no stray sign of the old text
 * can change what remains. A range that is no clause's leaves the meaning as it is.
 */
export function withoutClause(text: string, clause: QueryRange): string {
  return rewrite(text, clause, () => []);
}

/** The query with `newText`, read on its own, in the place of one of its top clauses. */
export function replaceClause(text: string, clause: QueryRange, newText: string): string {
  const replacement = parseQuery(newText).query;
  return rewrite(text, clause, (query) => {
    const parts = topClauses(replacement);
    return parts.length === 0 || replacement.kind === joint(query) ? parts : [replacement];
  });
}
