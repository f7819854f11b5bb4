import {
  closeSync,
  constants,
  ftruncateSync,
  mkdirSync,
  openSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { EmittedFile } from './emitted-file.ts';

/**
 * Writes a file over what is there. Emptying it first, as is usual, takes a disk far longer than the
 * writing itself, and a file of an earlier build is mostly as long.
 */
function writeOver(file: string, content: Uint8Array): void {
  const opened = openSync(file, constants.O_WRONLY | constants.O_CREAT);
  try {
    writeFileSync(opened, content);
    ftruncateSync(opened, content.length);
  } finally {
    closeSync(opened);
  }
}

/**
 * Writes files below `folder` as they are made, so that few are ever in memory. Gives their
 * paths. One after the other: a small file is with the system in less time than it takes to hand
 * it to another thread and to hear that it was written.
 */
export function writeFiles(files: Iterable<EmittedFile>, folder: string): readonly string[] {
  const written: string[] = [];
  const known = new Set<string>();
  for (const { path, content } of files) {
    const target = join(folder, path);
    const parent = dirname(target);
    if (!known.has(parent)) mkdirSync(parent, { recursive: true });
    known.add(parent);
    writeOver(target, Buffer.from(content));
    written.push(path);
  }
  return written;
}
