// oxlint-disable-next-line no-restricted-imports -- measured beside ours; nothing here is emitted
import Fuse, { type IFuseOptions } from 'fuse.js';
import type { BenchPaper } from '#pipeline/bench/search/bench-paper.ts';
import { jsonBytes, jsonText, LIMIT, type Engine } from '#pipeline/bench/search/engine.ts';

/** A threshold of 0.2 misses words of four letters with a typo; more lets anything match. */
const OPTIONS: IFuseOptions<BenchPaper> = {
  keys: [
    { name: 'title', weight: 2 },
    { name: 'abstract', weight: 1 },
  ],
  useTokenSearch: true,
  tokenMatch: 'all',
  threshold: 0.25,
  ignoreLocation: true,
  ignoreFieldNorm: true,
};

function readPapers(bytes: Uint8Array): BenchPaper[] {
  return JSON.parse(jsonText(bytes));
}

/** `createIndex` only stores the text again, so the texts are its index and loading makes the rest. */
export const fuse: Engine = {
  settings:
    'token search, all words, title × 2, threshold 0.25, anywhere in the text, no field norm; its bytes are the texts',
  build: (papers) => jsonBytes(papers),
  load(bytes) {
    const index = new Fuse(readPapers(bytes), OPTIONS);
    return (query) => index.search(query, { limit: LIMIT }).map(({ refIndex }) => refIndex);
  },
  sampleAt(size) {
    if (size <= 100) return null;
    return size <= 1000
      ? { keystrokes: 50, itemsPerKind: 20 }
      : { keystrokes: 25, itemsPerKind: 5 };
  },
  hopelessFrom: 40_000,
};
