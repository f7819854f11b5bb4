import { bestPassage } from './best-passage.ts';
import { buildIndex, type SearchablePaper } from './build-index.ts';
import { findPapers } from './find-papers.ts';
import { findRanges, type TextRange } from './highlight-ranges.ts';
import { openIndex } from './open-index.ts';
import type { SearchIndex } from './search-index.ts';
import type { DropSuggestions, Hit } from './search-result.ts';
import { suggestDrops } from './suggest-drops.ts';

/** The search over one list of papers. */
export interface PaperSearch {
  readonly find: (query: string) => FoundPapers;
}

export interface FoundPapers {
  /** The papers that answer every word, best first. */
  readonly hits: readonly Hit[];
  /** Which parts of a displayed text matched; see `findRanges`. */
  readonly findRanges: (text: string) => readonly TextRange[];
  /** Which passage of an abstract to show. */
  readonly bestPassage: typeof bestPassage;
  /** What to leave out when nothing was found. */
  readonly suggestDrops: () => DropSuggestions;
}

function indexOf(papers: readonly SearchablePaper[]): SearchIndex {
  const index = openIndex(buildIndex(papers));
  if ('problem' in index) throw new Error(`An index just built is ${index.problem}`);
  return index;
}

/** Makes the papers searchable. The index is built with the first query. */
export function searchPapers(papers: readonly SearchablePaper[]): PaperSearch {
  let index: SearchIndex | undefined;
  return {
    find: (query) => {
      const built = (index ??= indexOf(papers));
      const { hits, words, lacking } = findPapers(built, query, papers.length);
      return {
        hits: hits.flatMap(({ paper, score }) => {
          const id = papers[paper]?.id;
          return id === undefined || lacking > 0 ? [] : [{ id, score }];
        }),
        findRanges: (text) => findRanges(text, words),
        bestPassage,
        suggestDrops: () => suggestDrops(built, query),
      };
    },
  };
}
