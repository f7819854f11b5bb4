import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Terminal } from '#pipeline/terminal.ts';
import { openParseBench, type ShapeCost } from './measure-parse.ts';
import { writeDigest } from './write-digest.ts';
import { EXPORT_SHAPES } from './write-exports.ts';
import { OUTLINE_SHAPES } from './write-outlines.ts';
import { PAGE_SHAPES } from './write-page-shapes.ts';
import { SHAPES, type WriteShape } from './write-shapes.ts';

const USAGE =
  'Usage: npm run --silent bench -- parse [--megabytes 10] [--shape WORDS] [--json]\n';

/** In 10^6 bytes a second on one core. */
const TARGET_PLAIN = 40;
const TARGET = 15;

const ALL: ReadonlyMap<string, WriteShape> = new Map([
  ['plain text', (papers) => writeDigest(papers)],
  ...SHAPES,
  ...PAGE_SHAPES,
  ...EXPORT_SHAPES,
  ...OUTLINE_SHAPES,
]);

interface Options {
  readonly megabytes: number;
  readonly shape: string;
  readonly json: boolean;
}

function readOptions(args: readonly string[]): Options | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        megabytes: { type: 'string', default: '10' },
        shape: { type: 'string', default: '' },
        json: { type: 'boolean', default: false },
      },
    });
    const megabytes = Number(values.megabytes);
    return megabytes > 0 ? { ...values, megabytes } : null;
  } catch {
    return null;
  }
}

const COLUMNS: readonly (readonly [string, (cost: ShapeCost) => string])[] = [
  ['MB/s', ({ speed }) => speed.toFixed(1)],
  ['target', ({ target, verdict }) => `${String(target)} ${verdict}`],
  ['time ×', ({ timeGrowth }) => timeGrowth.toFixed(2)],
  ['held', ({ held }) => held.toFixed(2)],
  ['held ×', ({ heldGrowth }) => heldGrowth.toFixed(2)],
  ['peak', ({ peak }) => peak.toFixed(1)],
  ['peak ×', ({ peakGrowth }) => peakGrowth.toFixed(2)],
  ['memory', ({ memory }) => memory],
  ['papers', ({ whole }) => String(whole.papers)],
];

function describe(costs: readonly ShapeCost[]): string {
  const row = (name: string, cells: readonly string[]) =>
    `${name.padEnd(36)} ${cells.map((cell) => cell.padStart(10)).join(' ')}`;
  return [
    row(
      'shape',
      COLUMNS.map(([head]) => head),
    ),
    ...costs.map((cost) =>
      row(
        cost.name,
        COLUMNS.map(([, read]) => read(cost)),
      ),
    ),
    '',
    'Held by what was read, and the peak while reading: bytes of memory for a byte of the file.',
    '×: what a byte costs at the whole size, by what it costs at half of it: 1 is linear.',
    '',
  ].join('\n');
}

/**
 * `bench parse`: how fast each shape is read, in files of `--megabytes` written from invented papers,
 * and whether time and memory grow in proportion. Exit code 0 when measured, 2 for wrong usage.
 */
export async function runParseBench(
  args: readonly string[],
  { stdout, stderr }: Terminal,
): Promise<number> {
  const options = readOptions(args);
  const shapes = [...ALL].filter(([name]) => name.includes(options?.shape ?? ''));
  if (options === null || shapes.length === 0) {
    stderr.write(USAGE);
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), 'paper-digest-parse-'));
  try {
    const measure = await openParseBench(folder, options.megabytes);
    const costs = shapes.map(([name, write]) => {
      stderr.write(`reading ${name} …\n`);
      return measure(name, write, name === 'plain text' ? TARGET_PLAIN : TARGET);
    });
    stdout.write(options.json ? `${JSON.stringify(costs, null, 2)}\n` : describe(costs));
    return 0;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
