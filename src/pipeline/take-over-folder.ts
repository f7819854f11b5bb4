import { existsSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Lets a folder that is about to be written begin as one of its kind that an earlier build left
 * and nobody wants any more: thousands of small files are written over in a fraction of the time
 * that it takes to make new ones and to remove the old. `path` is the kind, a hyphen and a hash.
 */
export function takeOverFolder(
  outDir: string,
  path: string,
  isWanted: (path: string) => boolean,
): void {
  if (existsSync(join(outDir, path))) return;
  const parent = path.slice(0, path.lastIndexOf('/') + 1);
  const kind = path.slice(0, path.indexOf('-') + 1);
  const old = readdirSync(join(outDir, parent), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => parent + name)
    .find((each) => each.startsWith(kind) && !isWanted(each));
  if (old !== undefined) renameSync(join(outDir, old), join(outDir, path));
}
