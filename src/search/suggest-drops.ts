import { findPapers } from './find-papers.ts';
import type { QueryWord } from './query-word.ts';
import type { SearchIndex } from './search-index.ts';
import type { Drop, DropSuggestions } from './search-result.ts';

/** The query with some of its words cut out. */
function without(query: string, dropped: readonly QueryWord[]): string {
  const kept = dropped.reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`,
    query,
  );
  return kept.replace(/\s+/g, ' ').trim();
}

function dropOf(index: SearchIndex, query: string, dropped: readonly QueryWord[]): Drop | null {
  const rest = without(query, dropped);
  const { total, words, lacking } = findPapers(index, rest, 0);
  if (total === 0 || lacking > 0 || words.length === 0) return null;
  return { words: dropped.map(({ text }) => text), hits: total, query: rest };
}

/**
 * Ways on for a query that finds nothing: each single word whose absence helps, and where
 * several words occur nowhere, all of those together. Each is what searching the remaining
 * query gives. For any other query the same, for what it is worth.
 */
export function suggestDrops(index: SearchIndex, query: string): DropSuggestions {
  const { words } = findPapers(index, query, 0);
  const nowhere = words.filter(({ outcome }) => outcome === 'nowhere');
  const choices = nowhere.length > 1 ? [nowhere] : words.map((word) => [word]);
  const drops = choices
    .map((dropped) => dropOf(index, query, dropped))
    .filter((drop) => drop !== null)
    .toSorted((a, b) => b.hits - a.hits);
  return { drops, nowhere: nowhere.map(({ text }) => text) };
}
