import { askQuery } from './ask-query.ts';
import { bestHits } from './best-hits.ts';
import type { QueryAnswer } from './query-answer.ts';
import { marksOf } from './read-plan.ts';
import type { SearchSource } from './search-source.ts';

/**
 * Answers a query of the language (docs/query-language.md) with at most `limit` hits. Takes any
 * text; nothing throws.
 */
export function answerQuery(source: SearchSource, query: string, limit: number): QueryAnswer {
  const { parsed, read, space } = askQuery(source, query);
  const { touched, touchedCount, scores } = space;
  return {
    hits: bestHits(touched, touchedCount, scores, limit),
    total: touchedCount,
    marks: marksOf(read),
    notes: parsed.notes,
  };
}
