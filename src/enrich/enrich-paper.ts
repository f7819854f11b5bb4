import type { Paper } from '#domain/paper.ts';
import { findLinks } from './find-links.ts';
import { matchThemes, type ThemeRules } from './match-themes.ts';

/** A paper as a digest gives it, before its words were looked at. */
export type BarePaper = Omit<Paper, 'links' | 'themes'> & {
  readonly addresses: readonly string[];
};

/**
 * A paper with what its words say: links, those that the digest gives beside the abstract
 * included, and themes where there are rules for them.
 */
export function enrichPaper(bare: BarePaper, rules: ThemeRules | null): Paper {
  const { addresses, ...paper } = bare;
  const doi = paper.doi === null ? [] : [`https://doi.org/${paper.doi}`];
  return {
    ...paper,
    links: findLinks([paper.abstract ?? '', ...addresses, ...doi].join('\n')),
    themes: rules === null ? [] : matchThemes(rules, paper),
  };
}
