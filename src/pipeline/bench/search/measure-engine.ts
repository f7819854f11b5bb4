// The process that measures: bundled, then run with a job's file as its only argument.
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { BenchPaper } from './bench-paper.ts';
import type { Engine, Search } from './engine.ts';
import { ENGINES } from './engines/all-engines.ts';
import type { KindId } from './known-items.ts';
import { measureComposed } from './measure-composed.ts';
import type { AskMeasure, BuildMeasure, Job, Questions } from './measurement.ts';
import { scoreRanks, type Quality } from './score-ranks.ts';
import { latencyOf, milliseconds } from './time-queries.ts';

async function build(engine: Engine, job: Job): Promise<BuildMeasure> {
  const papers: BenchPaper[] = JSON.parse(readFileSync(job.papersFile, 'utf8'));
  const start = process.hrtime.bigint();
  const bytes = await engine.build(papers);
  const buildMs = milliseconds(start);
  writeFileSync(job.indexFile, bytes);
  return { buildMs, indexBytes: bytes.length, indexGzipBytes: gzipSync(bytes).length };
}

/** Bytes in use once the garbage is gone; the second round takes what the first one freed. */
function usedBytes(): number {
  for (let round = 0; round < 2; round += 1) globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Times the loading alone; what it read is out of reach when this returns. */
async function load(engine: Engine, file: string): Promise<{ search: Search; loadMs: number }> {
  const bytes = new Uint8Array(readFileSync(file));
  const start = process.hrtime.bigint();
  const search = await engine.load(bytes);
  return { search, loadMs: milliseconds(start) };
}

/** The share of a list that is asked for, evenly from all of it. */
function thinned<T>(list: readonly T[], count: number): readonly T[] {
  if (count >= list.length) return list;
  return list.filter(
    (_, at) =>
      Math.floor((at * count) / list.length) !== Math.floor(((at - 1) * count) / list.length),
  );
}

/** Each keystroke once and alone: what an engine keeps of earlier ones helps it as it would a reader. */
function timeKeystrokes(search: Search, keystrokes: readonly string[]): AskMeasure['latency'] {
  return latencyOf(
    keystrokes.map((query) => {
      const start = process.hrtime.bigint();
      search(query);
      return milliseconds(start);
    }),
  );
}

async function ask(engine: Engine, job: Job): Promise<AskMeasure> {
  const questions: Questions = JSON.parse(readFileSync(job.questionsFile, 'utf8'));
  const sample = engine.sampleAt(job.size) ?? { keystrokes: Infinity, itemsPerKind: Infinity };
  const before = usedBytes();
  const { search, loadMs } = await load(engine, job.indexFile);
  // Below some 100 kB this is noise, of either sign.
  const heapBytes = Math.max(0, usedBytes() - before);
  for (const query of thinned(questions.warmUp, sample.keystrokes / 10)) search(query);
  const latency = timeKeystrokes(search, thinned(questions.keystrokes, sample.keystrokes));
  const kinds: Partial<Record<KindId, Quality>> = {};
  for (const { kind, items } of questions.items) {
    const ranks = items.slice(0, sample.itemsPerKind).map(({ query, paper }) => {
      const place = search(query).slice(0, 10).indexOf(paper);
      return place < 0 ? null : place + 1;
    });
    kinds[kind] = scoreRanks(ranks);
  }
  return { loadMs, heapBytes, latency, kinds };
}

const job: Job = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8'));
const engine = ENGINES[job.engine];

function measureJob() {
  switch (job.task) {
    case 'build':
      return build(engine, job);
    case 'ask':
      return ask(engine, job);
    case 'compose':
      return measureComposed(job);
  }
}

const measure = await measureJob();
writeFileSync(job.resultFile, JSON.stringify(measure));
