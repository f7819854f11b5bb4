/** In the order of the report; ours first. */
export const ENGINE_NAMES = [
  'ours',
  'fuse',
  'minisearch',
  'flexsearch',
  'ufuzzy',
  'orama',
] as const;

export type EngineName = (typeof ENGINE_NAMES)[number];
