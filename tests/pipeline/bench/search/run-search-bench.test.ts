import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runSearchBench } from '#pipeline/bench/search/run-search-bench.ts';
import { benchPapers } from './bench-papers.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'corpus-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

async function run(...args: string[]) {
  let stdout = '';
  let stderr = '';
  const code = await runSearchBench(args, {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
  });
  return { code, stdout, stderr };
}

const ndjson = benchPapers()
  .map((paper) => JSON.stringify({ ...paper, authors: 'A' }))
  .join('\n');

describe('bench search', () => {
  it('measures the engines asked for, beyond the corpus too', { timeout: 60_000 }, async () => {
    const corpus = write('papers.ndjson.gz', gzipSync(`${ndjson}\n`));
    const sizes = ['--sizes', '20,40', '--papers', '10'];
    const engines = ['--engines', 'ours,minisearch'];
    const { code, stdout } = await run('--corpus', corpus, ...sizes, ...engines, '--json');
    expect(code).toBe(0);
    const report = JSON.parse(stdout);
    expect(report.corpus).toEqual({ file: corpus, papers: 30 });
    expect(Object.keys(report.kinds)).toHaveLength(11);
    const [small, large] = report.sizes;
    expect(small.notes).toEqual(['These are the first 20 papers of the corpus.']);
    expect(large.notes[0]).toContain('10 made by recombining');
    for (const { engines: measured, composed, targets } of [small, large]) {
      expect(composed.composed.keystrokes).toBe(composed.oneWord.keystrokes);
      for (const name of ['ours', 'minisearch']) {
        expect(measured[name]).toMatchObject({
          indexBytes: expect.any(Number),
          heapBytes: expect.any(Number),
          latency: { keystrokes: expect.any(Number) },
        });
        expect(measured[name].kinds.titleWords.success10).toBeGreaterThan(0.9);
      }
      expect(targets.length).toBeGreaterThan(5);
    }
  });

  it('prints a table, and leaves out an engine that would take too long', async () => {
    const corpus = write('papers.ndjson', ndjson);
    const huge = ['--sizes', '40000', '--engines', 'fuse', '--papers', '1'];
    const { code, stdout } = await run('--corpus', corpus, ...huge);
    expect(code).toBe(0);
    expect(stdout).toContain('fuse: left out from 40000 papers on');
  });

  it('names the lines that are no papers, and measures nothing', async () => {
    const bad = ['{', '[]', '{"title":1}', '{"title":"a","abstract":2}'];
    const file = write('bad.ndjson', [...bad, ndjson].join('\n'));
    const { code, stdout, stderr } = await run('--corpus', file);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    for (const line of [1, 2, 3, 4])
      expect(stderr).toContain(`${file}:${String(line)}: error: `);
    expect(stderr.trim().split('\n')).toHaveLength(4);
  });

  it.each([
    ['empty', ''],
    ['damaged gzip', new Uint8Array([0x1f, 0x8b, 1, 2])],
  ])('refuses a corpus that is %s', async (_, content) => {
    const file = write('papers.ndjson.gz', content);
    const { code, stderr } = await run('--corpus', file);
    expect(code).toBe(1);
    expect(stderr).toContain(`${file}: error: `);
  });

  it('says when the corpus is not there', async () => {
    const { code, stderr } = await run('--corpus', join(folder, 'none.ndjson'));
    expect(code).toBe(1);
    expect(stderr).toContain('none.ndjson: error: cannot be read');
  });

  it.each([
    [[]],
    [['--corpus']],
    [['--corpus', 'x', '--sizes', '0']],
    [['--corpus', 'x', '--sizes', '10,']],
    [['--corpus', 'x', '--papers', '-1']],
    [['--corpus', 'x', '--seed', 'a']],
    [['--corpus', 'x', '--engines', 'lunr']],
    [['--corpus', 'x', 'y']],
  ])('explains itself for %j', async (args) => {
    const { code, stderr } = await run(...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^Usage: /);
  });
});
