import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { digestText, paperOn, SMALL_SITE, SMALL_THEMES } from './data-folders.ts';

test('a build of bad data stops with every problem, its place and no stack trace', () => {
  const folder = mkdtempSync(join(tmpdir(), 'paper-digest-'));
  const data = join(folder, 'data');
  const out = join(folder, 'site');
  mkdirSync(join(data, 'digests'), { recursive: true });
  const themes = { themes: [{ ...SMALL_THEMES.themes[0], hue: 'red' }] };
  writeFileSync(join(data, 'themes.json'), JSON.stringify(themes, null, 2));
  writeFileSync(join(data, 'site.json'), JSON.stringify({ ...SMALL_SITE, name: 7 }, null, 2));
  writeFileSync(join(data, 'digests', 'empty.txt'), '');
  writeFileSync(join(data, 'digests', 'good.txt'), digestText('Mar 14', [paperOn('Speech')]));

  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--outDir', out],
    { encoding: 'utf8', env: { ...process.env, DATA_DIR: data, NO_COLOR: '1' } },
  );
  const said = stdout + stderr;
  rmSync(folder, { recursive: true });

  expect(status).not.toBe(0);
  expect(said).toMatch(/data\/site\.json:3: error: name: expected .*, found 7/);
  expect(said).toMatch(
    /data\/themes\.json:7: error: themes\[0\]\.hue: expected .*, found "red"/,
  );
  expect(said).toMatch(/data\/digests\/empty\.txt.*: error: /);
  expect(said).not.toContain('good.txt');
  expect(said).not.toMatch(/^\s+at /m);
}, 60_000);
