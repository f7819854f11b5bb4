import type { PaperId } from '#domain/paper.ts';
import { answerQuery } from './answer-query.ts';
import { bestPassage } from './best-passage.ts';
import { buildIndex, type SearchablePaper } from './build-index.ts';
import { findRanges, type TextRange } from './highlight-ranges.ts';
import { findWaysOn } from './find-ways-on.ts';
import { openIndex } from './open-index.ts';
import { sourceOfPapers } from './paper-source.ts';
import type { WayOn } from './query-answer.ts';
import type { PaperFacts } from './query/match-facts.ts';
import type { SearchSource, TextField } from './search-source.ts';

interface Hit {
  readonly id: PaperId;
  /** Comparable within one result only; 0 for every paper where nothing of the query ranks. */
  readonly score: number;
}

/** The search over one list of papers. */
export interface PaperSearch {
  /** `facts` in the order of the papers; another list whenever they have changed. */
  readonly find: (query: string, facts: readonly PaperFacts[]) => FoundPapers;
}

export interface FoundPapers {
  /** The papers that meet the query, best first. */
  readonly hits: readonly Hit[];
  /** Which parts of a displayed text matched; see `findRanges`. */
  readonly findRanges: (text: string, field: TextField) => readonly TextRange[];
  /** Which passage of an abstract to show. */
  readonly bestPassage: typeof bestPassage;
  /** What to change when nothing was found. */
  readonly findWaysOn: () => readonly WayOn[];
}

/** Makes the papers searchable. The index is built with the first query. */
export function searchPapers(papers: readonly SearchablePaper[]): PaperSearch {
  let facts: readonly PaperFacts[] = [];
  let source: SearchSource | undefined;
  const open = (): SearchSource => {
    const index = openIndex(buildIndex(papers));
    if ('problem' in index) throw new Error(`An index just built is ${index.problem}`);
    return sourceOfPapers(index, papers, () => facts);
  };
  return {
    find: (query, factsNow) => {
      facts = factsNow;
      const asked = (source ??= open());
      const { hits, marks } = answerQuery(asked, query, papers.length);
      return {
        hits: hits.flatMap(({ paper, score }) => {
          const id = papers[paper]?.id;
          return id === undefined ? [] : [{ id, score }];
        }),
        findRanges: (text, field) => findRanges(text, marks, field),
        bestPassage,
        findWaysOn: () => findWaysOn(asked, query),
      };
    },
  };
}
