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

/**
 * The query without some of its top clauses, printed anew, so that no stray sign of the old text
 * can change what remains. A range that is no clause's leaves the meaning as it is.
 */
export function withoutClauses(text: string, dropped: readonly QueryRange[]): string {
  const { query } = parseQuery(text);
  const starts = new Set(dropped.map(({ start }) => start));
  const clauses = topClauses(query).filter(({ start }) => !starts.has(start));
  return printQuery({ ...query, kind: joint(query), clauses });
}

export function withoutClause(text: string, clause: QueryRange): string {
  return withoutClauses(text, [clause]);
}

/** The query with `newText`, read on its own, in the place of one of its top clauses. */
export function replaceClause(text: string, { start }: QueryRange, newText: string): string {
  const { query } = parseQuery(text);
  const { query: replacement } = parseQuery(newText);
  const parts = topClauses(replacement);
  const put = parts.length === 0 || replacement.kind === joint(query) ? parts : [replacement];
  const clauses = topClauses(query).flatMap((clause) =>
    clause.start === start ? put : [clause],
  );
  return printQuery({ ...query, kind: joint(query), clauses });
}
