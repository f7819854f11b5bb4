import { describe, expect, test } from 'vitest';
import { readOwnDigests } from '#app/read-own-digests.ts';
import { decodePapers } from '#archive/decode-archive.ts';
import { decodeThemeRules } from '#archive/decode-theme-rules.ts';
import type { OwnReading } from '#domain/own-reading.ts';
import { isOwnDigest } from '#domain/own-digest.ts';
import { compileThemeRules } from '#enrich/match-themes.ts';
import { buildArchive } from '#pipeline/build-archive.ts';
import { emitData } from '#pipeline/emit-data.ts';
import { readDataFolder } from '#pipeline/read-data-folder.ts';

const folder = readDataFolder('data');
if (!('digests' in folder)) throw new Error('The shipped data is not there.');
const { archive: built } = buildArchive(folder);
if (built === null) throw new Error('The shipped data cannot be built.');

/** The rules as a browser gets them: emitted, and decoded. */
const { archive, laterFiles } = emitData(built);
const rulesFile = laterFiles.find(({ path }) => path === archive.themeRules);
const RULES = compileThemeRules(decodeThemeRules(JSON.parse(String(rulesFile?.content)), ''));

function read(
  text: string | Uint8Array,
  onPapers: (papers: number, of: number) => void = () => {},
) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return readOwnDigests({ file: 'mine.txt', bytes }, RULES, 1000, onPapers);
}

function papersOf({ digests }: OwnReading, place = 0) {
  const portions = digests[place]?.portions ?? [];
  return portions.flatMap((bytes) =>
    decodePapers(JSON.parse(new TextDecoder().decode(bytes)), ''),
  );
}

const paper = (place: number) =>
  `Paper ${String(place)} of Speech Synthesis\n\nThis is abstract ${String(place)}, of speech and of $x_${String(place)}$ alone.`;

describe('reading a digest in the browser', () => {
  test('finds what the build finds, in papers, themes, formulas and relations', () => {
    const [shipped] = folder.digests;
    const reading = read(shipped?.bytes ?? new Uint8Array());
    const [published] = built.digests;
    const home = reading.digests[0]?.digest.id;
    expect(papersOf(reading)).toEqual(
      published?.papers.map((each) => Object.assign({}, each, { home })),
    );
    expect(reading.digests[0]?.digest).toMatchObject({
      file: 'mine.txt',
      label: 'Mar 14',
      addedAt: 1000,
      papers: published?.papers.map(({ id }) => id),
    });
  });

  test('names a digest by what is in it, as the pipeline never does', () => {
    const idOf = ({ digests }: OwnReading) => digests[0]?.digest.id;
    const id = idOf(read(paper(1)));
    expect(id).toMatch(/^own--mine-[\da-f]{8}$/);
    expect(id !== undefined && isOwnDigest(id)).toBe(true);
    expect(idOf(read(`${paper(1)}\n\n`))).toBe(id);
    expect(idOf(read(paper(2)))).not.toBe(id);
    expect(built.digests.some((digest) => isOwnDigest(digest.id))).toBe(false);
  });

  test('keeps papers in portions, in their order, and tells how far it is', () => {
    const told: number[] = [];
    const text = Array.from({ length: 120 }, (_, place) => paper(place)).join('\n\n');
    const reading = read(text, (papers, of) => told.push(papers, of));
    expect(reading.digests[0]?.portions).toHaveLength(5);
    expect(reading.digests[0]?.digest).toMatchObject({ portions: 5 });
    expect(papersOf(reading).map(({ title }) => title)).toEqual(
      Array.from({ length: 120 }, (_, place) => `Paper ${String(place)} of Speech Synthesis`),
    );
    expect(told.slice(0, 2)).toEqual([1, 120]);
    expect(told.slice(-2)).toEqual([120, 120]);
  });

  test('goes on from digest to digest, and never back', () => {
    const told: number[] = [];
    const days = ['Mar 12', 'Mar 13', 'Mar 14'].map(
      (day, place) => `${day}\n\n${paper(place)}`,
    );
    read(days.join('\n\n'), (papers) => told.push(papers));
    expect(told).toEqual([1, 2, 3]);
  });

  test('makes a digest of each day in a file', () => {
    const reading = read(`Mar 14\n\n${paper(1)}\n\nMar 15\n\n${paper(1)}\n\n${paper(2)}`);
    expect(reading.digests.map(({ digest }) => [digest.label, digest.papers.length])).toEqual([
      ['Mar 14', 1],
      ['Mar 15', 2],
    ]);
    const [first, second] = reading.digests.map(({ digest }) => digest.id);
    expect(first).not.toBe(second);
  });
});

describe('the receipt', () => {
  test('names lines that belong to nothing with their words, long ones cut', () => {
    const reading = read(`Mar 14\n\nstray\n\n7\n\n${paper(1)}`);
    expect(reading.notUnderstood).toEqual([{ line: 3, text: 'stray' }]);
    expect(reading.receipt.unassigned).toEqual([3]);
  });

  test('says what is wrong with a file that is no text, and gives no digest', () => {
    const reading = read(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]));
    expect(reading.digests).toEqual([]);
    expect(reading.problems).toMatchObject([{ rule: 'not-text', text: null }]);
  });

  test('shows the first of very many problems, and counts all of them', () => {
    const text = Array.from({ length: 300 }, (_, place) => `${paper(place)}\u0007`).join(
      '\n\n',
    );
    const reading = read(text);
    expect(reading.problemCount).toBeGreaterThanOrEqual(300);
    expect(reading.problems).toHaveLength(200);
  });

  test('counts papers given twice apart from all else', () => {
    const reading = read(`Mar 14\n\n${paper(0)}\n\n${paper(1)}\n\n${paper(0)}`);
    expect(reading).toMatchObject({ duplicates: 1, problemCount: 0, problems: [] });
  });
});
