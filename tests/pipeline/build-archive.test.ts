import { describe, expect, test } from 'vitest';
import { formatProblem } from '#domain/problem.ts';
import { buildArchive, type DataFolder } from '#pipeline/build-archive.ts';
import { digestText, folderOf, paperOn, SMALL_SITE, SMALL_THEMES } from './data-folders.ts';

const MERGING = paperOn('Model Merging');
const SPEECH = paperOn('Speech Recognition in Noise');
const VISION = paperOn('Vision Transformers for Maps');

function built(folder: DataFolder) {
  const { archive, problems } = buildArchive(folder);
  if (archive === null) throw new Error(problems.map(formatProblem).join('\n'));
  return archive;
}

/** What a build that fails says, as people see it. */
function refusals(folder: DataFolder): string[] {
  const { archive, problems } = buildArchive(folder);
  expect(archive).toBeNull();
  return problems.filter(({ severity }) => severity === 'error').map(formatProblem);
}

describe('a data folder', () => {
  test('becomes an archive: papers with themes, rich text and their home', () => {
    const archive = built(
      folderOf({ '2025-03-14.txt': digestText('Mar 14', [MERGING, SPEECH]) }),
    );
    expect(archive.site).toEqual(SMALL_SITE);
    expect(archive.rules.themes.map(({ id }) => id)).toEqual(['merging', 'speech']);
    const [digest] = archive.digests;
    expect(digest).toMatchObject({ id: '2025-03-14', label: 'Mar 14', date: '2025-03-14' });
    expect(
      digest?.papers.map(({ title, themes }) => [title, themes.map(({ id }) => id)]),
    ).toEqual([
      [MERGING[0], ['merging']],
      [SPEECH[0], ['speech']],
    ]);
    expect(digest?.papers.every(({ home }) => home === '2025-03-14')).toBe(true);
  });

  test('lists its digests newest first, those without a full date behind', () => {
    const archive = built(
      folderOf({
        '2024-12-31-late.txt': digestText('Dec 31', [MERGING]),
        '2025-01-02.txt': digestText('Jan 2', [SPEECH]),
        'undated.txt': digestText('Mar 14', [VISION]),
      }),
    );
    expect(archive.digests.map(({ date }) => date)).toEqual(['2025-01-02', '2024-12-31', null]);
  });

  test('may have one paper on two days: it has one page, at one home', () => {
    const archive = built(
      folderOf({
        '2025-03-13.txt': digestText('Mar 13', [MERGING, SPEECH]),
        '2025-03-14.txt': digestText('Mar 14', [VISION, MERGING]),
      }),
    );
    const twice = archive.digests.flatMap(({ papers }) =>
      papers.filter(({ title }) => title === MERGING[0]),
    );
    expect(twice).toHaveLength(2);
    expect(new Set(twice.map(({ id }) => id)).size).toBe(1);
    expect(new Set(twice.map(({ home }) => home)).size).toBe(1);
    expect(twice[0]?.related).toEqual(twice[1]?.related);
    expect(twice[0]?.related.map(({ title }) => title)).not.toContain(MERGING[0]);
  });

  test('is built the same twice', () => {
    const folder = folderOf({
      '2025-03-13.txt': digestText('Mar 13', [MERGING, SPEECH]),
      '2025-03-14.txt': digestText('Mar 14', [VISION, MERGING]),
    });
    expect(JSON.stringify(buildArchive(folder))).toBe(JSON.stringify(buildArchive(folder)));
  });
});

describe('bad data', () => {
  const GOOD = { 'good.txt': digestText('Mar 14', [MERGING]) };

  test('is told all at once, each with its file and line', () => {
    const themes = { themes: [{ ...SMALL_THEMES.themes[0], hue: 'red' }] };
    const site = { ...SMALL_SITE, url: 'nowhere' };
    const messages = refusals(folderOf({ 'empty.txt': '', ...GOOD }, { themes, site }));
    expect(messages).toEqual([
      expect.stringMatching(/^site\.json:5: error: url: expected null or .*, found "nowhere"/),
      expect.stringMatching(
        /^themes\.json:7: error: themes\[0\]\.hue: expected .*, found "red"/,
      ),
      expect.stringMatching(/^digests\/empty\.txt.*: error: /),
    ]);
  });

  test.each([
    ['a binary file', '\u0000\u0001PNG\u0000\u0000\u0000'],
    ['a header without papers', digestText('Mar 14', [])],
    ['nothing', ''],
  ])('%s for a digest stops the build', (_case, text) => {
    expect(refusals(folderOf({ 'bad.txt': text, ...GOOD }))).toEqual([
      expect.stringMatching(/^digests\/bad\.txt/),
    ]);
  });

  test('no digest at all stops the build and says what was expected', () => {
    expect(refusals(folderOf({}))).toEqual([
      expect.stringMatching(/No digest was found\. Expected at least one file/),
    ]);
  });

  test('two digests with one id name both files', () => {
    const messages = refusals(
      folderOf({
        'march-14.txt': digestText('Mar 14', [MERGING]),
        'March 14.txt': digestText('Mar 14', [SPEECH]),
      }),
    );
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain('"march-14"');
    expect(messages[0]).toContain('march-14.txt');
    expect(messages[0]).toContain('March 14.txt');
  });

  test('two papers with one title and other abstracts stay two, in whatever digest', () => {
    const other = [MERGING[0], VISION[1]] as const;
    const { digests } = built(
      folderOf({
        '2025-03-13.txt': digestText('Mar 13', [SPEECH, MERGING]),
        '2025-03-14.txt': digestText('Mar 14', [other]),
      }),
    );
    const [newer, older] = digests;
    expect(newer?.papers.map(({ id }) => id)).toEqual([
      expect.stringMatching(/^a-study-of-model-merging-[\da-f]{8}$/),
    ]);
    expect(older?.papers.map(({ id }) => id)).toContain('a-study-of-model-merging');
  });
});
