import type { Theme } from './theme.ts';

/** One rule of a theme: what its phrases are worth, each time one of them is said. */
export interface ThemeRule {
  readonly phrases: readonly string[];
  /** If any are given, a phrase counts only with one of these beside it. */
  readonly near: readonly string[];
  /** If any are given, the rule counts only in papers that say one of these somewhere. */
  readonly alongside: readonly string[];
  /** Points for each mention; negative ones speak against the theme. */
  readonly title: number;
  readonly abstract: number;
}

/** A theme as data/themes.json describes it. */
export interface RuledTheme extends Theme {
  /** The points that a paper needs. */
  readonly needs: number;
  /** Phrases that are taken out of the text before this theme's rules look at it. */
  readonly ignore: readonly string[];
  readonly rules: readonly ThemeRule[];
}
