import { parseArgs } from 'node:util';
import type { Terminal } from '#pipeline/terminal.ts';
import { measureShape, type ShapeCost } from './measure-parse.ts';
import { writeDigest } from './write-digest.ts';
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

function describe(costs: readonly ShapeCost[]): string {
  const rows = costs.map((cost) =>
    [
      cost.name.padEnd(36),
      cost.speed.toFixed(1).padStart(7),
      cost.target.toFixed(0).padStart(7),
      cost.verdict.padStart(8),
      cost.timeGrowth.toFixed(2).padStart(8),
      cost.memoryGrowth.toFixed(2).padStart(8),
      String(cost.whole.papers).padStart(8),
    ].join(' '),
  );
  return [
    `${'shape'.padEnd(36)}    MB/s  target            time   memory   papers`,
    ...rows,
    '',
    'Time and memory a byte at the whole size, by those at half of it: 1 is linear.',
    '',
  ].join('\n');
}

/**
 * `bench parse`: how fast each shape is read, in files of `--megabytes` written from invented papers,
 * and whether time and memory grow in proportion. Exit code 0 when measured, 2 for wrong usage.
 */
export function runParseBench(args: readonly string[], { stdout, stderr }: Terminal): number {
  const options = readOptions(args);
  const shapes = [...ALL].filter(([name]) => name.includes(options?.shape ?? ''));
  if (options === null || shapes.length === 0) {
    stderr.write(USAGE);
    return 2;
  }
  const costs = shapes.map(([name, write]) => {
    stderr.write(`reading ${name} …\n`);
    const target = name === 'plain text' ? TARGET_PLAIN : TARGET;
    return measureShape(name, write, options.megabytes, target);
  });
  stdout.write(options.json ? `${JSON.stringify(costs, null, 2)}\n` : describe(costs));
  return 0;
}
