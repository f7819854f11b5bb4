import type { ListedPaper } from '#domain/listed-paper.ts';
import type { ArchiveFacts } from './archive-facts.ts';
import type { ClauseReport, HitExplanation, QueryAnswer, WayOn } from './query-answer.ts';
import type { PaperFacts } from './query/match-facts.ts';

/** The text of a paper as it is searched: as shown, without markup. */
export interface PaperText {
  readonly title: string;
  readonly abstract: string;
}

/** What is searched: papers that were handed over under a name, or the whole archive. */
export type SearchScope =
  | { readonly kind: 'papers'; readonly list: string }
  | { readonly kind: 'archive'; readonly filters: ArchiveFilters };

/** What narrows the archive beside a query. */
export interface ArchiveFilters {
  /** Ids; `none` for papers without a theme. */
  readonly themes: readonly string[];
  readonly themeMode: 'any' | 'all';
  readonly withCode: boolean;
}

/** What a page asks of the search desk. All of it may be cloned. */
export type DeskRequest =
  /** The papers of a list, in as many portions as one likes; `last` completes it. */
  | {
      readonly kind: 'papers';
      readonly list: string;
      readonly papers: readonly PaperText[];
      readonly last: boolean;
    }
  /** What is known of the papers of a list, by place; it may change at any time. */
  | { readonly kind: 'facts'; readonly list: string; readonly facts: readonly PaperFacts[] }
  /** A list that will not be asked any more. */
  | { readonly kind: 'forget'; readonly list: string }
  /**
   * The archive: how many papers it has, full addresses of its head and of the folders with what
   * it takes to list them, and what filters ask of it.
   */
  | {
      readonly kind: 'archive';
      readonly head: string;
      readonly papers: number;
      readonly folders: readonly string[];
      readonly facts: ArchiveFacts;
    }
  /**
   * A query; a later one overtakes it. Hits are at most `limit`. What the clauses of one that is
   * being typed do is told when typing rests.
   */
  | {
      readonly kind: 'ask';
      readonly number: number;
      readonly scope: SearchScope;
      readonly query: string;
      readonly limit: number;
      readonly isTyped: boolean;
    }
  /** Why a paper is among the hits. */
  | {
      readonly kind: 'explain';
      readonly number: number;
      readonly scope: SearchScope;
      readonly query: string;
      readonly paper: number;
    };

/** What the clauses of a query do, and where nothing meets it, the ways on. */
export interface QueryReport extends ClauseReport {
  readonly waysOn: readonly WayOn[];
}

/** How many papers are left with each facet. */
export interface FacetCounts {
  /** In the order of the archive's themes; last, the papers without any. */
  readonly themes: readonly number[];
  readonly withCode: number;
}

/** `number` is the request's; `missing` counts pieces of the index that could not be had. */
export type DeskReply =
  | {
      readonly kind: 'answer';
      readonly number: number;
      readonly answer: QueryAnswer;
      /** Whether it is of the whole query; else its last word narrows it when typing rests. */
      readonly whole: boolean;
      readonly missing: number;
      /** Of an archive the first hits, by place, as far as they are here and were not sent before. */
      readonly listed: readonly (readonly [place: number, listed: ListedPaper])[];
    }
  | { readonly kind: 'report'; readonly number: number; readonly report: QueryReport }
  /** Of an archive; it follows the report, where all that it takes could be had. */
  | { readonly kind: 'facets'; readonly number: number; readonly facets: FacetCounts }
  | {
      readonly kind: 'explanation';
      readonly number: number;
      readonly explanation: HitExplanation | null;
    }
  /** For completion: words that many of the papers searched have, the most frequent first. */
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** The search of the archive could not be opened; the next query tries again. */
  | { readonly kind: 'lost' };
