import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildArchive, partKey, type BuiltArchive } from '#pipeline/build-archive.ts';
import { openBuildCache } from '#pipeline/build-cache.ts';
import type { RenderDigest } from '#pipeline/emit-pages.ts';
import { cutParts } from '#pipeline/list-digests.ts';
import { readAhead } from '#pipeline/read-ahead.ts';
import { filesBelow, keepOnly } from '#pipeline/site-folder.ts';
import { writeSite } from '#pipeline/write-site.ts';
import { digestText, folderOf, paperOn } from './data-folders.ts';
import { siteFiles } from './site-files.ts';
import { emitSite } from './whole-site.ts';

const TEMPLATE = readFileSync('index.html', 'utf8');

/** A page's body that says what it was rendered from. */
const RENDERER = `export const renderDigest = (archive, digest) => (paper) =>
  [archive.site.name, JSON.stringify(digest), paper].join(' ');`;
const render: RenderDigest = (archive, digest) => (paper) =>
  [archive.site.name, JSON.stringify(digest), paper].join(' ');

let folder = '';

beforeAll(async () => {
  // Below the project: what is built there finds its packages.
  folder = mkdtempSync(join('node_modules', '.paper-digest-write-'));
  writeFileSync(join(folder, 'renderer.mjs'), RENDERER);
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: {
        input: ['src/pipeline/page-thread.ts', 'src/pipeline/read-thread.ts'],
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function moduleIn(name: string): string {
  return pathToFileURL(join(process.cwd(), folder, name)).href;
}

/** So many papers that threads are worth it, and so many digests that what is learned of them is kept. */
const MANY = Object.fromEntries(
  Array.from({ length: 40 }, (_, day) => {
    const date = new Date(Date.UTC(2025, 2, 1 + day)).toISOString().slice(0, 10);
    const papers = Array.from({ length: 51 }, (_paper, place) =>
      // Some have a word in common, and are related.
      paperOn(`Subject ${String(day * 50 + place)} of kind${String((day * 7 + place) % 97)}`),
    );
    return [`${date}.txt`, digestText(date, papers)];
  }),
);

/** The files of the site in `out` that are not those of a site made in a row, and all others. */
function compareSite(archive: BuiltArchive, out: string) {
  const wanted = new Map(
    [...emitSite(archive, TEMPLATE, render)].map(({ path, content }) => [
      path,
      Buffer.from(content),
    ]),
  );
  const found = filesBelow(out);
  return {
    differing: [...wanted.keys()].filter(
      (path) =>
        !found.includes(path) || !wanted.get(path)?.equals(readFileSync(join(out, path))),
    ),
    stray: found.filter((path) => !wanted.has(path)),
  };
}

test('a site that several threads write is the same to the byte as one made in a row', async () => {
  const { archive } = buildArchive(folderOf(MANY));
  if (archive === null) throw new Error('The data cannot be built.');
  const out = mkdtempSync(join(tmpdir(), 'paper-digest-site-'));
  await writeSite(archive, TEMPLATE, out, {
    renderer: moduleIn('renderer.mjs'),
    thread: moduleIn('page-thread.mjs'),
  });
  const compared = compareSite(archive, out);
  rmSync(out, { recursive: true });
  expect(compared).toEqual({ differing: [], stray: [] });
}, 120_000);

test('digests that other threads read and relate are all there, and make the same site', async () => {
  const out = mkdtempSync(join(tmpdir(), 'paper-digest-site-'));
  const open = () => openBuildCache({ folder: `${out}-cache`, outDir: out, code: 'code' });
  const cache = open();
  const { archive } = buildArchive(folderOf(MANY), cache);
  if (archive === null) throw new Error('The data cannot be built.');
  await readAhead(archive, cache, moduleIn('read-thread.mjs'));
  const steps = ['papers', 'terms', 'outline', 'words'];
  const missing = archive.keys.flatMap(({ own }) =>
    steps.filter((step) => !cache.has(step, own)),
  );
  const isLearned = cache.has('learned', archive.learned?.key ?? '');
  const unrelated = archive.keys.filter(({ whole }) => !cache.has('related', whole));
  const parts = cutParts(archive.keys.length).map((places) => partKey(archive.keys, places));
  const notListed = parts.filter((key) => !cache.has('lists', key));
  const modules = { renderer: moduleIn('renderer.mjs'), thread: moduleIn('page-thread.mjs') };
  await writeSite(archive, TEMPLATE, out, modules, cache);
  const { archive: fresh } = buildArchive(folderOf(MANY));
  if (fresh === null) throw new Error('The data cannot be built.');
  const compared = compareSite(fresh, out);
  rmSync(out, { recursive: true });
  rmSync(`${out}-cache`, { recursive: true });
  expect([missing, unrelated, notListed, isLearned]).toEqual([[], [], [], true]);
  expect(compared).toEqual({ differing: [], stray: [] });
}, 120_000);

test('a build that shares its work with threads as they come to it makes the same site', async () => {
  const out = mkdtempSync(join(tmpdir(), 'paper-digest-site-'));
  const cache = openBuildCache({ folder: `${out}-cache`, outDir: out, code: 'code' });
  const { archive } = buildArchive(folderOf(MANY), cache);
  if (archive === null) throw new Error('The data cannot be built.');
  const modules = { renderer: moduleIn('renderer.mjs'), thread: moduleIn('page-thread.mjs') };
  await Promise.all([
    readAhead(archive, cache, moduleIn('read-thread.mjs')),
    writeSite(archive, TEMPLATE, out, modules, cache),
  ]);
  const { archive: fresh } = buildArchive(folderOf(MANY));
  if (fresh === null) throw new Error('The data cannot be built.');
  const compared = compareSite(fresh, out);
  rmSync(out, { recursive: true });
  rmSync(`${out}-cache`, { recursive: true });
  expect(compared).toEqual({ differing: [], stray: [] });
}, 120_000);

describe('a site that is built again', () => {
  const day = (date: number, ...subjects: readonly string[]) =>
    [
      `2025-03-${String(date)}.txt`,
      digestText(`Mar ${String(date)}`, subjects.map(paperOn)),
    ] as const;
  const many = (from: number) =>
    Array.from({ length: 90 }, (_, place) => `Subject ${String(from + place)}`);
  const start = [day(11, ...many(0)), day(12, ...many(100)), day(14, ...many(200), 'Maps')];
  /** What an owner does, one after the other. */
  const changes: readonly (readonly [string, readonly (readonly [string, string])[]])[] = [
    ['nothing', start],
    ['a newer digest comes', [...start, day(15, 'Speech', 'Voices')]],
    ['a paper is listed again', [...start, day(15, 'Speech', 'Voices', 'Subject 5')]],
    ['a digest comes between others', [...start, day(13, 'Tides'), day(15, 'Speech')]],
    ['a text changes', [day(11, ...many(1)), ...start.slice(1)]],
    ['digests go', start.slice(1)],
    ['there are few papers left', [day(14, 'Maps')]],
    ['they are back', start],
  ];

  const buildInto = async (out: string, digests: (typeof changes)[number][1]) => {
    const cache = openBuildCache({ folder: `${out}-cache`, outDir: out, code: 'code' });
    const { archive } = buildArchive(folderOf(Object.fromEntries(digests)), cache);
    if (archive === null) throw new Error('The data cannot be built.');
    const modules = { renderer: moduleIn('renderer.mjs'), thread: moduleIn('none.mjs') };
    const files = await writeSite(archive, TEMPLATE, out, modules, cache);
    keepOnly(out, [...files.values()].flat());
  };

  test('is the same to the byte as one that is built from nothing, whatever changed', async () => {
    const out = mkdtempSync(join(tmpdir(), 'paper-digest-site-'));
    for (const [change, digests] of changes) {
      await buildInto(out, digests);
      const { archive } = buildArchive(folderOf(Object.fromEntries(digests)));
      if (archive === null) throw new Error('The data cannot be built.');
      const compared = compareSite(archive, out);
      expect({ change, ...compared }).toEqual({ change, differing: [], stray: [] });
    }
    rmSync(out, { recursive: true });
    rmSync(`${out}-cache`, { recursive: true });
  }, 60_000);

  test('leaves what did not change where it lies', async () => {
    const out = mkdtempSync(join(tmpdir(), 'paper-digest-site-'));
    await buildInto(out, start);
    const before = siteFiles(out);
    await buildInto(out, [...start, day(15, 'Speech', 'Voices')]);
    const after = siteFiles(out);
    const written = [...after].filter(([path, { time }]) => before.get(path)?.time !== time);
    const pages = written.map(([path]) => path).filter((path) => path.startsWith('papers/'));
    // Those of the new digest, and of the two days to which it is the next and the newest.
    expect(pages).toContain('papers/a-study-of-speech.html');
    expect(pages).toContain('papers/a-study-of-maps.html');
    expect(pages).not.toContain('papers/a-study-of-subject-5.html');
    expect(pages).toHaveLength(2 + 91 + 90);
    rmSync(out, { recursive: true });
    rmSync(`${out}-cache`, { recursive: true });
  }, 60_000);

  test('mends what somebody changed in it or took out of it', async () => {
    const out = mkdtempSync(join(tmpdir(), 'paper-digest-site-'));
    await buildInto(out, start);
    const before = siteFiles(out);
    const page = join(out, 'papers', 'a-study-of-subject-5.html');
    writeFileSync(page, 'changed');
    const later = new Date(Date.now() + 60_000);
    utimesSync(page, later, later);
    rmSync(join(out, 'digests', '2025-03-12.html'));
    writeFileSync(join(out, 'papers', 'stray.html'), 'stray');
    await buildInto(out, start);
    const contents = (files: ReturnType<typeof siteFiles>) =>
      new Map([...files].map(([path, { content }]) => [path, content]));
    expect(contents(siteFiles(out))).toEqual(contents(before));
    rmSync(out, { recursive: true });
    rmSync(`${out}-cache`, { recursive: true });
  }, 60_000);
});

test('a thread that fails stops the build', async () => {
  const { archive } = buildArchive(folderOf(MANY));
  if (archive === null) throw new Error('The data cannot be built.');
  const out = mkdtempSync(join(tmpdir(), 'paper-digest-site-'));
  writeFileSync(join(folder, 'failing.mjs'), 'process.exit(3);');
  const modules = { renderer: moduleIn('renderer.mjs'), thread: moduleIn('failing.mjs') };
  await expect(writeSite(archive, TEMPLATE, out, modules)).rejects.toThrow(/ended with 3/);
  rmSync(out, { recursive: true });
}, 60_000);
