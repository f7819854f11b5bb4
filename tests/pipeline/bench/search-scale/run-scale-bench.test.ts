import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runScaleBench } from '#pipeline/bench/search-scale/run-scale-bench.ts';
import { scalePapers } from './scale-papers.ts';

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

function run(...args: string[]) {
  let stdout = '';
  let stderr = '';
  const code = runScaleBench(args, {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
  });
  return { code, stdout, stderr };
}

const ndjson = scalePapers(100)
  .map((paper) => JSON.stringify(paper))
  .join('\n');

describe('bench search-scale', () => {
  it('shows the fit and what queries cost at each size, the same each time', () => {
    const corpus = write('papers.ndjson.gz', gzipSync(ndjson));
    const args = ['--corpus', corpus, '--sizes', '150,300', '--queries', '4', '--json'];
    const { code, stdout } = run(...args);
    expect(code).toBe(0);
    expect(run(...args).stdout).toBe(stdout);
    const report = JSON.parse(stdout);
    expect(report.corpus).toEqual({ file: corpus, papers: 100 });
    const [fitted] = report.fit.sizes;
    expect(fitted.real.papers).toBe(100);
    for (const figure of ['terms', 'postings', 'indexBytes']) {
      expect(fitted.drawn[figure] / fitted.real[figure]).toBeGreaterThan(0.8);
      expect(fitted.drawn[figure] / fitted.real[figure]).toBeLessThan(1.3);
    }
    expect(report.fit.heaps.growth).toHaveLength(5);
    expect(report.fit.overlaps.length).toBeGreaterThan(0);
    expect(report.sizes.map(({ papers }: { papers: number }) => papers)).toEqual([150, 300]);
    for (const { host, all, kinds, longLists } of report.sizes) {
      const pieces: { files: number; bytes: number }[] = Object.values(host.byPiece);
      expect(host.files).toBe(1 + pieces.reduce((sum, { files }) => sum + files, 0));
      expect(host.bytes).toBe(
        host.headBytes + pieces.reduce((sum, { bytes }) => sum + bytes, 0),
      );
      expect(kinds).toHaveLength(15);
      expect(all.whole.bytes.p50).toBeGreaterThan(0);
      expect(all.whole.bytes.most).toBeLessThanOrEqual(host.bytes);
      // Nothing is long: best first is what the page does.
      expect(longLists).toBe(0);
      expect(all.bestFirst).toMatchObject({ exact: 1, found: 1, bytes: all.whole.bytes });
    }
    expect(report.growth[0]).toMatchObject({ what: 'all', papers: 2 });
  });

  it('prints tables, and fits to the data folder without a corpus', { timeout: 60_000 }, () => {
    const { code, stdout } = run('--sizes', '200', '--queries', '2');
    expect(code).toBe(0);
    expect(stdout).toContain('Fitted to 82 papers only');
    expect(stdout).toMatch(/^200 papers, \d+ terms/m);
    expect(stdout).toMatch(/^titleWords +2 /m);
  });

  it('answers a common word from the best part of its list as from all of it', () => {
    const corpus = write('papers.ndjson', ndjson);
    const { stdout } = run('--corpus', corpus, '--sizes', '30000', '--queries', '6', '--json');
    const [{ longLists, common, kinds }] = JSON.parse(stdout).sizes;
    expect(longLists).toBeGreaterThan(4);
    expect(common.bestFirst.queries).toBeGreaterThan(0);
    const one = kinds.find(({ kind }: { kind: string }) => kind === 'commonWord');
    expect(one.bestFirst.exact).toBe(1);
    expect(one.bestFirst.byPiece.p).toBeLessThan(one.whole.byPiece.p);
  });

  it.each([
    ['a line that is no paper', '{'],
    ['nothing', ''],
  ])('refuses a corpus of %s', (_, content) => {
    const { code, stdout, stderr } = run('--corpus', write('papers.ndjson', content));
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('papers.ndjson');
  });

  it('says when the corpus is not there', () => {
    const { code, stderr } = run('--corpus', join(folder, 'none.ndjson'));
    expect(code).toBe(1);
    expect(stderr).toContain('none.ndjson: error: cannot be read');
  });

  it.each([
    [['--corpus']],
    [['--sizes', '0']],
    [['--sizes', '10,']],
    [['--sizes', '4000000']],
    [['--queries', '-1']],
    [['--seed', 'a']],
    [['x']],
  ])('explains itself for %j', (args) => {
    const { code, stderr } = run(...args);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^Usage: /);
  });
});
