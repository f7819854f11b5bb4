import { parseArgs } from 'node:util';

export const USAGE = `Usage: npm run --silent bench -- search-scale [--corpus FILE.ndjson[.gz]]
         [--sizes 10000,80000,400000,2000000] [--queries 20] [--seed 42] [--json]
  --corpus   papers to fit the archives to; without it those of the data folder, which are few
  --sizes    numbers of papers
  --queries  how many are asked of each kind
`;

export interface ScaleOptions {
  /** `null`: the papers of the data folder. */
  readonly corpus: string | null;
  /** Ascending. */
  readonly sizes: readonly number[];
  readonly queries: number;
  readonly seed: number;
  readonly json: boolean;
}

/** Beyond this the bits of all postings cannot be numbered any more. */
const MOST_PAPERS = 3_000_000;

function readCount(text: string, most: number): number | null {
  const count = Number(text);
  return /^[1-9]\d*$/.test(text) && count <= most ? count : null;
}

/** `null` for wrong usage. */
export function readScaleOptions(args: readonly string[]): ScaleOptions | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        corpus: { type: 'string' },
        sizes: { type: 'string', default: '10000,80000,400000,2000000' },
        queries: { type: 'string', default: '20' },
        seed: { type: 'string', default: '42' },
        json: { type: 'boolean', default: false },
      },
    });
    const sizes = values.sizes.split(',').map((size) => readCount(size.trim(), MOST_PAPERS));
    const wanted = sizes.filter((size) => size !== null);
    const queries = readCount(values.queries, 1000);
    const seed = /^\d{1,15}$/.test(values.seed) ? Number(values.seed) : null;
    if (wanted.length < sizes.length || queries === null || seed === null) return null;
    return {
      corpus: values.corpus ?? null,
      sizes: [...new Set(wanted)].toSorted((a, b) => a - b),
      queries,
      seed,
      json: values.json,
    };
  } catch {
    return null;
  }
}
