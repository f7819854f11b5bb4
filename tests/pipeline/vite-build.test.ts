import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteCacheFolder } from '#pipeline/site-folder.ts';
import { digestText, paperOn, SMALL_SITE, SMALL_THEMES } from './data-folders.ts';
import { siteFiles } from './site-files.ts';

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

test('a site built over an earlier one is that of a clean build, and only what changed is made', () => {
  // Below the project, where builds use what they made before.
  const folder = mkdtempSync(join(process.cwd(), 'node_modules', '.paper-digest-built-'));
  const data = join(folder, 'data');
  mkdirSync(join(data, 'digests'), { recursive: true });
  writeFileSync(join(data, 'themes.json'), JSON.stringify(SMALL_THEMES));
  writeFileSync(join(data, 'site.json'), JSON.stringify(SMALL_SITE));
  const addDay = (day: number, subjects: readonly string[]) => {
    const date = `2025-03-${String(day)}`;
    const text = digestText(date, subjects.map(paperOn));
    writeFileSync(join(data, 'digests', `${date}.txt`), text);
  };
  const build = (out: string) => {
    const { status } = spawnSync(
      process.execPath,
      ['node_modules/vite/bin/vite.js', 'build', '--outDir', join(folder, out)],
      { env: { ...process.env, DATA_DIR: data } },
    );
    expect(status).toBe(0);
    return siteFiles(join(folder, out));
  };
  for (let day = 10; day < 14; day += 1) {
    addDay(
      day,
      Array.from({ length: 70 }, (_, place) => `Subject ${String(100 * day + place)}`),
    );
  }
  const before = build('site');
  addDay(14, ['Tides', 'Subject 1005']);
  const after = build('site');
  const clean = build('clean');
  rmSync(folder, { recursive: true });
  for (const out of ['site', 'clean']) {
    rmSync(siteCacheFolder(process.cwd(), data, join(folder, out)), { recursive: true });
  }
  expect([...after.keys()].toSorted()).toEqual([...clean.keys()].toSorted());
  const differing = [...clean].filter(([path, { content }]) => {
    return after.get(path)?.content !== content;
  });
  expect(differing.map(([path]) => path)).toEqual([]);
  // Day 11 has no part in it; day 10 lists a paper of the new one.
  const isOld = (path: string) => /^papers\/a-study-of-subject-11\d\d\.html$/.test(path);
  const old = [...after].filter(([path]) => isOld(path));
  expect(old).toHaveLength(70);
  expect(old.filter(([path, { time }]) => before.get(path)?.time !== time)).toEqual([]);
}, 120_000);
