import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { EmittedFile } from './emitted-file.ts';

/** So many files are on their way to the disk while the next ones are made. */
const WRITERS = 8;

/**
 * Writes files below `folder` as they are made, a few at a time: few are ever in memory. Gives
 * their paths.
 */
export async function writeFiles(
  files: Iterable<EmittedFile>,
  folder: string,
): Promise<readonly string[]> {
  const written: string[] = [];
  const known = new Set<string>();
  // All writers take from one iterator: while one waits for the disk, another has a file made.
  const source = files[Symbol.iterator]();
  const write = async () => {
    for (let next = source.next(); next.done !== true; next = source.next()) {
      const { path, content } = next.value;
      const target = join(folder, path);
      const parent = dirname(target);
      if (!known.has(parent)) mkdirSync(parent, { recursive: true });
      known.add(parent);
      written.push(path);
      await writeFile(target, content);
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, write));
  return written;
}
