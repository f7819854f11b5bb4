import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { runParse } from '#pipeline/run-parse.ts';
import { digestText, paperOn } from './data-folders.ts';

const SHIPPED = 'data/digests/trending-papers-mar-14.txt';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'paper-digest-'));
  writeFileSync(
    join(folder, '2025-03-14-small.txt'),
    digestText('Mar 14', [paperOn('Model Merging'), paperOn('Speech')]),
  );
  writeFileSync(join(folder, 'empty.txt'), '');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

afterEach(() => {
  vi.unstubAllEnvs();
});

interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(...args: readonly string[]): Run {
  let [stdout, stderr] = ['', ''];
  const code = runParse(args, {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
  });
  expect(stderr).not.toMatch(/^\s+at /m);
  return { code, stdout, stderr };
}

/** The names in a document, where lists stand for their entries: `digests.papers.title`. */
function namesIn(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((each: unknown) => namesIn(each, path));
  if (typeof value !== 'object' || value === null) return path === '' ? [] : [path];
  return Object.entries(value).flatMap(([name, each]: [string, unknown]) =>
    Array.isArray(each) && each.length === 0
      ? [`${path}${name}`]
      : namesIn(each, `${path}${name}.`).map((inner) => inner.replace(/\.$/, '')),
  );
}

describe('parse --json', () => {
  test('prints one document with the fields that were agreed on, and no others', () => {
    const { code, stdout, stderr } = run('--json', SHIPPED);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const document: unknown = JSON.parse(stdout);
    const names = [...new Set(namesIn(document))].filter((name) => !name.startsWith('receipt'));
    expect(names.toSorted()).toEqual(
      [
        'digests.id',
        'digests.file',
        'digests.label',
        'digests.date',
        'digests.papers.id',
        'digests.papers.title',
        'digests.papers.abstract',
        'digests.papers.authors',
        'digests.papers.arxivId',
        'digests.papers.upvotes',
        'digests.papers.published',
        'digests.papers.links',
        'digests.papers.links.kind',
        'digests.papers.links.url',
        'digests.papers.themes.id',
        'digests.papers.themes.because',
        'digests.papers.lines',
        'problems',
      ].toSorted(),
    );
  });

  test('of the shipped digest gives 82 papers; what it does not say is null or empty', () => {
    const { digests, receipt } = JSON.parse(run('--json', SHIPPED).stdout);
    expect(digests).toHaveLength(1);
    expect(digests[0]).toMatchObject({ file: SHIPPED, label: 'Mar 14', date: null });
    expect(digests[0].papers).toHaveLength(82);
    for (const paper of digests[0].papers) {
      expect(paper).toMatchObject({
        authors: [],
        arxivId: null,
        upvotes: null,
        published: null,
      });
    }
    const { lines, blankLines, roles } = receipt;
    const counted = Object.values<number>(roles).reduce((sum, count) => sum + count, 0);
    expect(counted + blankLines).toBe(lines);
    expect(roles).toMatchObject({ title: 82, abstract: 82, unassigned: 0 });
  });

  test('takes the year from the name of the file', () => {
    const { digests } = JSON.parse(run('--json', join(folder, '2025-03-14-small.txt')).stdout);
    expect(digests[0]).toMatchObject({ label: 'Mar 14', date: '2025-03-14' });
  });

  test('reads several files into one document', () => {
    const { digests, receipt } = JSON.parse(
      run('--json', SHIPPED, join(folder, '2025-03-14-small.txt')).stdout,
    );
    expect(digests).toHaveLength(2);
    expect(receipt.papers).toBe(84);
  });
});

describe('parse', () => {
  test('says in a few lines what was found', () => {
    const { code, stdout, stderr } = run(SHIPPED);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('82 papers');
    expect(stdout.split('\n').length).toBeLessThan(6);
  });

  test('of a file with an error ends with 1, the place on stderr, and still a document', () => {
    const { code, stdout, stderr } = run('--json', join(folder, 'empty.txt'));
    expect(code).toBe(1);
    expect(stderr).toContain('empty.txt');
    expect(JSON.parse(stdout).problems).toEqual([
      expect.objectContaining({ severity: 'error' }),
    ]);
  });

  test.each([
    ['a missing file', () => join(folder, 'nowhere.txt'), 'there is no such file'],
    ['a folder', () => folder, 'it is a folder'],
  ])('of %s names it and reads the others', (_case, path, reason) => {
    const { code, stdout, stderr } = run('--json', path(), SHIPPED);
    expect(code).toBe(1);
    expect(stderr).toContain(`${path()}: error: The file cannot be read: ${reason}`);
    expect(JSON.parse(stdout).digests[0].papers).toHaveLength(82);
  });

  test.each([[[]], [['--json']], [['--xml', SHIPPED]]])('%j is wrong usage', (args) => {
    const { code, stdout, stderr } = run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Usage: npm run --silent parse');
  });

  test('without the rules of the themes says so', () => {
    vi.stubEnv('DATA_DIR', join(folder, 'nowhere'));
    const { code, stderr } = run(SHIPPED);
    expect(code).toBe(1);
    expect(stderr).toMatch(/themes\.json: error: The file cannot be read/);
  });
});

describe('the command itself', () => {
  const CLI = ['src/pipeline/cli.mjs', 'parse'];

  test('prints the document and nothing else', () => {
    const stdout = execFileSync(process.execPath, [...CLI, '--json', SHIPPED], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    expect(JSON.parse(stdout).digests[0].papers).toHaveLength(82);
  });

  test('ends with 1 and a sentence where a file cannot be read', () => {
    const { status, stderr } = spawnSync(process.execPath, [...CLI, join(folder, 'no.txt')], {
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/no\.txt: error: The file cannot be read: there is no such file/),
    ]);
  });

  test('leaves nothing behind beside the files it read', () => {
    expect(readdirSync(folder).toSorted()).toEqual(['2025-03-14-small.txt', 'empty.txt']);
  });
});
