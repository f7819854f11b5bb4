import { readdirSync, readFileSync, rmdirSync, unlinkSync } from 'node:fs';
import { join, sep } from 'node:path';
import { keyOf, NO_CACHE, openBuildCache, type BuildCache } from './build-cache.ts';

/** The files below a folder, by their paths from there with `/`; none where it is not there. */
export function filesBelow(folder: string): readonly string[] {
  const list = (parent: string): readonly string[] =>
    readdirSync(join(folder, parent), { withFileTypes: true }).flatMap((entry) => {
      const path = `${parent}${entry.name}`;
      return entry.isDirectory() ? list(`${path}/`) : [path];
    });
  try {
    return list('');
  } catch {
    return [];
  }
}

/** Deletes all files of a folder but these, and the folders that are left without any. */
export function keepOnly(folder: string, paths: readonly string[]): void {
  const kept = new Set(paths);
  const left = new Set<string>();
  for (const path of filesBelow(folder)) {
    if (kept.has(path)) continue;
    unlinkSync(join(folder, path));
    left.add(path.slice(0, path.lastIndexOf('/') + 1));
  }
  for (const parent of left) {
    if (parent === '' || readdirSync(join(folder, parent)).length > 0) continue;
    rmdirSync(join(folder, parent));
  }
}

/** A key for all code that a build runs. */
function codeKey(root: string): string {
  const sources = filesBelow(join(root, 'src')).toSorted();
  const parts = sources.flatMap((path) => [path, readFileSync(join(root, 'src', path))]);
  return keyOf(process.version, readFileSync(join(root, 'package-lock.json')), ...parts);
}

/** Where builds of a data folder into `outDir` keep what they made. */
export function siteCacheFolder(root: string, dataDir: string, outDir: string): string {
  return join(root, 'node_modules', '.cache', 'paper-digest', keyOf(dataDir, outDir));
}

/**
 * The cache for builds of a data folder into `outDir`: only for those into the project, as others
 * are made once, to be looked at or measured.
 */
export function openSiteCache(root: string, dataDir: string, outDir: string): BuildCache {
  if (!outDir.startsWith(root + sep)) return NO_CACHE;
  const folder = siteCacheFolder(root, dataDir, outDir);
  return openBuildCache({ folder, outDir, code: codeKey(root) });
}
