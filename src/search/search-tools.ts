/**
 * What the page itself does of a search, beside the desk that answers: fetched with it, when a
 * search is first wanted.
 */
export { bestPassage } from './best-passage.ts';
export { findRanges } from './highlight-ranges.ts';
export { completeQuery } from './query/complete-query.ts';
export { replaceClause, withoutClause } from './query/query-clauses.ts';
export { explainNote } from './query/query-note.ts';
