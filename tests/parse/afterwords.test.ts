import { describe, expect, it } from 'vitest';
import { parseDigestFile } from '#parse/parse-digest.ts';

const TITLES = [
  'Averaging the Weights of Twins',
  'A Quiet Vocoder for Small Devices',
  'What Clicks Tell: Feature Crosses Revisited',
];
const END = 'See you tomorrow, and tell a friend about https://example.org/digest.';

function read(file: string, ...lines: readonly string[]) {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const { digests, problems } = parseDigestFile(file, bytes);
  const papers = digests.flatMap((digest) => digest.papers);
  return {
    abstracts: papers.map(({ abstract }) => abstract),
    addresses: papers.flatMap(({ addresses }) => addresses),
    lines: papers.map(({ lines: place }) => place),
    problems: problems.map(({ line, rule }) => `${String(line)} ${rule}`),
  };
}

describe('words that end a list of titles', () => {
  it('are no abstract of the last one, and are told by their line', () => {
    const { abstracts, addresses, lines, problems } = read(
      'titles.txt',
      'Mar 14',
      ...TITLES.flatMap((title) => ['', title]),
      '',
      END,
    );
    expect(abstracts).toEqual([null, null, null]);
    expect(addresses).toEqual([]);
    expect(lines.at(-1)).toEqual([7, 7]);
    expect(problems).toContain('7 title-without-abstract');
    expect(problems).toContain('9 unassigned');
  });

  it('are an abstract where they are long', () => {
    const long = 'We average the weights of models that share one start. '.repeat(5).trim();
    const { abstracts } = read('t.txt', 'Mar 14', ...TITLES.flatMap((t) => ['', t]), '', long);
    expect(abstracts).toEqual([null, null, long]);
  });

  it('are an abstract where they are said to be one', () => {
    const records = TITLES.map((title, at) => ({ title, abstract: at === 2 ? END : null }));
    const { abstracts } = read('t.json', JSON.stringify(records, null, 1));
    expect(abstracts).toEqual([null, null, END]);
  });
});
