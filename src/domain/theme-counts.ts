import { NO_THEME, type Theme, type ThemeId } from './theme.ts';

/** How many papers each theme has; `NO_THEME` counts those without any. */
export type ThemeCounts = ReadonlyMap<ThemeId, number>;

/** Counts a paper with several themes for each of them. */
export function countThemes(
  papers: readonly { readonly themes: readonly { readonly id: ThemeId }[] }[],
): ThemeCounts {
  const counts = new Map<ThemeId, number>();
  for (const { themes } of papers) {
    const ids = themes.length === 0 ? [NO_THEME] : themes.map(({ id }) => id);
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function inOrder(themes: readonly Theme[]): readonly ThemeId[] {
  return [...themes.map(({ id }) => id), NO_THEME];
}

/** The counts as numbers alone: in the order of `themes`; last, the papers without any. */
export function toFigures(counts: ThemeCounts, themes: readonly Theme[]): readonly number[] {
  return inOrder(themes).map((id) => counts.get(id) ?? 0);
}

/** The way back from `toFigures`. */
export function fromFigures(figures: readonly number[], themes: readonly Theme[]): ThemeCounts {
  return new Map(inOrder(themes).map((id, place) => [id, figures[place] ?? 0]));
}
