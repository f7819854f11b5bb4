import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createBuilder, type Plugin } from 'vite';
import { parseDigestFile } from '#parse/parse-digest.ts';
import { readDataFolder } from '#pipeline/read-data-folder.ts';

/** What one build of a data folder took. */
export interface BuildCosts {
  /** Papers as parsed, those that stand in several digests each time. */
  readonly papers: number;
  readonly seconds: {
    /** All that grows with the papers: parse, enrich, data and pages. */
    readonly pipeline: number;
    /** Timed once more on its own behind the build, since it is a part of one step there. */
    readonly parse: number;
    /** The step from the text to all that is known of the papers, less `parse`. */
    readonly enrich: number;
    readonly data: number;
    readonly pages: number;
    /** Vite's bundling of the app, which is the same for any number of papers. */
    readonly bundle: number;
  };
  /** Processor seconds, all threads: a busy machine lengthens them less than wall-clock time. */
  readonly processor: {
    readonly pipeline: number;
    /** The process from its start to the end of the build. */
    readonly all: number;
  };
  readonly peakBytes: number;
  readonly files: number;
  readonly bytes: number;
}

/** Processor seconds of this process so far. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

interface Moment {
  /** Milliseconds since 1970, to be compared with files. */
  readonly clock: number;
  readonly processor: number;
}

function now(): Moment {
  return { clock: Date.now(), processor: processorSeconds() };
}

/** Looks over the shoulder of a build: when bundling began and when it ended. */
function watchBundling(): {
  readonly plugin: Plugin;
  readonly times: { began: Moment | null; ended: Moment | null };
} {
  const times: { began: Moment | null; ended: Moment | null } = { began: null, ended: null };
  const plugin: Plugin = {
    name: 'watch-bundling',
    buildStart: () => {
      times.began ??= now();
    },
    closeBundle: () => {
      times.ended = now();
    },
  };
  return { plugin, times };
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function parseAgain(dataDir: string): { papers: number; seconds: number } {
  const folder = readDataFolder(dataDir);
  if (!('digests' in folder)) return { papers: 0, seconds: 0 };
  const start = performance.now();
  let papers = 0;
  for (const { file, bytes } of folder.digests) {
    for (const digest of parseDigestFile(file, bytes).digests) papers += digest.papers.length;
  }
  return { papers, seconds: (performance.now() - start) / 1000 };
}

/**
 * Builds the site of `dataDir` (the folder that vite.config.ts takes) into `outDir`, in this
 * process, as `npm run build` does. The steps are told apart from outside: by when bundling began
 * and ended, and by when the last data file was written.
 */
export async function measureBuild(
  root: string,
  dataDir: string,
  outDir: string,
): Promise<BuildCosts> {
  const { plugin, times } = watchBundling();
  const builder = await createBuilder({
    root,
    logLevel: 'error',
    plugins: [plugin],
    build: { outDir, emptyOutDir: true },
  });
  const began = now();
  await builder.buildApp();
  const ended = now();
  // Node gives kilobytes of 1024.
  const peakBytes = process.resourceUsage().maxRSS * 1024;
  const bundling = { began: times.began ?? ended, ended: times.ended ?? ended };

  const files = filesBelow(outDir).map((file) => ({ file, stat: statSync(file) }));
  const written = files
    .filter(({ file }) => file.startsWith(join(outDir, 'data')))
    .map(({ stat }) => stat.mtimeMs);
  const dataEnded = Math.max(bundling.ended.clock, ...written);
  const parsed = parseAgain(dataDir);
  const archive = (bundling.began.clock - began.clock) / 1000;
  const data = (dataEnded - bundling.ended.clock) / 1000;
  const pages = (ended.clock - dataEnded) / 1000;
  return {
    papers: parsed.papers,
    seconds: {
      pipeline: archive + data + pages,
      parse: parsed.seconds,
      enrich: Math.max(0, archive - parsed.seconds),
      data,
      pages,
      bundle: (bundling.ended.clock - bundling.began.clock) / 1000,
    },
    processor: {
      pipeline:
        bundling.began.processor -
        began.processor +
        (ended.processor - bundling.ended.processor),
      all: ended.processor,
    },
    peakBytes,
    files: files.length,
    bytes: files.reduce((sum, { stat }) => sum + stat.size, 0),
  };
}
