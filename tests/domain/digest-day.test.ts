import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { renderDigest } from '#app/render-digest.tsx';
import { digestName } from '#domain/digest.ts';
import { formatDay, parseDayOfYear, toPlainDate } from '#domain/plain-date.ts';
import { buildArchive } from '#pipeline/build-archive.ts';
import { emitData } from '#pipeline/emit-data.ts';
import { digestText, folderOf, paperOn } from '../pipeline/data-folders.ts';

// Noon in Greenwich on 14 March is 14 March in all three; midnight is not.
const ZONES = [
  ['UTC', 14],
  ['America/Los_Angeles', 13],
  ['Asia/Tokyo', 14],
] as const;

describe.each(ZONES)('in the time zone %s', (zone, dayAtMidnight) => {
  beforeEach(() => {
    vi.stubEnv('TZ', zone);
  });

  afterEach(() => {
    vi.unstubAllEnvs();
  });

  test('the clock is indeed there', () => {
    expect(new Date('2025-03-14').getDate()).toBe(dayAtMidnight);
  });

  test('a day is shown as it was written', () => {
    for (const written of ['2025-03-14', '2025-01-01', '2024-02-29', '2025-12-31']) {
      const day = parseDayOfYear(written);
      expect(day).not.toBeNull();
      const date = day === null ? null : toPlainDate(day);
      expect(date).toBe(written);
      const [year, , ofMonth] = written.split('-').map(Number);
      const shown = day === null ? '' : formatDay(day);
      expect(shown).toMatch(new RegExp(`^${String(ofMonth)} [A-Z][a-z]+ ${String(year)}$`));
    }
  });

  test('a digest keeps its day from the file to the page', () => {
    const { archive: built } = buildArchive(
      folderOf({ '2025-03-14-trending.txt': digestText('Mar 14', [paperOn('Speech')]) }),
    );
    const digest = built?.digests[0];
    if (!built || !digest) throw new Error('The data cannot be built.');
    expect(digest.date).toBe('2025-03-14');
    expect(digestName(digest)).toBe('14 March 2025');
    const { archive } = emitData(built);
    expect(archive.digests[0]?.date).toBe('2025-03-14');
    const published = { ...digest, earlier: null, later: null, before: [] };
    expect(renderDigest(archive, published)(null)).toContain('14 March 2025');
  });

  test('a digest without a year has none', () => {
    const { archive } = buildArchive(
      folderOf({ 'trending.txt': digestText('Mar 14', [paperOn('Speech')]) }),
    );
    expect(archive?.digests[0]?.date).toBeNull();
    expect(archive?.digests.map(digestName)).toEqual(['14 March']);
  });
});
