import { analyseText } from './analyse-text.ts';
import { countWord } from './count-words.ts';
import { matchWord } from './match-word.ts';
import { rankPapers } from './rank-papers.ts';
import type { SearchIndex } from './search-index.ts';
import type { SearchResult } from './search-result.ts';

/** Words beyond this are not read: a whole title fits, a pasted abstract need not. */
const MOST_WORDS = 32;

/**
 * The papers that answer every word of a query, and how its words were read. The last word may
 * be unfinished, whether or not a space follows it. Takes any text; nothing throws.
 */
export function findPapers(index: SearchIndex, query: string): SearchResult {
  const chunks = analyseText(query).slice(0, MOST_WORDS);
  const words = chunks.map((chunk, place) =>
    matchWord(index, query, chunk, place === chunks.length - 1),
  );
  return {
    hits: rankPapers(
      index,
      words.map((word) => countWord(index, word)),
    ),
    words,
  };
}
