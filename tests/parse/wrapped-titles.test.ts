import { describe, expect, it } from 'vitest';
import { parseDigestFile } from '#parse/parse-digest.ts';

const WIDTH = 60;
const TITLES = [
  'Averaging the Weights of Twins and Other Siblings',
  'Structured Factored Inference for Quiet Vocoders on Small and Old Devices',
  'Particle Algorithms for Likelihood Training of Leaf Variable Models',
  'Reading the Signs of Trees',
];
const SENTENCE = 'Two models trained from one start often lie in one valley of the loss.';

function wrap(text: string): readonly string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= WIDTH)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** An abstract whose last line is full, so that nothing but its words tells a title under it. */
function fullAbstract(at: number): string {
  const text = `${`${SENTENCE} `.repeat(16)}We measure this ${String(at)} times, and find`;
  const last = wrap(text).at(-1) ?? '';
  return `${text} ${'x'.repeat(Math.max(1, WIDTH - last.length - 2))}.`;
}

describe('wrapped texts without a blank line anywhere', () => {
  const papers = TITLES.map((title, at) => ({ title, abstract: fullAbstract(at) }));
  const lines = papers.flatMap(({ title, abstract }) => [...wrap(title), ...wrap(abstract)]);

  it.each(['\n', '\n\n'])('are read, a title under a full line too: %j', (separator) => {
    const { digests } = parseDigestFile(
      'any.txt',
      new TextEncoder().encode(`${lines.join(separator)}\n`),
    );
    expect(digests).toMatchObject([{ papers }]);
  });
});

describe('a title whose last line is as full as its first', () => {
  it.each([
    [
      'in capitals',
      'Mixing Leaves by Veins: All Making of One Tree out of Two Twins in Weakly Supervised Video Segmentation',
    ],
    [
      'in small letters',
      'Development of quiet vocoders that simulate the influences of trees for neurologic examination training',
    ],
  ])('is whole: %s', (_, title) => {
    const begin = 'Internationalisation of vocoders is what we look at here.';
    const papers = [title, ...TITLES].map((each, at) => {
      return { title: each, abstract: `${begin} ${fullAbstract(at)}` };
    });
    const lines = papers.map((paper) => {
      return [...wrap(paper.title), ...wrap(paper.abstract)].join('\n');
    });
    for (const separator of ['\n', '\n\n']) {
      const bytes = new TextEncoder().encode(`${lines.join(separator)}\n`);
      expect(parseDigestFile('any.txt', bytes).digests).toMatchObject([{ papers }]);
    }
  });
});

describe('what marks a list marks no text', () => {
  it('dashes before all abstracts go', () => {
    const text = TITLES.map((title, at) => `${title}\n- ${fullAbstract(at)}\n`).join('\n');
    const { digests } = parseDigestFile('any.txt', new TextEncoder().encode(text));
    expect(digests).toMatchObject([
      { papers: TITLES.map((title, at) => ({ title, abstract: fullAbstract(at) })) },
    ]);
  });
});
