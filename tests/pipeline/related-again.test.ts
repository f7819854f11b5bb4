import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EnrichedDigest } from '#domain/archive.ts';
import { buildArchive } from '#pipeline/build-archive.ts';
import { NO_CACHE, openBuildCache, type BuildCache } from '#pipeline/build-cache.ts';
import { digestText, folderOf } from './data-folders.ts';

const ANIMALS = ['zebra', 'lynx', 'otter', 'heron', 'panda', 'koala', 'gecko', 'bison'];

/** Two papers a day, from the first of January on, that share some of their words. */
function daysOf(count: number): Readonly<Record<string, string>> {
  const day = (number: number) => {
    const date = new Date(Date.UTC(2025, 0, 1 + number)).toISOString().slice(0, 10);
    const papers = [0, 1].map((place) => {
      const seen = [1, 3, 7].map((step) => ANIMALS[(number * step + place) % ANIMALS.length]);
      const title = `Tracks of ${seen.join(' and ')} number ${String(2 * number + place)}`;
      return [title, `We followed ${seen.join(', ')} through the snow.`] as const;
    });
    return [`${date}.txt`, digestText(date, papers)] as const;
  };
  return Object.fromEntries(Array.from({ length: count }, (_, number) => day(number)));
}

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paper-digest-cache-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function buildDays(count: number, cache: BuildCache): readonly EnrichedDigest[] {
  const { archive } = buildArchive(folderOf(daysOf(count)), cache);
  if (archive === null) throw new Error('The data cannot be built.');
  return archive.digests;
}

/** All papers of digests, as text. */
function read(digests: readonly EnrichedDigest[]): string {
  return JSON.stringify(digests.map(({ papers }) => papers));
}

/** A cache of builds one after the other, and the steps that were made since it was opened. */
function open(): { readonly cache: BuildCache; readonly made: string[] } {
  const kept = openBuildCache({ folder, outDir: folder, code: 'code' });
  const made: string[] = [];
  const recall: BuildCache['recall'] = (step, key, make) =>
    kept.recall(step, key, () => {
      made.push(step);
      return make();
    });
  return { cache: { ...kept, recall }, made };
}

const countMade = (made: readonly string[], step: string): number =>
  made.filter((each) => each === step).length;

describe('papers that are related when digests have come', () => {
  test('are those of a build from nothing, and what was learned is gone on from', () => {
    for (const count of [40, 41, 42, 64, 65, 66]) {
      const { cache, made } = open();
      expect(read(buildDays(count, cache))).toBe(read(buildDays(count, NO_CACHE)));
      // Of the first 32 digests together, and of the first 64 once there are more.
      const isFirst = count === 40 || count === 65;
      expect([count, countMade(made, 'learned')]).toEqual([count, isFirst ? 1 : 0]);
      cache.close(new Map());
      expect(readdirSync(folder).filter((name) => name.endsWith('.learned'))).toHaveLength(1);
    }
  });

  test('take no more than the digests since then', () => {
    const before = open();
    read(buildDays(40, before.cache));
    before.cache.close(new Map());
    const { cache } = open();
    const asked: string[] = [];
    const recall: BuildCache['recall'] = (step, key, make) => {
      asked.push(step);
      return cache.recall(step, key, make);
    };
    const [newest] = buildDays(41, { ...cache, recall });
    read(newest === undefined ? [] : [newest]);
    expect(countMade(asked, 'terms')).toBe(41 - 32);
  });

  test('are found again where those of an old digest were lost', () => {
    const before = open();
    read(buildDays(40, before.cache));
    before.cache.close(new Map());
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.related'))) {
      rmSync(join(folder, name));
    }
    const { cache } = open();
    const [newest, ...older] = buildDays(40, cache);
    const newestFirst = newest === undefined ? '' : read([newest]);
    const fresh = buildDays(40, NO_CACHE);
    expect(newestFirst).toBe(read(fresh.slice(0, 1)));
    expect(read(older.toReversed())).toBe(read(fresh.slice(1).toReversed()));
  });
});
