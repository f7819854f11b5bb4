import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runArchiveBench } from '#pipeline/bench/run-archive-bench.ts';
import { benchPapers } from './search/bench-papers.ts';

function run(args: readonly string[]) {
  const written: string[] = [];
  const said: string[] = [];
  const code = runArchiveBench(args, {
    stdout: { write: (text) => written.push(text) },
    stderr: { write: (text) => said.push(text) },
  });
  return { code, written: written.join(''), said: said.join('') };
}

it('measures a build from nothing, and one after a digest came', () => {
  const folder = mkdtempSync(join(tmpdir(), 'paper-digest-corpus-'));
  const corpus = join(folder, 'papers.ndjson');
  writeFileSync(
    corpus,
    benchPapers()
      .map((paper) => JSON.stringify(paper))
      .join('\n'),
  );
  const options = ['--digests', '3', '--papers', '4', '--json'];
  const { code, written } = run(['--corpus', corpus, ...options]);
  rmSync(folder, { recursive: true });
  expect(code).toBe(0);
  const costs = JSON.parse(written);
  expect(costs).toMatchObject({ digests: 3, papers: 12 });
  expect(costs.seconds).toBeGreaterThan(0);
  expect(costs.again).toBeGreaterThan(0);
  expect(costs.peakBytes).toBeGreaterThan(1e6);
}, 120_000);

it('tells how it is used, and what is wrong with a corpus', () => {
  expect(run([])).toMatchObject({ code: 2, written: '' });
  expect(run(['--corpus', 'no-such-file']).code).toBe(1);
});
