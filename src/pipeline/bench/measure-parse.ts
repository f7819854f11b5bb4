import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleProgram } from './bundle-program.ts';
import { inventRecords } from './invent-records.ts';
import { readingCost, type ReadingCost } from './reading-cost.ts';
import type { WriteShape } from './write-shapes.ts';

/** What reading a shape costs, at half the size and at the whole. */
export interface ShapeCost {
  readonly name: string;
  readonly half: ReadingCost;
  readonly whole: ReadingCost;
  /** 10^6 bytes a second, at the whole size. */
  readonly speed: number;
  /** Time a byte at the whole size by that at the half: 1 is linear. */
  readonly timeGrowth: number;
  /** Bytes of memory for a byte of the file, at the whole size. */
  readonly held: number;
  readonly peak: number;
  /** The same at the whole size by those at the half: 1 is linear. */
  readonly heldGrowth: number;
  readonly peakGrowth: number;
  readonly memory: 'linear' | 'not linear';
  /** What is wanted, in 10^6 bytes a second, and whether it is so. */
  readonly target: number;
  readonly verdict: 'met' | 'not met';
}

export type MeasureShape = (name: string, write: WriteShape, target: number) => ShapeCost;

/** What grew with the square would double; when garbage is collected shifts the rest a little. */
const MOST_GROWTH = 1.25;

/**
 * Measures shapes in files of `megabytes` (10^6 bytes) and half of that, written from invented papers,
 * each file in a process of its own: what one leaves in memory is not another's.
 */
export async function openParseBench(folder: string, megabytes: number): Promise<MeasureShape> {
  const entry = new URL('./measure-reading.ts', import.meta.url);
  const program = await bundleProgram(entry, folder);
  const warmUp = join(folder, 'warm-up');
  const file = join(folder, 'digest');
  const measureFile = (name: string, text: string, papers: number): ReadingCost => {
    writeFileSync(file, text);
    const args = ['--expose-gc', program, warmUp, file];
    const cost = readingCost(
      JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })),
      '',
    );
    if (cost.papers === papers) return cost;
    throw new Error(
      `${name}: ${String(papers)} papers were written and ${String(cost.papers)} read.`,
    );
  };
  return (name, write, target) => {
    const sample = Buffer.byteLength(write(inventRecords(100))) / 100;
    const papersIn = (size: number): number => Math.ceil((size * 1e6) / sample);
    const measureSize = (size: number): ReadingCost => {
      const papers = papersIn(size);
      return measureFile(name, write(inventRecords(papers)), papers);
    };
    writeFileSync(warmUp, write(inventRecords(papersIn(0.2))));
    const half = measureSize(megabytes / 2);
    const whole = measureSize(megabytes);
    const speed = whole.bytes / 1e6 / whole.seconds;
    const growth = (of: 'seconds' | 'heldBytes' | 'peakBytes'): number =>
      whole[of] / whole.bytes / (half[of] / half.bytes);
    const heldGrowth = growth('heldBytes');
    const peakGrowth = growth('peakBytes');
    return {
      name,
      half,
      whole,
      speed,
      timeGrowth: growth('seconds'),
      held: whole.heldBytes / whole.bytes,
      peak: whole.peakBytes / whole.bytes,
      heldGrowth,
      peakGrowth,
      memory: Math.max(heldGrowth, peakGrowth) <= MOST_GROWTH ? 'linear' : 'not linear',
      target,
      verdict: speed >= target ? 'met' : 'not met',
    };
  };
}
