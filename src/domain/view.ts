import type { DigestId } from './digest.ts';
import type { PaperId } from './paper.ts';
import type { ThemeId } from './theme.ts';

export const SORTS = ['digest', 'relevance', 'title'] as const;

export type Sort = (typeof SORTS)[number];

export const SCOPES = ['digest', 'archive', 'saved'] as const;

export type Scope = (typeof SCOPES)[number];

/** Everything on screen that can be linked to. */
export interface View {
  readonly digest: DigestId;
  /** The open paper, or `null` for the list alone. */
  readonly paper: PaperId | null;
  /** As typed, outer spaces and all. */
  readonly query: string;
  /** Without repetition, in the order chosen. */
  readonly themes: readonly ThemeId[];
  readonly themeMode: 'any' | 'all';
  /** The papers of `digest`, those of all digests, or those the reader saved. */
  readonly scope: Scope;
  readonly withCode: boolean;
  /** `null` is the natural order: relevance while there is a query, else the digest's. */
  readonly sort: Sort | null;
}

/** The whole list of one digest. */
export function wholeDigest(digest: DigestId): View {
  return {
    digest,
    paper: null,
    query: '',
    themes: [],
    themeMode: 'any',
    scope: 'digest',
    withCode: false,
    sort: null,
  };
}

/** Whether a query or filters leave some of the papers out. */
export function isNarrowed({ query, themes, withCode }: View): boolean {
  return query.trim() !== '' || themes.length > 0 || withCode;
}

/** Whether the search has to be asked: papers that are all here are filtered without it. */
export function asksSearch(view: View): boolean {
  return view.scope === 'archive' ? isNarrowed(view) : view.query.trim() !== '';
}

/** The order in effect: relevance means nothing without a query. */
export function sortInEffect({ sort, query }: Pick<View, 'sort' | 'query'>): Sort {
  const searching = query.trim() !== '';
  if (sort === null || sort === 'relevance') return searching ? 'relevance' : 'digest';
  return sort;
}
