import type { Query, QueryField } from '#domain/query.ts';
import { countEdits } from './find-typos.ts';
import { foldName } from './query/fold-name.ts';
import type { NameField, SearchSource } from './search-source.ts';

type Value = Extract<Query, { kind: 'word' | 'phrase' }>;

interface Respelled {
  readonly value: Value;
  readonly spelling: string;
}

/** As for words: few letters have too many neighbours. */
const SHORTEST = 3;
const SHORTEST_WITH_TWO = 8;

function isNameField(field: QueryField | null): field is NameField {
  return field === 'theme' || field === 'digest';
}

/** What stands behind `theme:` and `digest:`; the innermost field counts. */
function namesAsked(
  query: Query,
  field: QueryField | null,
): readonly (readonly [NameField, Value])[] {
  switch (query.kind) {
    case 'all':
    case 'any':
      return query.clauses.flatMap((clause) => namesAsked(clause, field));
    case 'not':
      return namesAsked(query.clause, field);
    case 'field':
      return namesAsked(query.clause, query.field);
    case 'word':
    case 'phrase':
      return isNameField(field) ? [[field, query]] : [];
    case 'flag':
    case 'date':
      return [];
  }
}

/** Of some names, the first of those with the fewest edits; the name itself where it is one. */
function nearestName(asked: string, names: readonly string[]): string | null {
  if (asked.length < SHORTEST) return null;
  let least = asked.length < SHORTEST_WITH_TWO ? 2 : 3;
  let nearest: string | null = null;
  for (const name of names) {
    const edits = countEdits(asked, foldName(name), least - 1);
    if (edits >= least) continue;
    least = edits;
    nearest = name;
  }
  return nearest;
}

/** The names of themes and digests that a query asks for, and for each the nearest that there is. */
export function respellNames(source: SearchSource, query: Query): readonly Respelled[] {
  return namesAsked(query, null).flatMap(([field, value]) => {
    if (value.kind === 'word' && value.prefix) return [];
    const spelling = nearestName(foldName(value.text), source.names(field));
    return spelling === null ? [] : [{ value, spelling }];
  });
}
