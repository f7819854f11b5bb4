import { Index, type IndexOptions } from 'flexsearch';
import { jsonBytes, jsonText, LIMIT, type Engine } from '#pipeline/bench/search/engine.ts';

/**
 * One index over title and abstract in a row: earlier words count more, so titles lead. With an
 * index for each field, merged, rare words of the title and words of the abstract do far worse.
 */
const OPTIONS: IndexOptions = { tokenize: 'tolerant', resolution: 30 };

function readPieces(bytes: Uint8Array): [key: string, data: string][] {
  return JSON.parse(jsonText(bytes));
}

export const flexsearch: Engine = {
  settings: 'one index of title and abstract, tokenize tolerant, resolution 30, suggest',
  build(papers) {
    const index = new Index(OPTIONS);
    for (const [id, { title, abstract }] of papers.entries()) {
      index.add(id, `${title} ${abstract}`);
    }
    const pieces: [key: string, data: string][] = [];
    index.export((key, data) => {
      pieces.push([key, data]);
    });
    return jsonBytes(pieces);
  },
  load(bytes) {
    const index = new Index(OPTIONS);
    for (const [key, data] of readPieces(bytes)) index.import(key, data);
    return (query) => index.search(query, { limit: LIMIT, suggest: true }).map(Number);
  },
  sampleAt: () => null,
  hopelessFrom: Infinity,
};
