import { describe, expect, test } from 'vitest';
import { decodeArchive, decodeDigest, decodeDigestList } from '#archive/decode-archive.ts';
import { FIRST_DIGESTS } from '#domain/archive.ts';
import { buildArchive } from '#pipeline/build-archive.ts';
import { emitData } from '#pipeline/emit-data.ts';
import type { EmittedFile } from '#pipeline/emitted-file.ts';
import { digestText, folderOf, paperOn } from './data-folders.ts';

/** Digests of so many days in a row, from 1 January 2025 on, each with a paper of its own. */
function emitDays(count: number) {
  const days = Array.from({ length: count }, (_, day) => {
    const number = String((day % 28) + 1).padStart(2, '0');
    const month = String(Math.floor(day / 28) + 1).padStart(2, '0');
    const topic = day === 0 ? 'Model Merging' : `Subject ${String(day)}`;
    const text = digestText(`2025-${month}-${number}`, [paperOn(topic)]);
    return [`2025-${month}-${number}-a.txt`, text];
  });
  const { archive } = buildArchive(folderOf(Object.fromEntries(days)));
  if (archive === null) throw new Error('The data cannot be built.');
  return emitData(archive);
}

function json({ content }: EmittedFile): unknown {
  return typeof content === 'string' ? JSON.parse(content) : null;
}

describe('the digests of a small archive', () => {
  test('are all in its head, and there is no list beside it', () => {
    const { archive, laterFiles } = emitDays(FIRST_DIGESTS);
    expect(archive.list).toBeNull();
    expect(archive.digests).toHaveLength(FIRST_DIGESTS);
    expect(laterFiles.map(({ path }) => path)).toEqual([
      'data/archive.json',
      archive.themeRules,
    ]);
  });
});

describe('the digests of a larger archive', () => {
  const { archiveFile, digestFiles, laterFiles } = emitDays(FIRST_DIGESTS + 15);
  const archive = decodeArchive(json(archiveFile), '');
  const lists = laterFiles.filter(({ path }) => path === archive.list);
  const list = lists.flatMap((file) => decodeDigestList(json(file), ''));

  test('are named in its head as far as they are new, and counted', () => {
    expect(archive.count).toBe(FIRST_DIGESTS + 15);
    expect(archive.digests).toHaveLength(FIRST_DIGESTS);
    expect(archive.digests[0]?.date).toBe('2025-02-17');
  });

  test('are all in the list, the newest as in the head', () => {
    expect(archive.list).toMatch(/^data\/digests-[\w-]{8}\.json$/);
    expect(list).toHaveLength(archive.count);
    expect(list.slice(0, FIRST_DIGESTS)).toEqual(archive.digests);
    expect(list.map(({ data }) => data)).toEqual(digestFiles.map(({ path }) => path));
  });

  test('say how many papers each theme has, and how many have none', () => {
    expect(list.at(-1)?.themes).toEqual([1, 0, 0]);
    expect(list[0]?.themes).toEqual([0, 0, 1]);
  });

  test('each name the days beside them', () => {
    const digests = digestFiles.map((file) => decodeDigest(json(file), ''));
    for (const [place, { earlier, later }] of digests.entries()) {
      expect(earlier?.id).toBe(digests[place + 1]?.id);
      expect(later?.id).toBe(digests[place - 1]?.id);
    }
  });
});
