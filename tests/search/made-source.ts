import { answerQuery } from '#search/answer-query.ts';
import { findTypos } from '#search/find-typos.ts';
import { sourceOfPapers } from '#search/paper-source.ts';
import { NO_FACTS, type PaperFacts } from '#search/query/match-facts.ts';
import type { SearchIndex } from '#search/search-index.ts';
import type { SearchSource } from '#search/search-source.ts';
import { openMadeIndex, type PaperText } from './open-made-index.ts';

/** Papers with as much of facts as is said of them, as the app searches them. */
export function madeSource(papers: readonly (PaperText & Partial<PaperFacts>)[]): SearchSource {
  const facts = papers.map((paper) => ({ ...NO_FACTS, ...paper }));
  return sourceOfPapers(openMadeIndex(papers), papers, () => facts);
}

/** The papers that a query finds, best first. */
export function found(source: SearchSource, query: string): readonly number[] {
  return answerQuery(source, query, source.index.papers).hits.map(({ paper }) => paper);
}

/** What an index alone can answer: papers without facts, of which every phrase is believed. */
export function bareSource(index: SearchIndex): SearchSource {
  return {
    index,
    factTest: () => () => false,
    phraseTest: () => () => true,
    findTypos,
    names: () => [],
    within: null,
  };
}
