import type { BenchPaper } from './bench-paper.ts';

/** How many results an engine is asked for: a long screenful. */
export const LIMIT = 50;

/** Places of the papers that answer, best first, at most `LIMIT`. */
export type Search = (query: string) => readonly number[];

/** How much a slow engine is asked, so that a run ends. */
interface Sample {
  readonly keystrokes: number;
  readonly itemsPerKind: number;
}

/** One search engine with its best settings for this job, behind one face. */
export interface Engine {
  /** The settings in words, for the report. */
  readonly settings: string;
  /** The whole index as bytes, the way the library saves it. */
  readonly build: (papers: readonly BenchPaper[]) => Uint8Array | Promise<Uint8Array>;
  /** Ready to answer from these bytes alone. */
  readonly load: (bytes: Uint8Array) => Search | Promise<Search>;
  /** What to ask at a size where all of it would take too long; `null`: all. */
  readonly sampleAt: (size: number) => Sample | null;
  /** From so many papers on only with `--all`. */
  readonly hopelessFrom: number;
}

/** JSON to bytes and back, for libraries that save themselves as JSON. */
export function jsonBytes(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}

export function jsonText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}
