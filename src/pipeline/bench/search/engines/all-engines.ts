import type { Engine } from '#pipeline/bench/search/engine.ts';
import type { EngineName } from '#pipeline/bench/search/engine-names.ts';
import { flexsearch } from './flexsearch.ts';
import { fuse } from './fuse.ts';
import { minisearch } from './minisearch.ts';
import { orama } from './orama.ts';
import { ours } from './ours.ts';
import { ufuzzy } from './ufuzzy.ts';

export const ENGINES: Readonly<Record<EngineName, Engine>> = {
  ours,
  fuse,
  minisearch,
  flexsearch,
  ufuzzy,
  orama,
};
