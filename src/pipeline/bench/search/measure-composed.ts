import { readFileSync } from 'node:fs';
import { answerQuery } from '#search/answer-query.ts';
import { countClauses } from '#search/count-clauses.ts';
import { openIndex } from '#search/open-index.ts';
import { sourceOfPapers } from '#search/paper-source.ts';
import type { BenchPaper } from './bench-paper.ts';
import { drawFacts } from './draw-facts.ts';
import { LIMIT } from './engine.ts';
import type { ComposedMeasure, Job, Questions } from './measurement.ts';
import { latencyOf, milliseconds } from './time-queries.ts';

/** The least of so many rounds over all queries: what a query takes, not what else went on. */
const ROUNDS = 7;

/** Times composed queries beside single words, each with others before it. */
export function measureComposed(job: Job): ComposedMeasure {
  const papers: BenchPaper[] = JSON.parse(readFileSync(job.papersFile, 'utf8'));
  const { composed: asked }: Questions = JSON.parse(readFileSync(job.questionsFile, 'utf8'));
  const index = openIndex(new Uint8Array(readFileSync(job.indexFile)));
  if ('problem' in index) throw new Error(`Our own index is refused: ${index.problem}`);
  const facts = drawFacts(papers.length, job.seed);
  const source = sourceOfPapers(index, papers, () => facts);
  const time = (ask: () => unknown): number => {
    const start = process.hrtime.bigint();
    ask();
    return milliseconds(start);
  };
  for (const query of [...asked.warmUp.oneWord, ...asked.warmUp.composed]) {
    answerQuery(source, query, LIMIT);
    countClauses(source, query);
  }
  const least = () => asked.timed.composed.map(() => Infinity);
  const [oneWord, composed, clauses] = [least(), least(), least()];
  const keep = (times: number[], place: number, ms: number) => {
    times[place] = Math.min(times[place] ?? Infinity, ms);
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [place, query] of asked.timed.composed.entries()) {
      const word = asked.timed.oneWord[place] ?? '';
      keep(
        oneWord,
        place,
        time(() => answerQuery(source, word, LIMIT)),
      );
      keep(
        composed,
        place,
        time(() => answerQuery(source, query, LIMIT)),
      );
      keep(
        clauses,
        place,
        time(() => countClauses(source, query)),
      );
    }
  }
  return {
    oneWord: latencyOf(oneWord),
    composed: latencyOf(composed),
    clauses: latencyOf(clauses),
  };
}
