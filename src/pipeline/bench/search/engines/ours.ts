import { paperId } from '#domain/paper.ts';
import { buildIndex } from '#search/build-index.ts';
import { findPapers } from '#search/find-papers.ts';
import { openIndex } from '#search/open-index.ts';
import { LIMIT, type Engine } from '#pipeline/bench/search/engine.ts';

export const ours: Engine = {
  settings: 'as the pages use it',
  build: (papers) =>
    buildIndex(
      papers.map((paper, place) => ({ id: paperId(`paper-${String(place)}`), ...paper })),
    ),
  load(bytes) {
    const index = openIndex(bytes);
    if ('problem' in index) throw new Error(`Our own index is refused: ${index.problem}`);
    return (query) => findPapers(index, query, LIMIT).hits.map(({ paper }) => paper);
  },
  sampleAt: () => null,
  hopelessFrom: Infinity,
};
