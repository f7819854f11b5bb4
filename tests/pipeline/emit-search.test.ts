import { describe, expect, test } from 'vitest';
import { decodeListed } from '#archive/decode-listed.ts';
import type { EnrichedDigest } from '#domain/archive.ts';
import { listedFile, listedPlace } from '#domain/listed-paper.ts';
import { themeId } from '#domain/theme.ts';
import { ownTexts } from '#enrich/enrich-digests.ts';
import { buildArchive } from '#pipeline/build-archive.ts';
import { emitSearch } from '#pipeline/emit-search.ts';
import type { SearchedDigest } from '#pipeline/list-digests.ts';
import { outlineDigest } from '#pipeline/outline-digest.ts';
import { readWords } from '#search/text-words.ts';
import { decodeArchiveHead } from '#search/archive-head.ts';
import { digestText, folderOf, paperOn, SMALL_THEMES } from './data-folders.ts';

function build(digests: Readonly<Record<string, string>>): readonly EnrichedDigest[] {
  const { archive, problems } = buildArchive(folderOf(digests));
  if (archive === null) throw new Error(problems.map(({ message }) => message).join('\n'));
  return archive.digests;
}

const THEMES = SMALL_THEMES.themes.map(({ id, name, about, hue }) => ({
  id: themeId(id),
  name,
  about,
  hue,
}));

function subjects(from: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, place) => `Subject ${String(from + place)}`);
}

/** Two days of 150 papers each, of which the second repeats ten of the first: their home. */
const DIGESTS = build({
  '2025-03-13-a.txt': digestText('Mar 13', subjects(0, 150).map(paperOn)),
  '2025-03-14-b.txt': digestText('Mar 14', subjects(140, 150).map(paperOn)),
});

function searched(digests: readonly EnrichedDigest[]): readonly SearchedDigest[] {
  return digests.map((digest) => ({
    id: digest.id,
    outlines: outlineDigest(digest),
    words: () => readWords(ownTexts(digest)),
  }));
}

function emitted(digests: readonly EnrichedDigest[]) {
  const search = emitSearch(
    searched(digests),
    THEMES,
    JSON.stringify(digests),
    (_, make) => make,
  );
  if (search === null) throw new Error('No search was emitted.');
  const files = search.folders.flatMap((each) => [...each.files()]);
  const textOf = (path: string): unknown => {
    const content = files.find((file) => file.path === path)?.content;
    return typeof content === 'string' ? JSON.parse(content) : null;
  };
  const folder = search.search.head.replace(/head\.json$/, '');
  return {
    ...search,
    files,
    folder,
    textOf,
    head: decodeArchiveHead(textOf(search.search.head), ''),
  };
}

