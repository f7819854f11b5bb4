import { NO_THEME } from '#domain/theme.ts';
import type { ArchiveFacts } from './archive-facts.ts';
import { askQuery } from './ask-query.ts';
import type { FactTest } from './query/condition.ts';
import { foldName } from './query/fold-name.ts';
import type { SearchSource } from './search-source.ts';

/** How many of the papers that meet a query meet each of the tests, too. */
function countEach(
  source: SearchSource,
  query: string,
  tests: readonly FactTest[],
): readonly number[] {
  const { space } = askQuery(source, query);
  const papers = space.touched.slice(0, space.touchedCount);
  return tests.map((test) => {
    const fits = source.factTest(test);
    return papers.reduce((sum, paper) => sum + (fits(paper) ? 1 : 0), 0);
  });
}

/** The papers that meet a query by theme, in the order of `themes`; last, those without any. */
export function countThemes(
  source: SearchSource,
  query: string,
  themes: ArchiveFacts['themes'],
): readonly number[] {
  const ids = [...themes.map(({ id }) => id), NO_THEME];
  const tests = ids.map(
    (id) => ({ kind: 'theme', name: foldName(id), prefix: false }) as const,
  );
  return countEach(source, query, tests);
}

/** How many of the papers that meet a query have code. */
export function countWithCode(source: SearchSource, query: string): number {
  const test = { kind: 'flag', flag: 'has:code', start: 0, end: 0 } as const;
  return countEach(source, query, [test])[0] ?? 0;
}
