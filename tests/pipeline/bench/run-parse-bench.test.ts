import { expect, it } from 'vitest';
import { runParseBench } from '#pipeline/bench/run-parse-bench.ts';

async function run(args: readonly string[]) {
  const written: string[] = [];
  const said: string[] = [];
  const code = await runParseBench(args, {
    stdout: { write: (text) => written.push(text) },
    stderr: { write: (text) => said.push(text) },
  });
  return { code, written: written.join(''), said: said.join('') };
}

it('measures a shape at two sizes and says whether the target is met', async () => {
  const { code, written } = await run(['--megabytes', '0.1', '--shape', 'RSS', '--json']);
  expect(code).toBe(0);
  const [cost, ...others] = JSON.parse(written);
  expect(others).toEqual([]);
  expect(cost).toMatchObject({ name: 'RSS', target: 15 });
  expect(cost.verdict).toBe(cost.speed >= 15 ? 'met' : 'not met');
  expect(cost.whole.bytes).toBeGreaterThan(90_000);
  expect(cost.whole.papers).toBeGreaterThan(cost.half.papers * 1.8);
  // At least a byte for each character of what was read.
  expect(cost.held).toBeGreaterThan(0.9);
});

it('tells how it is used where an option is wrong or no shape has the name', async () => {
  expect(await run(['--megabytes', 'none'])).toMatchObject({ code: 2, written: '' });
  expect((await run(['--shape', 'no such shape'])).said).toContain('Usage');
});
