import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runAdd } from '#pipeline/run-add.ts';
import { digestText, paperOn } from './data-folders.ts';

const MERGING = paperOn('Model Merging');

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paper-digest-add-'));
  vi.stubEnv('DATA_DIR', join(folder, 'data'));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function capture(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function run(...args: readonly string[]) {
  let [stdout, stderr] = ['', ''];
  const code = runAdd(args, {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
  });
  return { code, stdout, stderr };
}

function filed(): string[] {
  try {
    return readdirSync(join(folder, 'data', 'digests')).toSorted();
  } catch {
    return [];
  }
}

describe('a capture', () => {
  test('is filed by the date in it, byte for byte', () => {
    const text = digestText('Mar 14, 2025', [MERGING]).replaceAll('\n', '\r\n');
    const { code, stdout } = run(capture('Trending Papers.TXT', text));
    expect({ code, files: filed() }).toEqual({
      code: 0,
      files: ['2025-03-14-trending-papers.txt'],
    });
    expect(stdout).toContain('1 papers');
    const path = join(folder, 'data', 'digests', '2025-03-14-trending-papers.txt');
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  test('without a year is filed by the date that is given, and not without one', () => {
    const path = capture('day.txt', digestText('Mar 14', [MERGING]));
    const refused = run(path);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/“Mar 14”, which has no year.*--date YYYY-MM-DD/);
    expect(filed()).toEqual([]);
    expect(run(path, '--date', '2025-03-14').code).toBe(0);
    expect(filed()).toEqual(['2025-03-14-day.txt']);
  });

  test('keeps the name that it has where that begins with the date', () => {
    run(capture('2025-03-14.md', digestText('Mar 14', [MERGING])));
    expect(filed()).toEqual(['2025-03-14.md']);
  });

  test('is filed with the note that somebody wrote over it', () => {
    const mail =
      'Hi Ada,\nhave a look at the second.\nBest, Bob\n\n---------- Forwarded message ---------\nFrom: Papers <p@example.org>\nDate: Mon, 6 Jul 2026\nSubject: Daily Papers\n\nDaily Papers\nHere is the selection of papers for today (6 Jul):\nLeaves: A Model (140 ▲)\nVeins: A Tower (7 ▲)\n';
    const { code, stdout } = run(capture('mail.txt', mail), '--date', '2026-07-06');
    expect({ code, files: filed() }).toEqual({ code: 0, files: ['2026-07-06-mail.txt'] });
    expect(stdout).toContain('2 papers');
    expect(stdout).toContain('Words of the sender');
  });

  test('of several days keeps the dates that are written in it', () => {
    const text =
      digestText('Mar 14, 2025', [MERGING]) + digestText('Mar 15, 2025', [paperOn('Speech')]);
    expect(run(capture('week.txt', text)).code).toBe(0);
    expect(filed()).toEqual(['digests-week.txt']);
  });
});

describe('nothing is lost', () => {
  test.each([
    ['an empty file', '', 'is empty'],
    ['a file of bytes', Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0), 'not a text file'],
    ['a text without papers', digestText('Mar 14, 2025', []), 'no papers after line'],
  ])('%s is refused with the reason', (_case, text, reason) => {
    const { code, stderr } = run(capture('bad.txt', text));
    expect(code).toBe(1);
    expect(stderr).toContain(reason);
    expect(filed()).toEqual([]);
  });

  test('lines that find no place are refused, each with its number', () => {
    const [title, abstract] = MERGING;
    const stray = 'zzqx|91';
    const text = `Mar 14, 2025\n\n${title}\n\n${abstract}\n\n${stray}\n`;
    const { code, stderr } = run(capture('stray.txt', text));
    expect(code).toBe(1);
    expect(stderr).toMatch(/stray\.txt:7: warning: .*zzqx\|91/);
  });

  test('a date that the text contradicts is refused', () => {
    const path = capture('day.txt', digestText('Mar 14', [MERGING]));
    const { code, stderr } = run(path, '--date', '2025-03-15');
    expect({ code, files: filed() }).toEqual({ code: 1, files: [] });
    expect(stderr).toContain('The text says Mar 14, which is not 2025-03-15.');
  });

  test('no file that is there is written over', () => {
    const first = digestText('Mar 14, 2025', [MERGING]);
    run(capture('day.txt', first));
    const again = run(capture('day.txt', first));
    expect(again.stderr).toContain('It is there already');
    const other = run(capture('day.txt', digestText('Mar 14, 2025', [paperOn('Speech')])));
    expect(other.stderr).toContain('with other words');
    const path = join(folder, 'data', 'digests', '2025-03-14-day.txt');
    expect(readFileSync(path, 'utf8')).toBe(first);
  });

  test('one bad file does not keep back the others', () => {
    const good = capture('good.txt', digestText('Mar 14, 2025', [MERGING]));
    const { code } = run(capture('bad.txt', ''), good, join(folder, 'missing.txt'));
    expect({ code, files: filed() }).toEqual({ code: 1, files: ['2025-03-14-good.txt'] });
  });

  test.each([[[]], [['--date', '14 March', 'a.txt']], [['--force', 'a.txt']]])(
    'wrong usage %j is told',
    (args) => {
      expect(run(...args)).toMatchObject({ code: 2, stderr: expect.stringContaining('Usage') });
    },
  );
});
