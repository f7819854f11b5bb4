/** Where something stands in the text of a query: UTF-16 units, `end` not included. */
export interface QueryRange {
  readonly start: number;
  readonly end: number;
}

/** Fields that take a word, a phrase or a group. Inside a group the innermost field counts. */
export const QUERY_FIELDS = ['title', 'abstract', 'theme', 'digest'] as const;

export type QueryField = (typeof QUERY_FIELDS)[number];

export const QUERY_FLAGS = ['has:code', 'is:saved', 'is:unread'] as const;

export type QueryFlag = (typeof QUERY_FLAGS)[number];

export const DATE_SIDES = ['after', 'before'] as const;

export type DateSide = (typeof DATE_SIDES)[number];

/** A word as the reader wrote it; `prefix` where it ends in `*`. At least a letter or digit. */
interface QueryWord extends QueryRange {
  readonly kind: 'word';
  readonly text: string;
  readonly prefix: boolean;
}

/** Words in quotes: these very forms, one after the other. */
interface QueryPhrase extends QueryRange {
  readonly kind: 'phrase';
  readonly text: string;
}

/**
 * A query as it was read; docs/query-language.md has the grammar. `all` has two clauses or more,
 * or none where the whole query says nothing and every paper meets it; `any` has two or more.
 * The range of a clause in parentheses includes them.
 */
export type Query =
  | QueryWord
  | QueryPhrase
  | (QueryRange & { readonly kind: 'all' | 'any'; readonly clauses: readonly Query[] })
  | (QueryRange & { readonly kind: 'not'; readonly clause: Query })
  | (QueryRange & {
      readonly kind: 'field';
      readonly field: QueryField;
      readonly clause: Query;
    })
  | (QueryRange & { readonly kind: 'flag'; readonly flag: QueryFlag })
  | (QueryRange & {
      readonly kind: 'date';
      readonly side: DateSide;
      /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, and a day, month or year that exists. */
      readonly date: string;
    });
