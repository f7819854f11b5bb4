import { parseArgs } from 'node:util';
import { readCount, readList } from '#pipeline/bench/search/read-list.ts';

export const USAGE = `Usage: npm run --silent bench -- search-page --corpus FILE.ndjson[.gz] [--sizes 82,10000] [--seed 42] [--json]
  --sizes  numbers of papers: up to 250 one digest, above an archive; beyond the corpus
           further papers are made of its sentences
`;

export interface SearchPageOptions {
  readonly corpus: string;
  readonly sizes: readonly number[];
  readonly seed: number;
  readonly json: boolean;
}

/** `null` for wrong usage. */
export function readSearchPageOptions(args: readonly string[]): SearchPageOptions | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        corpus: { type: 'string' },
        sizes: { type: 'string', default: '82,10000' },
        seed: { type: 'string', default: '42' },
        json: { type: 'boolean', default: false },
      },
    });
    const { corpus, json } = values;
    const sizes = readList(values.sizes, readCount);
    const seed = /^\d{1,15}$/.test(values.seed) ? Number(values.seed) : null;
    if (corpus === undefined || sizes === null || seed === null) return null;
    return { corpus, sizes, seed, json };
  } catch {
    return null;
  }
}
