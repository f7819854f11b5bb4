import { spawnSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { fields, number, type Decoder } from '#domain/decode.ts';
import type { BuildCosts } from './measure-build.ts';

/** A build in a process of its own. */
export interface TimedBuild extends BuildCosts {
  /** Wall-clock seconds from starting the process to its end: Node, Vite, bundling, everything. */
  readonly command: number;
  /** Processes that waited for a processor while it ran, a minute's average (`uptime`). */
  readonly load: number;
}

const buildCosts: Decoder<BuildCosts> = fields({
  papers: number,
  seconds: fields({
    pipeline: number,
    parse: number,
    enrich: number,
    data: number,
    pages: number,
    bundle: number,
  }),
  processor: fields({ pipeline: number, all: number }),
  peakBytes: number,
  files: number,
  bytes: number,
});

/** Builds a data folder in a fresh process; a build that fails gives what it said. */
export function timeBuild(
  cli: string,
  dataDir: string,
): { readonly costs: TimedBuild } | { readonly failure: string } {
  const began = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'bench', 'build'], {
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: dataDir, NODE_ENV: 'production' },
    maxBuffer: 64 * 1024 * 1024,
  });
  const command = (performance.now() - began) / 1000;
  if (status !== 0) return { failure: stderr };
  const load = loadavg()[0] ?? 0;
  return { costs: { ...buildCosts(JSON.parse(stdout), ''), command, load } };
}
