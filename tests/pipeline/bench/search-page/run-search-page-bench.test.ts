import { describe, expect, it } from 'vitest';
import { runSearchPageBench } from '#pipeline/bench/search-page/run-search-page-bench.ts';

async function run(...args: string[]) {
  let stdout = '';
  let stderr = '';
  const code = await runSearchPageBench(args, {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
  });
  return { code, stdout, stderr };
}

describe('bench search-page', () => {
  it.each([
    [],
    ['--sizes', '82'],
    ['--corpus', 'papers.ndjson', '--sizes', '0'],
    ['--corpus', 'papers.ndjson', '--sizes', '82,'],
    ['--corpus', 'papers.ndjson', '--seed', 'x'],
    ['--corpus', 'papers.ndjson', '--fast'],
  ])('says how it is used after %j', async (...args) => {
    const { code, stdout, stderr } = await run(...args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^Usage: npm run --silent bench -- search-page --corpus FILE/);
  });

  it('says that a corpus is not there', async () => {
    const { code, stderr } = await run('--corpus', 'nowhere.ndjson');
    expect(code).toBe(1);
    expect(stderr).toMatch(/nowhere\.ndjson.*cannot be read/);
  });
});
