import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { renderDigest } from '#app/render-digest.tsx';
import { buildArchive } from '#pipeline/build-archive.ts';
import { emitSite } from './whole-site.ts';
import { digestText, folderOf, paperOn } from './data-folders.ts';

const TEMPLATE = readFileSync('index.html', 'utf8');

/** 1,000 days in a row, the first of them 1 January 2023. */
function dayNumber(place: number): string {
  const year = 2023 + Math.floor(place / 336);
  const month = Math.floor((place % 336) / 28) + 1;
  const day = (place % 28) + 1;
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Bytes of gzip that the first page and the data it begins with weigh, with so many digests. */
function weighFirstView(digests: number): number {
  const texts = Array.from({ length: digests }, (_, place) => {
    const day = dayNumber(999 - place);
    return [`${day}-a.txt`, digestText(day, [paperOn(`Subject ${String(place)}`)])];
  });
  const { archive } = buildArchive(folderOf(Object.fromEntries(texts)));
  if (archive === null) throw new Error('The data cannot be built.');
  const weights = new Map<string, number>();
  for (const { path, content } of emitSite(archive, TEMPLATE, renderDigest)) {
    weights.set(path, gzipSync(content).length);
    if (path !== 'index.html') continue;
    const named = [...String(content).matchAll(/<link rel="preload"[^>]*href="([^"]+)"/g)];
    expect(named).toHaveLength(2);
    return [path, ...named.map(([, file = '']) => file)]
      .map((file) => weights.get(file) ?? Number.NaN)
      .reduce((sum, weight) => sum + weight, 0);
  }
  throw new Error('There is no index.html.');
}

test('the first view of 1,000 digests weighs at most 15 kB more than that of one', () => {
  const [one, thousand] = [weighFirstView(1), weighFirstView(1000)];
  expect(thousand - one).toBeLessThanOrEqual(15_000);
}, 60_000);
