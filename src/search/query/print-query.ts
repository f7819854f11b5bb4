import type { Query } from '#domain/query.ts';
import { parseQuery } from './parse-query.ts';
import { isFieldValue } from './parse-term.ts';
import { isMinus } from './query-signs.ts';

type Needs = (query: Query) => boolean;

/** What cannot stand beside other clauses, behind `OR`, a minus or a field without parentheses. */
const IN_ALL: Needs = ({ kind }) => kind === 'all' || kind === 'any';
const IN_ANY: Needs = ({ kind }) => kind === 'any';
const IN_NOT: Needs = (query) =>
  query.kind === 'word' ? isMinus(query.text.charAt(0)) : query.kind === 'not' || IN_ALL(query);
const IN_FIELD: Needs = (query) =>
  query.kind === 'word' ? !isFieldValue(query.text) : query.kind !== 'phrase';

function part(query: Query, needsGroup: Needs): string {
  return needsGroup(query) ? `(${print(query)})` : print(query);
}

function print(query: Query): string {
  switch (query.kind) {
    case 'word':
      return query.prefix ? `${query.text}*` : query.text;
    case 'phrase':
      return `"${query.text}"`;
    case 'flag':
      return query.flag;
    case 'date':
      return `${query.side}:${query.date}`;
    case 'not':
      return `-${part(query.clause, IN_NOT)}`;
    case 'field':
      return `${query.field}:${part(query.clause, IN_FIELD)}`;
    case 'all':
      return query.clauses.map((clause) => part(clause, IN_ALL)).join(' ');
    case 'any':
      return query.clauses.map((clause) => part(clause, IN_ANY)).join(' OR ');
  }
}

/**
 * The query as text in its plainest form; reading it gives the same query back. A space at the
 * end says that a last word such as `is:un` is meant as it stands and not still being typed.
 */
export function printQuery(query: Query): string {
  const text = print(query);
  const { notes } = parseQuery(text);
  return notes.some(({ rule }) => rule === 'unfinished') ? `${text} ` : text;
}
