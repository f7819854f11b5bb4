import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Problem } from '#domain/problem.ts';
import type { DataFile, DataFolder } from './build-archive.ts';

/** Names that are no digests: hidden files, and notes that people leave beside their data. */
const PASSED_OVER = /^\.|^readme(?:\.[a-z]+)?$/i;

/**
 * Reads a data folder: `digests/*`, `themes.json`, `site.json`. Problems name what is missing;
 * then there is no folder to build from.
 */
export function readDataFolder(path: string): DataFolder | readonly Problem[] {
  const problems: Problem[] = [];
  const read = (name: string): DataFile => {
    const full = join(path, name);
    const file = join(basename(path), name);
    if (existsSync(full)) return { file, bytes: readFileSync(full) };
    problems.push({
      file,
      line: null,
      rule: 'missing-file',
      severity: 'error',
      message: `The file is missing: expected ${name} in the data folder ${path}.`,
    });
    return { file, bytes: new Uint8Array() };
  };
  const themes = read('themes.json');
  const site = read('site.json');
  const folder = join(path, 'digests');
  const names = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isFile() && !PASSED_OVER.test(entry.name))
        .map((entry) => entry.name)
        .toSorted()
    : [];
  const digests = names.map((name) => read(join('digests', name)));
  return problems.length > 0 ? problems : { digests, themes, site };
}
