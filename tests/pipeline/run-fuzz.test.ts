import { expect, it } from 'vitest';
import { FORMAT_NAMES } from '#parse/choose-format.ts';
import { runFuzz } from '#pipeline/run-fuzz.ts';

function run(args: readonly string[]) {
  const written: string[] = [];
  const said: string[] = [];
  const code = runFuzz(args, {
    stdout: { write: (text) => written.push(text) },
    stderr: { write: (text) => said.push(text) },
  });
  return { code, written: written.join(''), said: said.join('') };
}

it('reads or refuses some hundred damaged inputs of the shapes', () => {
  const { code, written, said } = run(['--runs', '40', '--seed', '7']);
  expect(said).toBe('');
  expect(code).toBe(0);
  expect(written).toContain('JSON: 40 inputs, 0 with a fault');
  // Each shape has a text to begin with.
  const shapes = [...written.matchAll(/^(.+): 40 inputs/gm)].map(([, name]) => name);
  expect(shapes.join(', ')).toHaveLength(FORMAT_NAMES.length);
});

it('tells how it is used where an option is wrong', () => {
  expect(run(['--runs', '0'])).toMatchObject({ code: 2, written: '' });
});
