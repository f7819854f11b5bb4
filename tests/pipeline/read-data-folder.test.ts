import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readDataFolder } from '#pipeline/read-data-folder.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paper-digest-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('reading a data folder', () => {
  test('takes the digests in the order of their names, and nothing else that lies there', () => {
    mkdirSync(join(folder, 'digests', 'old'), { recursive: true });
    for (const name of ['b.txt', 'a.md', 'README.md', '.hidden', 'old/c.txt']) {
      writeFileSync(join(folder, 'digests', name), name);
    }
    writeFileSync(join(folder, 'themes.json'), '{}');
    writeFileSync(join(folder, 'site.json'), '{}');
    const read = readDataFolder(folder);
    const digests = 'digests' in read ? read.digests : [];
    expect(digests.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual([
      'a.md',
      'b.txt',
    ]);
    expect(digests.map(({ file }) => file.split(/[\\/]/).slice(-2).join('/'))).toEqual([
      'digests/a.md',
      'digests/b.txt',
    ]);
  });

  test('names every file that is missing', () => {
    expect(readDataFolder(join(folder, 'nowhere'))).toEqual([
      expect.objectContaining({ rule: 'missing-file', severity: 'error' }),
      expect.objectContaining({ rule: 'missing-file', severity: 'error' }),
    ]);
  });
});
