import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Problem } from '#domain/problem.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'reading it is not allowed',
};

/** npm changes to the project's folder; paths are meant from where the command was typed. */
export function fromCaller(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? '.', path);
}

/** The bytes of a file, or what stands in the way; `expected` says what the file should be. */
export function readNamedFile(
  file: string,
  path: string,
  expected: string,
): Uint8Array | Problem {
  try {
    return readFileSync(path);
  } catch (error) {
    const code =
      error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    const message = `The file cannot be read: ${REASONS[code] ?? code}. Expected ${expected}.`;
    return { file, line: null, rule: 'unreadable-file', severity: 'error', message };
  }
}
