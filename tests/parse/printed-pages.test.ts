import { describe, expect, it } from 'vitest';
import { parseDigestFile } from '#parse/parse-digest.ts';

const ABSTRACT = 'We average the weights of models, and find that all is well. '
  .repeat(5)
  .trim();
const TITLES = ['Averaging Weights', 'A Quiet Vocoder', 'What Clicks Tell', 'Leaves', 'Veins'];
const PAGE = [
  'https://huggingface.co/papers 1/2',
  '3/14/25, 9:12 AM Daily Papers - Hugging Face',
];

function read(blocks: readonly string[]) {
  const bytes = new TextEncoder().encode(blocks.join('\n\n'));
  const { digests, problems } = parseDigestFile('printed.txt', bytes);
  return {
    titles: digests.flatMap(({ papers }) => papers.map(({ title }) => title)),
    rules: problems.map(({ rule }) => rule),
  };
}

describe('a title at the end of a printed page, over one at the beginning of the next', () => {
  const papers = TITLES.map((title, at) => `${title}\n\n${ABSTRACT} ${String(at)}.`);
  const cut = ['Sparse Attention', ...PAGE, `Dense Retrieval\n\n${ABSTRACT} Indeed.`];

  it('is the beginning of that where all others have abstracts, which is said', () => {
    const { titles, rules } = read([...papers, ...cut]);
    expect(titles).toEqual([...TITLES, 'Sparse Attention Dense Retrieval']);
    expect(rules).toContain('title-over-pages');
  });

  it('is its own where another has no abstract', () => {
    const { titles, rules } = read(['A Title Alone', ...papers, ...cut]);
    expect(titles).toEqual(['A Title Alone', ...TITLES, 'Sparse Attention', 'Dense Retrieval']);
    expect(rules).not.toContain('title-over-pages');
  });
});
