export type ThemeId = string & { readonly __brand: 'ThemeId' };

/** The facet of the papers for which no theme was found; never an id in themes.json. */
export const NO_THEME = 'none' as ThemeId;

export interface Theme {
  readonly id: ThemeId;
  readonly name: string;
  /** One sentence: what belongs here. */
  readonly about: string;
  /** Hue of the theme's colour in OKLCH degrees, 0–359; lightness and chroma are the page's. */
  readonly hue: number;
}

/** A theme of a paper, with the words of the paper that made it so. */
export interface ThemeMatch {
  readonly id: ThemeId;
  readonly because: readonly string[];
}
