import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseDigestFile } from '#parse/parse-digest.ts';

it('the example in data/README.md is a digest', () => {
  const example = /```text\n(.+?)```/s.exec(readFileSync('data/README.md', 'utf8'))?.[1] ?? '';
  const { digests, problems } = parseDigestFile(
    'example.txt',
    new TextEncoder().encode(example),
  );
  expect(problems).toEqual([]);
  expect(digests).toMatchObject([
    {
      label: 'Mar 14',
      date: null,
      papers: [
        { title: 'Averaging the Weights of Twins', abstract: /^Two .+ nine tasks\.$/ },
        { title: 'A Quiet Vocoder for Small Devices', abstract: /^Vocoders .+quiet\.$/ },
      ].map(({ title, abstract }) => ({ title, abstract: expect.stringMatching(abstract) })),
    },
  ]);
});
