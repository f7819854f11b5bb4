import { create, insertMultiple, load, save, search, type RawData } from '@orama/orama';
import { jsonBytes, jsonText, LIMIT, type Engine } from '#pipeline/bench/search/engine.ts';

const SCHEMA = { title: 'string', abstract: 'string' } as const;

/** With tolerance 0 exact words do as well and mistyped ones far worse; threshold 0 (all words) too. */
const SETTINGS = { tolerance: 1, boost: { title: 2 }, limit: LIMIT };

function readSaved(bytes: Uint8Array): RawData {
  return JSON.parse(jsonText(bytes));
}

export const orama: Engine = {
  settings: 'any word, title × 2, tolerance 1',
  async build(papers) {
    const index = create({ schema: SCHEMA });
    await insertMultiple(
      index,
      papers.map((paper, place) => ({ ...paper, id: String(place) })),
      1000,
    );
    return jsonBytes(save(index));
  },
  load(bytes) {
    const index = create({ schema: SCHEMA });
    load(index, readSaved(bytes));
    return (query) => {
      const found = search(index, { term: query, ...SETTINGS });
      if (found instanceof Promise)
        throw new TypeError('Orama answers at once without plugins');
      return found.hits.map(({ id }) => Number(id));
    };
  },
  sampleAt: () => null,
  hopelessFrom: 40_000,
};
