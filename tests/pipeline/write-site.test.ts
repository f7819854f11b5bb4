import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildArchive } from '#pipeline/build-archive.ts';
import { openBuildCache } from '#pipeline/build-cache.ts';
import type { RenderPage } from '#pipeline/emit-pages.ts';
import { filesBelow, keepOnly } from '#pipeline/site-folder.ts';
import { writeSite } from '#pipeline/write-site.ts';
import { digestText, folderOf, paperOn } from './data-folders.ts';
import { emitSite } from './whole-site.ts';

const TEMPLATE = readFileSync('index.html', 'utf8');

/** A page's body that says what it was rendered from. */
const RENDERER = `export const renderPage = (archive, digest, paper) =>
  [archive.site.name, JSON.stringify(digest), paper].join(' ');`;
const render: RenderPage = (archive, digest, paper) =>
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
      ssr: 'src/pipeline/page-thread.ts',
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'page-thread.mjs' } },
    },
  });
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function moduleIn(name: string): string {
  return pathToFileURL(join(process.cwd(), folder, name)).href;
}

test('a site that several threads write is the same to the byte as one made in a row', async () => {
  const days = Array.from({ length: 25 }, (_, day) => {
    const date = `2025-03-${String(day + 1).padStart(2, '0')}`;
    const papers = Array.from({ length: 81 }, (_paper, place) =>
      paperOn(`Subject ${String(day * 80 + place)}`),
    );
    return [`${date}.txt`, digestText(date, papers)];
  });
  const { archive } = buildArchive(folderOf(Object.fromEntries(days)));
  if (archive === null) throw new Error('The data cannot be built.');
  const out = mkdtempSync(join(tmpdir(), 'paper-digest-site-'));
  await writeSite(archive, TEMPLATE, out, {
    renderer: moduleIn('renderer.mjs'),
    thread: moduleIn('page-thread.mjs'),
  });
  const written = readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const wanted = new Map(
    [...emitSite(archive, TEMPLATE, render)].map(({ path, content }) => [
      join(out, path),
      Buffer.from(content),
    ]),
  );
  expect(written.toSorted()).toEqual([...wanted.keys()].toSorted());
  const differing = written.filter((file) => !wanted.get(file)?.equals(readFileSync(file)));
  rmSync(out, { recursive: true });
  expect(differing).toEqual([]);
}, 120_000);

/** The files of a folder by their paths, each with its content and when it was written. */
function filesOf(out: string) {
  return new Map(
    filesBelow(out).map((path) => {
      const file = join(out, path);
      return [path, { content: readFileSync(file), time: statSync(file).mtimeMs }];
    }),
  );
}

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
    const cache = openBuildCache(join(out, '..', `${basename(out)}-cache`), out, 'code');
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
      const wanted = new Map(
        [...emitSite(archive, TEMPLATE, render)].map((file) => [file.path, file.content]),
      );
      const found = filesOf(out);
      const differing = [...wanted]
        .filter(([path, content]) => {
          return found.get(path)?.content.equals(Buffer.from(content)) !== true;
        })
        .map(([path]) => path);
      const stray = [...found.keys()].filter((path) => !wanted.has(path));
      expect({ change, differing, stray }).toEqual({ change, differing: [], stray: [] });
    }
    rmSync(out, { recursive: true });
    rmSync(`${out}-cache`, { recursive: true });
  }, 60_000);

  test('leaves what did not change where it lies', async () => {
    const out = mkdtempSync(join(tmpdir(), 'paper-digest-site-'));
    await buildInto(out, start);
    const before = filesOf(out);
    await buildInto(out, [...start, day(15, 'Speech', 'Voices')]);
    const after = filesOf(out);
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
    const before = filesOf(out);
    const page = join(out, 'papers', 'a-study-of-subject-5.html');
    writeFileSync(page, 'changed');
    const later = new Date(Date.now() + 60_000);
    utimesSync(page, later, later);
    rmSync(join(out, 'digests', '2025-03-12.html'));
    writeFileSync(join(out, 'papers', 'stray.html'), 'stray');
    await buildInto(out, start);
    const contents = (files: ReturnType<typeof filesOf>) =>
      new Map([...files].map(([path, { content }]) => [path, content.toString()]));
    expect(contents(filesOf(out))).toEqual(contents(before));
    rmSync(out, { recursive: true });
    rmSync(`${out}-cache`, { recursive: true });
  }, 60_000);
});

test('a thread that fails stops the build', async () => {
  const papers = Array.from({ length: 2001 }, (_, place) =>
    paperOn(`Subject ${String(place)}`),
  );
  const { archive } = buildArchive(folderOf({ '2025-03-01.txt': digestText('Mar 1', papers) }));
  if (archive === null) throw new Error('The data cannot be built.');
  const out = mkdtempSync(join(tmpdir(), 'paper-digest-site-'));
  writeFileSync(join(folder, 'failing.mjs'), 'process.exit(3);');
  const modules = { renderer: moduleIn('renderer.mjs'), thread: moduleIn('failing.mjs') };
  await expect(writeSite(archive, TEMPLATE, out, modules)).rejects.toThrow(/ended with 3/);
  rmSync(out, { recursive: true });
}, 60_000);
