import { describe, expect, it } from 'vitest';
import { parseDigestFile } from '#parse/parse-digest.ts';

const TITLE = 'Averaging the Weights of Twins';

function read(...lines: readonly string[]) {
  const bytes = new TextEncoder().encode(lines.join('\n\n'));
  const { digests, problems } = parseDigestFile('cut.txt', bytes);
  const papers = digests.flatMap((digest) =>
    digest.papers.map(({ title, abstract }) => [title, abstract]),
  );
  return { papers, rules: problems.map(({ rule }) => rule) };
}

describe('a digest of one paper that breaks off in its abstract', () => {
  it.each([
    'We average the weights of models and find',
    'Two models that were trained from one start',
    'In this paper, a mean of models',
  ])('is one paper: %s', (text) => {
    const { papers, rules } = read('Mar 14', TITLE, text);
    expect(papers).toEqual([[TITLE, text]]);
    expect(rules).toContain('maybe-cut');
  });

  it.each([
    'On the weights of models that share one start',
    'Sparse Attention We Need, or Dense Retrieval',
    'What have models learned from their twins?',
  ])('two titles stay two: %s', (title) => {
    expect(read('Mar 14', TITLE, title).papers).toEqual([
      [TITLE, null],
      [title, null],
    ]);
  });
});

it('abstracts that were all cut at one length are no lines of a text with gaps', () => {
  const WORDS =
    'we average the weights of models that share one start and find it well '.repeat(9);
  const papers = Array.from({ length: 24 }, (_, at) => {
    const abstract = `In part ${String(at)} ${WORDS}`.slice(0, 200).trim();
    return [`A Quiet Vocoder of Size ${String(at)}`, abstract] as const;
  });
  expect(read(...papers.flat()).papers).toEqual(papers);
});
