import MiniSearch, { type Options } from 'minisearch';
import { jsonBytes, jsonText, LIMIT, type Engine } from '#pipeline/bench/search/engine.ts';

interface Row {
  readonly id: number;
  readonly title: string;
  readonly abstract: string;
}

/**
 * Any of the words may match (asked for all, it leaves a tenth of the mistyped queries empty);
 * 0.25 and 0.34 for `fuzzy` find more where every word is mistyped and less everywhere else.
 */
const OPTIONS: Options<Row> = {
  fields: ['title', 'abstract'],
  searchOptions: {
    boost: { title: 2 },
    fuzzy: 0.2,
    prefix: (_term, place, terms) => place === terms.length - 1,
  },
};

export const minisearch: Engine = {
  settings: 'any word, title × 2, fuzzy 0.2, the last word as a prefix',
  build(papers) {
    const index = new MiniSearch<Row>(OPTIONS);
    index.addAll(papers.map((paper, id) => ({ id, ...paper })));
    return jsonBytes(index);
  },
  load(bytes) {
    const index = MiniSearch.loadJSON<Row>(jsonText(bytes), OPTIONS);
    return (query) =>
      index
        .search(query)
        .slice(0, LIMIT)
        .map(({ id }) => Number(id));
  },
  sampleAt: () => null,
  hopelessFrom: Infinity,
};
