import { NO_THEME } from '#domain/theme.ts';
import type { ArchiveFacts } from './archive-facts.ts';
import { askQuery } from './ask-query.ts';
import type { FacetCounts } from './desk-messages.ts';
import type { FactTest } from './query/condition.ts';
import { foldName } from './query/fold-name.ts';
import type { SearchSource } from './search-source.ts';

/** The papers that meet a query, counted by theme and by code. */
export function countFacets(
  source: SearchSource,
  query: string,
  themes: ArchiveFacts['themes'],
): FacetCounts {
  const { space } = askQuery(source, query);
  const papers = space.touched.slice(0, space.touchedCount);
  const count = (test: FactTest): number => {
    const fits = source.factTest(test);
    return papers.reduce((sum, paper) => sum + (fits(paper) ? 1 : 0), 0);
  };
  return {
    themes: [...themes.map(({ id }) => id), NO_THEME].map((id) =>
      count({ kind: 'theme', name: foldName(id), prefix: false }),
    ),
    withCode: count({ kind: 'flag', flag: 'has:code', start: 0, end: 0 }),
  };
}
