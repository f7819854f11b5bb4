import UFuzzy from '@leeoniya/ufuzzy';
import type { BenchPaper } from '#pipeline/bench/search/bench-paper.ts';
import { jsonBytes, jsonText, LIMIT, type Engine } from '#pipeline/bench/search/engine.ts';

const OPTIONS: UFuzzy.Options = {
  intraMode: 1,
  intraIns: 1,
  intraSub: 1,
  intraTrn: 1,
  intraDel: 1,
};

function readPapers(bytes: Uint8Array): BenchPaper[] {
  return JSON.parse(jsonText(bytes));
}

/** `anyOrder` words at most are tried in every order; beyond `ranked` matches it does not rank. */
function ask(
  fuzzy: UFuzzy,
  texts: string[],
  query: string,
  anyOrder: number,
  ranked: number,
): readonly number[] {
  const [places, info, order] = fuzzy.search(texts, query, anyOrder, ranked);
  if (places === null) return [];
  return order === null ? places : order.map((at) => info.idx[at] ?? -1);
}

/** With so many titles it does not look into the abstracts. */
const ENOUGH = 10;

/** It has no index and needs the texts: they are what is counted as its bytes. */
export const ufuzzy: Engine = {
  settings:
    'one error of any kind a word; titles ranked, two words in any order; then whole texts, all words, unranked; no index, its bytes are the texts',
  build: (papers) => jsonBytes(papers),
  load(bytes) {
    const papers = readPapers(bytes);
    const fuzzy = new UFuzzy(OPTIONS);
    const titles = papers.map(({ title }) => title);
    const texts = papers.map(({ title, abstract }) => `${title} ${abstract}`);
    return (query) => {
      const first = ask(fuzzy, titles, query, 2, 1000);
      if (first.length >= ENOUGH) return first.slice(0, LIMIT);
      // Ranking whole texts takes a hundred times as long: words far apart are tried in every order.
      return [...new Set([...first, ...ask(fuzzy, texts, query, 3, 0)])].slice(0, LIMIT);
    };
  },
  sampleAt: (size) => (size < 40_000 ? null : { keystrokes: 100, itemsPerKind: 50 }),
  hopelessFrom: Infinity,
};
