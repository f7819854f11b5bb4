import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stepDays } from '#domain/calendar-month.ts';
import { toPlainDate } from '#domain/plain-date.ts';
import { formatProblem } from '#domain/problem.ts';
import { siteCacheFolder } from '#pipeline/site-folder.ts';
import type { Terminal } from '#pipeline/terminal.ts';
import { buildSite } from './build-site.ts';
import { papersOfSize } from './search/papers-of-size.ts';
import { loadCorpus } from './search/read-corpus.ts';
import { readCount } from './search/read-list.ts';
import { timeBuild } from './time-build.ts';
import { writeDataFolder } from './write-data-folder.ts';

const USAGE =
  'Usage: npm run --silent bench -- archive --corpus FILE.ndjson[.gz] [--digests 1000] [--papers 80] [--json]\n';
const CLI = join('src', 'pipeline', 'cli.mjs');
const FIRST_DAY = toPlainDate({ year: 2023, month: 1, day: 1 });

/** Figures to reach on two cores. */
const MOST_SECONDS = 180;
const MOST_BYTES = 4e9;
const MOST_SECONDS_AGAIN = 15;

interface Options {
  readonly corpus: string;
  readonly digests: number;
  /** In each digest. */
  readonly papers: number;
  readonly json: boolean;
}

/** What it takes to build an archive, and to build it again when a digest has come. */
interface ArchiveCosts {
  readonly digests: number;
  readonly papers: number;
  /** A build from nothing: seconds by the clock, its processor time, memory at its peak. */
  readonly seconds: number;
  readonly processor: number;
  readonly peakBytes: number;
  /** Seconds by the clock of a build that uses what the one before made, a digest fewer. */
  readonly again: number;
  /** Processes that waited for a processor at the end, a minute's average. */
  readonly load: number;
}

function readOptions(args: readonly string[]): Options | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        corpus: { type: 'string' },
        digests: { type: 'string', default: '1000' },
        papers: { type: 'string', default: '80' },
        json: { type: 'boolean', default: false },
      },
    });
    const { corpus, json } = values;
    const [digests, papers] = [readCount(values.digests), readCount(values.papers)];
    if (corpus === undefined || digests === null || papers === null) return null;
    return { corpus, digests, papers, json };
  } catch {
    return null;
  }
}

function measure(folder: string, digests: number, papers: number): ArchiveCosts {
  const data = join(folder, 'data');
  const site = join(folder, 'site');
  const fresh = timeBuild(CLI, data);
  if ('failure' in fresh) throw new Error(fresh.failure);
  const newest = `${dayOf(digests - 1)}.txt`;
  const [there, away] = [join(data, 'digests', newest), join(folder, newest)];
  renameSync(there, away);
  buildSite(data, site);
  renameSync(away, there);
  const began = performance.now();
  buildSite(data, site);
  const again = (performance.now() - began) / 1000;
  const { command, processor, peakBytes } = fresh.costs;
  const load = loadavg()[0] ?? 0;
  return {
    digests,
    papers: digests * papers,
    seconds: command,
    processor: processor.all,
    peakBytes,
    again,
    load,
  };
}

/** The day of a digest. */
function dayOf(place: number): string {
  if (FIRST_DAY === null) throw new Error('There is no first day.');
  return stepDays(FIRST_DAY, place);
}

function describe(costs: ArchiveCosts): string {
  const { digests, papers, seconds, processor, peakBytes, again, load } = costs;
  const row = (what: string, measured: number, target: number) => {
    const verdict = measured <= target ? 'met' : 'not met';
    return `${what.padEnd(44)} ${measured.toFixed(1).padStart(8)} ${String(target).padStart(8)}  ${verdict}`;
  };
  return [
    `${String(digests)} digests, ${String(papers)} papers`.padEnd(44) + ' measured   target',
    row('built from nothing, seconds', seconds, MOST_SECONDS),
    row('its memory at the peak, GB', peakBytes / 1e9, MOST_BYTES / 1e9),
    row('built again with a digest more, seconds', again, MOST_SECONDS_AGAIN),
    '',
    `Targets are for 1,000 digests of 80 papers on two cores. Processor time of the first: ${processor.toFixed(0)} s. Load at the end: ${load.toFixed(1)}.`,
    '',
  ].join('\n');
}

/**
 * `bench archive`: an archive of `--digests` days made of the corpus, built from nothing, and
 * built again when its newest digest has come. Exit code 0 when measured, whatever the figures; 1
 * when the corpus or a build fails; 2 for wrong usage.
 */
export function runArchiveBench(args: readonly string[], { stdout, stderr }: Terminal): number {
  const options = readOptions(args);
  if (options === null) {
    stderr.write(USAGE);
    return 2;
  }
  const { digests, papers } = options;
  const corpus = loadCorpus(options.corpus);
  for (const problem of corpus.problems) stderr.write(`${formatProblem(problem)}\n`);
  if (corpus.problems.length > 0) return 1;
  const all = papersOfSize(corpus.papers, digests * papers, 1).papers;
  // Below the project, where builds use what an earlier one made.
  const folder = mkdtempSync(join(process.cwd(), 'node_modules', '.paper-digest-archive-'));
  try {
    const days = Array.from({ length: digests }, (_, place) => ({
      name: dayOf(place),
      papers: all.slice(place * papers, (place + 1) * papers),
    }));
    writeDataFolder(join(folder, 'data'), days, process.env['DATA_DIR'] ?? 'data');
    const costs = measure(folder, digests, papers);
    stdout.write(options.json ? `${JSON.stringify(costs, null, 2)}\n` : describe(costs));
    return 0;
  } catch (error) {
    stderr.write(`${error instanceof Error ? error.message : 'A build failed.'}\n`);
    return 1;
  } finally {
    const cache = siteCacheFolder(process.cwd(), join(folder, 'data'), join(folder, 'site'));
    rmSync(cache, { recursive: true, force: true });
    rmSync(folder, { recursive: true });
  }
}
