import { describe, expect, it } from 'vitest';
import { parseDigestFile } from '#parse/parse-digest.ts';

const ABSTRACT =
  'We average the weights of models, and find that all is well in the end, as one would expect. We show it on nine benchmarks, by a wide margin.';
const TITLES = ['Averaging the Weights of Twins', 'Sparse Attention for Leaves', 'A Vocoder'];

function parse(text: string) {
  const { digests, problems } = parseDigestFile('page.txt', new TextEncoder().encode(text));
  return {
    papers: digests.flatMap(({ papers }) => papers),
    said: problems.map(({ line, rule, message }) => `${String(line)} ${rule} ${message}`),
  };
}

describe('over the “·” of a card', () => {
  const card = (title: string, ...under: readonly string[]): readonly string[] => [
    title,
    ...under,
    '·',
    'Nov 2, 2025',
  ];
  const page = (...middle: readonly string[]): string =>
    [
      'Daily Papers',
      'Oct 2',
      ...card('Averaging the Weights of Twins', ABSTRACT, 'Carnegie Mellon University'),
      ...middle,
      ...card('A Vocoder', `${ABSTRACT} Indeed.`, 'nvidia'),
    ].join('\n');

  it('a title stands that has no abstract', () => {
    const { papers } = parse(page(...card('Sparse Attention for Leaves')));
    expect(papers.map(({ title }) => title)).toEqual(TITLES);
    expect(papers[1]?.abstract).toBeNull();
  });

  it('names of organisations are sure under an abstract, and said elsewhere', () => {
    expect(parse(page()).said).toEqual([]);
    const { papers, said } = parse(page(...card('Sparse Attention for Leaves', 'Leaf Lab')));
    expect(papers.map(({ title }) => title)).toEqual(TITLES);
    expect(said.join('\n')).toContain('9 page-furniture');
    expect(said.join('\n')).toContain('Leaf Lab');
  });

  it('words that are no name are said', () => {
    const link = (title: string, at: number): string =>
      `### [${title}](https://huggingface.co/papers/2503.0000${String(at)})\n\n`;
    const { papers, said } = parse(
      `${link('A Vocoder', 1)}${ABSTRACT}\n\nsee also what is below\n\n· Mar 4, 2025\n\n${link('Leaves', 2)}what we know of leaves\n\n· Mar 5, 2025\n`,
    );
    expect(papers.map(({ abstract }) => abstract)).toEqual([
      ABSTRACT,
      'what we know of leaves',
    ]);
    expect(said.join('\n')).toContain('see also what is below');
  });
});

describe('headings that are no titles', () => {
  it.each([
    ['deeper', '### Of Leaves'],
    ['higher', '# Of Leaves'],
    ['in bold', '**Of Leaves**'],
  ])('are said: %s', (_, heading) => {
    const papers = TITLES.map((title, at) => `## ${title}\n\n${ABSTRACT} ${String(at)}.`);
    const read = parse(['# Papers', papers[0], heading, ...papers.slice(1)].join('\n\n'));
    expect(read.papers).toMatchObject(
      TITLES.map((title, at) => ({ title, abstract: `${ABSTRACT} ${String(at)}.` })),
    );
    expect(read.said).toEqual([expect.stringMatching(/^7 section-heading .*“Of Leaves”/)]);
  });
});
