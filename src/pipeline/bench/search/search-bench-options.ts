import { parseArgs } from 'node:util';
import { ENGINE_NAMES, type EngineName } from './engine-names.ts';
import { readCount, readList } from './read-list.ts';

export const USAGE = `Usage: npm run --silent bench -- search --corpus FILE.ndjson[.gz] [--sizes 82,1000,10000]
         [--papers 300] [--seed 42] [--engines ${ENGINE_NAMES.join(',')}] [--all] [--json]
  --sizes    numbers of papers; beyond the corpus further ones are made of its sentences
  --papers   how many papers are drawn for each kind of query
  --engines  only these
  --all      also the engines that take minutes at a size
`;

export interface SearchBenchOptions {
  readonly corpus: string;
  readonly sizes: readonly number[];
  readonly papers: number;
  readonly seed: number;
  readonly engines: readonly EngineName[];
  readonly all: boolean;
  readonly json: boolean;
}

/** `null` for wrong usage. */
export function readSearchBenchOptions(args: readonly string[]): SearchBenchOptions | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        corpus: { type: 'string' },
        sizes: { type: 'string', default: '82,1000,10000' },
        papers: { type: 'string', default: '300' },
        seed: { type: 'string', default: '42' },
        engines: { type: 'string', default: ENGINE_NAMES.join(',') },
        all: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    const { corpus, all, json } = values;
    const sizes = readList(values.sizes, readCount);
    const papers = readCount(values.papers);
    const seed = /^\d{1,15}$/.test(values.seed) ? Number(values.seed) : null;
    const engines = readList(
      values.engines,
      (part) => ENGINE_NAMES.find((name) => name === part) ?? null,
    );
    if (corpus === undefined || sizes === null || papers === null) return null;
    if (seed === null || engines === null) return null;
    return { corpus, sizes, papers, seed, engines, all, json };
  } catch {
    return null;
  }
}
