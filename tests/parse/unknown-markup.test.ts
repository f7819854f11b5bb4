import { expect, it } from 'vitest';
import { parseDigestFile } from '#parse/parse-digest.ts';

function read(lines: readonly string[]) {
  return parseDigestFile('list.txt', new TextEncoder().encode(lines.join('\n\n')));
}

it('markup of an unknown kind has no titles, and that is said', () => {
  const lines = ['One', 'Two', 'Three'].flatMap((name) => [
    `<record><name>Averaging the Weights of ${name}</name></record>`,
    `<shelf>We average the weights of models, and find that all of them are well.</shelf>`,
  ]);
  const { digests, problems, receipt } = read(lines);
  expect(digests.flatMap(({ papers }) => papers)).toEqual([]);
  expect(problems).toMatchObject([
    { line: 1, rule: 'markup', severity: 'error' },
    { line: 1, rule: 'unassigned' },
  ]);
  expect(receipt.roles.unassigned).toBe(lines.length);
});

it('a title that begins with a tag is one among others', () => {
  const { digests } = read(['Mar 14', '<b>Twins', 'Averaging the Weights', 'A Quiet Vocoder']);
  expect(digests[0]?.papers.length).toBeGreaterThan(1);
});
