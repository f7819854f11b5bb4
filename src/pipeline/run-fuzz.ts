import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chooseFormat } from '#parse/choose-format.ts';
import { decodeBytes } from '#parse/decode-bytes.ts';
import { parseDigestFile } from '#parse/parse-digest.ts';
import { findParseFaults } from './bench/find-parse-faults.ts';
import { inventRecords } from './bench/invent-records.ts';
import { mutateText } from './bench/mutate-text.ts';
import { randomNumbers } from './bench/random-numbers.ts';
import { EXPORT_SHAPES } from './bench/write-exports.ts';
import { OUTLINE_SHAPES } from './bench/write-outlines.ts';
import { PAGE_SHAPES } from './bench/write-page-shapes.ts';
import { SHAPES } from './bench/write-shapes.ts';
import type { Terminal } from './terminal.ts';

const USAGE =
  'Usage: npm run --silent fuzz -- [--runs 200000] [--seed 1] [--shape WORDS] [--cases FOLDER]\n';
/** Longer inputs tell nothing that shorter ones do not, and take their time. */
const LONGEST = 20_000;
/** An input of at most so many characters has to be read within this, in milliseconds of a processor. */
const SLOW = 2000;

interface Options {
  readonly runs: number;
  readonly seed: number;
  readonly shape: string;
  readonly cases: string;
}

function readOptions(args: readonly string[]): Options | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        runs: { type: 'string', default: '200000' },
        seed: { type: 'string', default: '1' },
        shape: { type: 'string', default: '' },
        cases: { type: 'string', default: join('tests', 'parse', 'cases') },
      },
    });
    const [runs, seed] = [Number(values.runs), Number(values.seed)];
    return Number.isInteger(runs) && runs > 0 && Number.isInteger(seed)
      ? { ...values, runs, seed }
      : null;
  } catch {
    return null;
  }
}

/** The golden inputs and a written file of each shape, by the name of the format that reads them. */
function gatherSeeds(folder: string): ReadonlyMap<string, readonly string[]> {
  const written = [...SHAPES, ...PAGE_SHAPES, ...EXPORT_SHAPES, ...OUTLINE_SHAPES].map(
    ([, write]) => write(inventRecords(3)),
  );
  const golden = readdirSync(folder)
    .filter((file) => file.includes('.input.'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  const seeds = new Map<string, string[]>();
  for (const text of [...written, ...golden]) {
    const decoded = decodeBytes(new TextEncoder().encode(text), 'seed');
    const format = decoded.kind === 'text' ? chooseFormat(decoded.source).format : null;
    if (format === null || text.length > LONGEST) continue;
    const group = seeds.get(format.name);
    if (group === undefined) seeds.set(format.name, [text]);
    else group.push(text);
  }
  return seeds;
}

/** What is wrong with the reading of one text, if anything. */
function findFault(text: string): string | null {
  const began = process.cpuUsage();
  try {
    const parsed = parseDigestFile('fuzz.txt', new TextEncoder().encode(text));
    const milliseconds = process.cpuUsage(began).user / 1000;
    if (milliseconds > SLOW) return `took ${milliseconds.toFixed(0)} ms`;
    return findParseFaults(parsed)[0] ?? null;
  } catch (error) {
    return `threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
}

/**
 * `fuzz`: the long check that no input, however damaged, is thrown at, hangs, or loses a line in
 * silence. `--runs` mutations of each shape, the same ones for one `--seed`. Exit code 0 when all
 * were read or refused, 1 with the first inputs that were not, 2 for wrong usage.
 */
export function runFuzz(args: readonly string[], { stdout, stderr }: Terminal): number {
  const options = readOptions(args);
  if (options === null) {
    stderr.write(USAGE);
    return 2;
  }
  let faults = 0;
  for (const [name, seeds] of gatherSeeds(options.cases)) {
    if (!name.includes(options.shape)) continue;
    const random = randomNumbers(options.seed);
    let wrong = 0;
    for (let run = 0; run < options.runs; run += 1) {
      const text = mutateText(seeds, random).slice(0, LONGEST);
      const fault = findFault(text);
      if (fault === null) continue;
      wrong += 1;
      if (wrong <= 3)
        stderr.write(`${name}, input ${String(run)}: ${fault}\n${JSON.stringify(text)}\n`);
    }
    stdout.write(`${name}: ${String(options.runs)} inputs, ${String(wrong)} with a fault\n`);
    faults += wrong;
  }
  return faults === 0 ? 0 : 1;
}