describe('the search of an archive', () => {
  const { search, files, folder, textOf, head } = emitted(DIGESTS);

  test('counts each paper once and lists it at its home', () => {
    expect(search.papers).toBe(290);
    expect(head.index.papers).toBe(290);
    // Of a theme, of another, of none: none of them twice.
    expect(search.themes).toEqual([0, 0, 290]);
    expect(search.withCode).toBe(0);
    expect(head.digests.map(({ own }) => own)).toEqual([140, 150]);
    expect(head.digests.map(({ also }) => also.length)).toEqual([10, 0]);
  });

  test('numbers papers in the order of the archive, and lists each in a file of its own', () => {
    const listed = Array.from({ length: search.papers }, (_, number) => {
      const place = listedPlace(number, search.papers);
      return decodeListed(textOf(listedFile(search.listed, place) ?? ''), '');
    });
    const own = DIGESTS.flatMap(({ id, papers }) => papers.filter(({ home }) => home === id));
    expect(listed.map((each) => each?.paper.title)).toEqual(own.map(({ title }) => title));
    expect(listed.map((each) => each?.home)).toEqual(own.map(({ home }) => home));
    expect(listed[0]?.paper.abstractText).toEqual(own[0]?.abstractText);
    const [newest] = DIGESTS;
    const repeated = newest?.papers.filter(({ home }) => home !== newest.id) ?? [];
    expect(head.digests[0]?.also.map((number) => listed[number]?.paper.id)).toEqual(
      repeated.map(({ id }) => id),
    );
  });

  test('lies in a folder named after all that it is made from, the same for the same papers', () => {
    const folders = [folder, ...search.listed];
    expect(files.every(({ path }) => folders.some((each) => path.startsWith(each)))).toBe(true);
    expect(emitted(DIGESTS).files).toEqual(files);
    const fewer = build({
      '2025-03-13-a.txt': digestText('Mar 13', subjects(0, 150).map(paperOn)),
      '2025-03-14-b.txt': digestText('Mar 14', subjects(140, 120).map(paperOn)),
    });
    expect(emitted(fewer).folder).not.toBe(folder);
  });

  test('has no file for a place that it has not', () => {
    expect(listedFile(search.listed, 1024)).toBeNull();
  });

  test('changes no file of listed papers that is full when a digest comes', () => {
    const day = (date: number, papers: number) =>
      [
        `2025-03-${String(date)}.txt`,
        digestText(`Mar ${String(date)}`, subjects(date * 3000, papers).map(paperOn)),
      ] as const;
    const days = [day(11, 600), day(12, 600)];
    const before = emitted(build(Object.fromEntries(days)));
    const after = emitted(build(Object.fromEntries([...days, day(13, 20)])));
    expect(before.search.listed).toHaveLength(2);
    expect(after.search.listed[0]).toBe(before.search.listed[0]);
    expect(after.search.listed[1]).not.toBe(before.search.listed[1]);
  });

  test('lists the words again of no part that is full when a digest comes', () => {
    const days = (count: number) =>
      build(
        Object.fromEntries(
          Array.from({ length: count }, (_, day) => {
            const date = `2025-${day < 25 ? '01' : '02'}-${String((day % 25) + 1).padStart(2, '0')}`;
            const papers = subjects(day * 10, 10).map(paperOn);
            return [`${date}.txt`, digestText(date, papers)] as const;
          }),
        ),
      );
    const partsOf = (digests: readonly EnrichedDigest[]) => {
      const parts: (readonly string[])[] = [];
      emitSearch(searched(digests), THEMES, '', (places, make) => {
        parts.push(places.map((place) => digests[place]?.id ?? ''));
        return make;
      });
      return parts;
    };
    const [before, after] = [partsOf(days(40)), partsOf(days(41))];
    expect(before.map(({ length }) => length)).toEqual([8, 32]);
    expect(after.map(({ length }) => length)).toEqual([9, 32]);
    expect(after[1]).toEqual(before[1]);
    expect(after[0]?.slice(1)).toEqual(before[0]);
  });

  test('offers words of the papers for completion', () => {
    expect(head.words).toContain('kernel');
    expect(head.words).not.toContain('this');
  });

  test('is not emitted for a single digest, which is searched from its text', () => {
    const single = build({
      '2025-03-14-b.txt': digestText('Mar 14', subjects(0, 300).map(paperOn)),
    });
    expect(emitSearch(searched(single), THEMES, '', (_, make) => make)).toBeNull();
  });

  test('is emitted for two digests, however small', () => {
    const { search: small } = emitted(
      build({
        '2025-03-13-a.txt': digestText('Mar 13', subjects(0, 1).map(paperOn)),
        '2025-03-14-b.txt': digestText('Mar 14', subjects(1, 2).map(paperOn)),
      }),
    );
    expect(small.papers).toBe(3);
  });

  test('is not emitted where no digest has a paper', () => {
    const empty = DIGESTS.map((digest) => Object.assign({}, digest, { papers: [] }));
    expect(emitSearch(searched(empty), THEMES, '', (_, make) => make)).toBeNull();
  });
});
