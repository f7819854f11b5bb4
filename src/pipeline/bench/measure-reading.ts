// The process that measures: bundled, then run with a small file to warm up on and the file to read.
import { existsSync, readFileSync } from 'node:fs';
import { parseDigestFile } from '#parse/parse-digest.ts';
import type { ParsedFile } from '#parse/parsed-file.ts';
import type { ReadingCost } from './reading-cost.ts';

/** At least so many, and for so long: the compiler goes on making the code faster for a while. */
const ROUNDS = 4;
const SECONDS = 2;

const STATUS = '/proc/self/status';

/** Bytes of the heap in use once the garbage is gone; the second round takes what the first freed. */
function usedBytes(): number {
  for (let round = 0; round < 2; round += 1) globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

/**
 * The most memory that this process had. Linux tells it in /proc; what it tells elsewhere counts the
 * process that started this one as well (`getrusage`).
 */
function mostBytes(): number {
  const status = existsSync(STATUS) ? readFileSync(STATUS, 'utf8') : '';
  const kilobytes = /^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1];
  return 1024 * (kilobytes === undefined ? process.resourceUsage().maxRSS : Number(kilobytes));
}

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function measureReading(bytes: Uint8Array): ReadingCost {
  let seconds = Infinity;
  const read = (): ParsedFile => {
    const began = processorSeconds();
    const parsed = parseDigestFile('bench', bytes);
    seconds = Math.min(seconds, processorSeconds() - began);
    return parsed;
  };
  // Memory in the first round alone: later ones find the heap grown, and earlier texts not yet gone.
  const before = usedBytes();
  const { rss } = process.memoryUsage();
  const first = read();
  const peakBytes = mostBytes() - rss;
  const heldBytes = usedBytes() - before;
  const end = processorSeconds() + SECONDS;
  for (let round = 1; round < ROUNDS || processorSeconds() < end; round += 1) read();
  const papers = first.digests.reduce((sum, digest) => sum + digest.papers.length, 0);
  return { bytes: bytes.length, papers, seconds, heldBytes, peakBytes };
}

const [warmUp = '', file = ''] = process.argv.slice(2);
// The compiler has to have seen the code once.
parseDigestFile('bench', readFileSync(warmUp));
process.stdout.write(JSON.stringify(measureReading(readFileSync(file))));
