import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parseDigestFile } from '#parse/parse-digest.ts';
import { inventRecords } from './invent-records.ts';
import type { WriteShape } from './write-shapes.ts';

/** What reading one file costs. */
interface ParseCost {
  readonly bytes: number;
  readonly papers: number;
  /** Of a processor, collecting garbage included: a busy machine changes little. The best round. */
  readonly seconds: number;
  /** Of the heap, kept by what was read, while it is held. */
  readonly heldBytes: number;
}

/** What reading a shape costs, at half the size and at the whole. */
export interface ShapeCost {
  readonly name: string;
  readonly half: ParseCost;
  readonly whole: ParseCost;
  /** 10^6 bytes a second, at the whole size. */
  readonly speed: number;
  /** Time a byte, and heap a byte, at the whole size by those at the half: 1 is linear. */
  readonly timeGrowth: number;
  readonly memoryGrowth: number;
  /** What is wanted, in 10^6 bytes a second, and whether it is so. */
  readonly target: number;
  readonly verdict: 'met' | 'not met';
}

/** Node gives the collector of garbage only to those who ask. */
function findCollector(): () => void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  return () => {
    if (typeof collect === 'function') collect();
  };
}

const ROUNDS = 3;

function measureFile(bytes: Uint8Array, collect: () => void): ParseCost {
  let seconds = Infinity;
  let papers = 0;
  let heldBytes = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    collect();
    const before = process.memoryUsage().heapUsed;
    const began = process.cpuUsage();
    const parsed = parseDigestFile('bench', bytes);
    const { user, system } = process.cpuUsage(began);
    seconds = Math.min(seconds, (user + system) / 1e6);
    collect();
    heldBytes = process.memoryUsage().heapUsed - before;
    papers = parsed.receipt.papers;
  }
  return { bytes: bytes.length, papers, seconds, heldBytes };
}

/** Measures reading files of `megabytes` (10^6 bytes) and half of that, written from invented papers. */
export function measureShape(
  name: string,
  write: WriteShape,
  megabytes: number,
  target: number,
): ShapeCost {
  const collect = findCollector();
  const encoder = new TextEncoder();
  const sample = encoder.encode(write(inventRecords(100))).length / 100;
  const measure = (size: number): ParseCost =>
    measureFile(
      encoder.encode(write(inventRecords(Math.ceil((size * 1e6) / sample)))),
      collect,
    );
  // The compiler has to have seen the code once.
  measure(0.2);
  const half = measure(megabytes / 2);
  const whole = measure(megabytes);
  const speed = whole.bytes / 1e6 / whole.seconds;
  const each = (cost: ParseCost, of: 'seconds' | 'heldBytes'): number => cost[of] / cost.bytes;
  return {
    name,
    half,
    whole,
    speed,
    timeGrowth: each(whole, 'seconds') / each(half, 'seconds'),
    memoryGrowth: each(whole, 'heldBytes') / each(half, 'heldBytes'),
    target,
    verdict: speed >= target ? 'met' : 'not met',
  };
}
