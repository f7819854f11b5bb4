import { buildSearchIndex } from './build-search-index.ts';
import { findPapers } from './find-papers.ts';
import { findRanges, type TextRange } from './highlight-ranges.ts';
import type { SearchablePaper, SearchIndex } from './search-index.ts';
import type { DropSuggestions, SearchResult } from './search-result.ts';
import { suggestDrops } from './suggest-drops.ts';

/** The search over one list of papers. */
export interface PaperSearch {
  readonly find: (query: string) => FoundPapers;
}

export interface FoundPapers extends Pick<SearchResult, 'hits'> {
  /** Which parts of a displayed text matched; see `findRanges`. */
  readonly findRanges: (text: string) => readonly TextRange[];
  /** What to leave out when nothing was found. */
  readonly suggestDrops: () => DropSuggestions;
}

/** Makes the papers searchable. The index is built with the first query. */
export function searchPapers(papers: readonly SearchablePaper[]): PaperSearch {
  let index: SearchIndex | undefined;
  return {
    find: (query) => {
      const built = (index ??= buildSearchIndex(papers));
      const { hits, words } = findPapers(built, query);
      return {
        hits,
        findRanges: (text) => findRanges(text, words),
        suggestDrops: () => suggestDrops(built, query),
      };
    },
  };
}
