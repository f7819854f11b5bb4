import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CorpusPaper } from './read-corpus.ts';
import { writeDigest } from './write-digest.ts';

/** A data folder with these digests, of the days that their names begin with, themes and site as in `from`. */
export function writeDataFolder(
  folder: string,
  digests: readonly { readonly name: string; readonly papers: readonly CorpusPaper[] }[],
  from: string,
): void {
  mkdirSync(join(folder, 'digests'), { recursive: true });
  for (const name of ['themes.json', 'site.json']) {
    copyFileSync(join(from, name), join(folder, name));
  }
  for (const { name, papers } of digests) {
    const day = /^\d{4}-\d\d-\d\d/.exec(name)?.[0];
    writeFileSync(join(folder, 'digests', `${name}.txt`), writeDigest(papers, day));
  }
}
