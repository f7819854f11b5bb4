import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bundleProgram } from '#pipeline/bench/bundle-program.ts';
import type { BenchPaper } from './bench-paper.ts';
import { mrrByLot } from './by-lot.ts';
import { drawComposed } from './composed-queries.ts';
import { drawFacts } from './draw-facts.ts';
import type { EngineName } from './engine-names.ts';
import { KINDS, drawKnownItems } from './known-items.ts';
import { drawKeystrokes } from './keystrokes.ts';
import type {
  AskMeasure,
  BuildMeasure,
  ComposedMeasure,
  Job,
  Measure,
  Questions,
} from './measurement.ts';
import { countPapersByWord } from './paper-words.ts';

/** Orama at 10,000 papers already needs more than Node's own limit. */
const HEAP = '--max-old-space-size=8192';

/** What the processes share: a folder to put files in and the program they run. */
export interface Bench {
  readonly folder: string;
  readonly program: string;
}

/** Bundles the measuring program, all engines included. */
export async function openBench(folder: string): Promise<Bench> {
  const entry = new URL('./measure-engine.ts', import.meta.url);
  return { folder, program: await bundleProgram(entry, folder) };
}

function askAbout(
  papers: readonly BenchPaper[],
  { seed, count }: { seed: number; count: number },
): Questions {
  const rarities = countPapersByWord(papers);
  const facts = drawFacts(papers.length, seed);
  return {
    warmUp: drawKeystrokes(papers, rarities, { seed, purpose: 'warm-up' }),
    keystrokes: drawKeystrokes(papers, rarities, { seed, purpose: 'keystrokes' }),
    items: KINDS.map((kind) => ({
      kind: kind.id,
      items: drawKnownItems(kind, papers, rarities, { seed, count }),
    })),
    composed: {
      warmUp: drawComposed(papers, facts, rarities, { seed, purpose: 'warm-up' }),
      timed: drawComposed(papers, facts, rarities, { seed, purpose: 'timed' }),
    },
  };
}

/** Why a process ended early: the line of its message that names the error. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return /^\w*Error:.*|^FATAL ERROR:.*/m.exec(text)?.[0] ?? text.split('\n', 1)[0] ?? text;
}

/** What measures one size. */
interface SizeMeasures {
  readonly engine: (engine: EngineName) => Promise<Measure | { failed: string }>;
  /** Composed queries, asked of our own index once it was measured. */
  readonly composed: () => Promise<ComposedMeasure>;
  readonly byLot: ReturnType<typeof mrrByLot>;
}

/** Puts the papers and questions of one size in files; gives what measures on them. */
export function prepareSize(
  { folder, program }: Bench,
  papers: readonly BenchPaper[],
  drawing: { seed: number; count: number },
): SizeMeasures {
  const size = papers.length;
  const file = (name: string) => join(folder, `${name}-${String(size)}.json`);
  writeFileSync(file('papers'), JSON.stringify(papers));
  const questions = askAbout(papers, drawing);
  writeFileSync(file('questions'), JSON.stringify(questions));
  const run = async (job: Job): Promise<void> => {
    writeFileSync(file('job'), JSON.stringify(job));
    await promisify(execFile)(process.execPath, ['--expose-gc', HEAP, program, file('job')]);
  };
  const jobOf = (engine: EngineName) => ({
    engine,
    size,
    seed: drawing.seed,
    papersFile: file('papers'),
    questionsFile: file('questions'),
    indexFile: join(folder, `${engine}.bin`),
    resultFile: file('result'),
  });
  const engine: SizeMeasures['engine'] = async (name) => {
    const job = jobOf(name);
    try {
      await run({ ...job, task: 'build' });
      const built: BuildMeasure = JSON.parse(readFileSync(job.resultFile, 'utf8'));
      await run({ ...job, task: 'ask' });
      const asked: AskMeasure = JSON.parse(readFileSync(job.resultFile, 'utf8'));
      return { ...built, ...asked };
    } catch (error) {
      return { failed: reasonOf(error) };
    }
  };
  const composed: SizeMeasures['composed'] = async () => {
    const job = jobOf('ours');
    await run({ ...job, task: 'compose' });
    const measured: ComposedMeasure = JSON.parse(readFileSync(job.resultFile, 'utf8'));
    return measured;
  };
  return { engine, composed, byLot: mrrByLot(papers, questions.items) };
}
