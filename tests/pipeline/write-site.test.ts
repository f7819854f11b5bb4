import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildArchive } from '#pipeline/build-archive.ts';
import type { RenderPage } from '#pipeline/emit-pages.ts';
import { writeSite } from '#pipeline/write-site.ts';
import { digestText, folderOf, paperOn } from './data-folders.ts';
import { emitSite } from './whole-site.ts';

const TEMPLATE = readFileSync('index.html', 'utf8');

/** A page's body that says what it was rendered from. */
const RENDERER = `export const renderPage = (archive, digest, paper) =>
  [archive.count, digest.id, digest.papers.length, paper].join(' ');`;
const render: RenderPage = (archive, digest, paper) =>
  [archive.count, digest.id, digest.papers.length, paper].join(' ');

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
