import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { paperId } from '#domain/paper.ts';
import { buildArchive } from '#pipeline/build-archive.ts';
import { examinePapers } from '#pipeline/examine-papers.ts';
import { runDoctor } from '#pipeline/run-doctor.ts';
import { digestText, folderOf, paperOn, SMALL_SITE, SMALL_THEMES } from './data-folders.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paper-digest-doctor-'));
  mkdirSync(join(folder, 'digests'));
  writeFileSync(join(folder, 'themes.json'), JSON.stringify(SMALL_THEMES));
  writeFileSync(join(folder, 'site.json'), JSON.stringify(SMALL_SITE));
  vi.stubEnv('DATA_DIR', folder);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function write(name: string, text: string): void {
  writeFileSync(join(folder, 'digests', name), text);
}

function run(...args: readonly string[]) {
  let [stdout, stderr] = ['', ''];
  const code = runDoctor(args, {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
  });
  return { code, stdout, stderr };
}

const MERGING = paperOn('Model Merging');
const VISION = paperOn('Vision for Maps');

describe('doctor', () => {
  test('has nothing to say of sound data', () => {
    write(
      '2025-03-14.txt',
      digestText('Mar 14', [MERGING, paperOn('Speech Recognition in Noise')]),
    );
    expect(run()).toEqual({ code: 0, stdout: 'Nothing to look at.\n', stderr: '' });
  });

  test('lists what an owner should look at, with file and line', () => {
    const [title] = paperOn('Speech');
    write('2025-03-13.txt', digestText('Mar 13', [MERGING, [title, 'Too short to be all.']]));
    write('2025-03-14.txt', digestText('Mar 14', [MERGING, VISION, MERGING]));
    const { code, stdout } = run();
    expect(code).toBe(0);
    for (const line of [
      /2025-03-13\.txt:9: info: .*also listed in 14 March 2025.*\(listed-again\)/,
      /2025-03-13\.txt:13: warning: .*abstract is short, 20 characters.*\(short-abstract\)/,
      /2025-03-14\.txt:13: info: .*no theme.*\(no-theme\)/,
      /2025-03-14\.txt:17: warning: Duplicate of line 9.*\(duplicate\)/,
    ]) {
      expect(stdout).toMatch(line);
    }
    expect(stdout).toMatch(/^To look at: .*no-theme 1/m);
  });

  test('gives the same as JSON', () => {
    write('2025-03-14.txt', digestText('Mar 14', [VISION]));
    const { problems, counts } = JSON.parse(run('--json').stdout);
    expect(problems).toMatchObject([{ line: 9, rule: 'no-theme', severity: 'info' }]);
    expect(counts).toEqual({ 'no-theme': 1 });
  });

  test('fails where the site cannot be built', () => {
    write('2025-03-14.txt', '');
    expect(run()).toMatchObject({ code: 1, stdout: expect.stringContaining('empty-file') });
  });

  test('tells wrong usage', () => {
    expect(run('--yaml')).toMatchObject({ code: 2, stderr: expect.stringContaining('Usage') });
  });
});

test('a link of the site to a page that is not there is found', () => {
  const { archive } = buildArchive(
    folderOf({ '2025-03-14.txt': digestText('Mar 14', [MERGING]) }),
  );
  if (archive === null) throw new Error('The data cannot be built.');
  const redirects = [{ from: paperId('old-name'), to: paperId('nowhere') }];
  expect(examinePapers({ ...archive, redirects })).toMatchObject([
    { rule: 'dead-link', severity: 'error', message: expect.stringContaining('nowhere') },
  ]);
});
