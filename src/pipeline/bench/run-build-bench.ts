import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { siteCacheFolder } from '#pipeline/site-folder.ts';
import type { Terminal } from '#pipeline/terminal.ts';
import { measureBuild } from './measure-build.ts';

const USAGE = 'Usage: npm run --silent bench -- build\n';

/**
 * `bench build`: builds data/ (or DATA_DIR) once, in this process, and prints the `BuildCosts` as
 * JSON. `bench pipeline` starts it once for each size, so that none warms the next one up.
 * Exit code 0 when measured, 1 when the data cannot be built, 2 for wrong usage.
 */
export async function runBuildBench(
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  if (args.length > 0) {
    terminal.stderr.write(USAGE);
    return 2;
  }
  const [root, dataDir] = [process.cwd(), process.env['DATA_DIR'] ?? 'data'];
  // Below the project, where a build keeps what it made, as that of an owner does.
  const outDir = mkdtempSync(join(root, 'node_modules', '.paper-digest-build-'));
  try {
    const costs = await measureBuild(root, dataDir, outDir);
    terminal.stdout.write(`${JSON.stringify(costs)}\n`);
    return 0;
  } catch (error) {
    terminal.stderr.write(`${error instanceof Error ? error.message : 'The build failed.'}\n`);
    return 1;
  } finally {
    rmSync(outDir, { recursive: true });
    rmSync(siteCacheFolder(root, resolve(dataDir), outDir), { recursive: true, force: true });
  }
}
