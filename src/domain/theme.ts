export type ThemeId = string & { readonly __brand: 'ThemeId' };

/** Takes a theme's name as checked by the reader of themes.json or of the emitted data. */
export function themeId(id: string): ThemeId {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the brand's constructor
  return id as ThemeId;
}

/** The facet of the papers for which no theme was found; never an id in themes.json. */
export const NO_THEME = themeId('none');

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
