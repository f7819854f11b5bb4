import { wordsOf } from '#pipeline/bench/search/paper-words.ts';
import { writeIndex } from '#search/build-index.ts';
import { openIndex } from '#search/open-index.ts';
import type { SearchIndex } from '#search/search-index.ts';
import { drawArchive } from './draw-archive.ts';
import { drawQueries, type ScaleQuery } from './draw-queries.ts';
import type { Model } from './fit-model.ts';
import { hostArchive, type HostedArchive } from './hosted-archive.ts';
import { samplePapers } from './sample-papers.ts';

/** Queries are made from so many papers of an archive. */
const SAMPLE = 3000;

/** A drawn archive, as one index and as it lies on a host, and queries to ask it. */
export interface MadeArchive {
  readonly index: SearchIndex;
  readonly hosted: HostedArchive;
  readonly queries: readonly ScaleQuery[];
  readonly postings: number;
  readonly longLists: number;
}

export function makeArchive(
  model: Model,
  papers: number,
  { seed, count }: { seed: number; count: number },
): MadeArchive {
  const drawer = model.drawer(seed);
  const archive = drawArchive(model.corpus, drawer, papers, seed);
  const { lists, abstractClasses, postings, longLists } = archive;
  const sample = samplePapers(drawer, archive, SAMPLE);
  const counts = new Map<string, number>();
  for (const { title, abstract } of sample) {
    for (const word of [...wordsOf(title), ...wordsOf(abstract)]) {
      const number = lists.numbers.get(word) ?? -1;
      counts.set(word, (lists.starts[number + 1] ?? 0) - (lists.starts[number] ?? 0));
    }
  }
  const queries = drawQueries(sample, counts, { papers, seed, count });
  const bytes = writeIndex(lists, abstractClasses);
  const index = openIndex(bytes);
  if ('problem' in index) throw new Error(`A drawn index is ${index.problem}`);
  return { index, hosted: hostArchive(bytes), queries, postings, longLists };
}
