import { describe, expect, it } from 'vitest';
import { ABSTRACT, PAPERS, parse } from './four-papers.ts';

function wrap(text: string): string {
  return text.replace(/(.{1,78})(?: |$)/g, '$1\n').trim();
}

function record(title: string, at: number, abstract: readonly string[]): string {
  return [
    wrap(
      `${String(at + 1)}. J Example Res. 2024 Mar 1;12(3):10-${String(at + 20)}. doi: 10.1000/example.${String(at)}. Epub 2024 Feb 2.`,
    ),
    wrap(`${title}.`),
    'Byron A(1), Noether E(2).',
    'Author information:\n(1)Department of Leaves, Somewhere, Germany.\n(2)Institute of Twins, Elsewhere.',
    ...abstract.map(wrap),
    '© 2024. The Authors.',
    `DOI: 10.1000/Example.${String(at)}\nPMCID: PMC1000${String(at)}\nPMID: 3800000${String(at)} [Indexed for MEDLINE]`,
  ].join('\n\n');
}

const expected = PAPERS.map(({ title }, at) => ({
  title,
  authors: ['Byron A', 'Noether E'],
  doi: `10.1000/example.${String(at)}`,
}));

describe('PubMed’s text', () => {
  it('has a paper in each record', () => {
    const text = PAPERS.map(({ title }, at) => record(title, at, [ABSTRACT])).join('\n\n\n');
    const { digests, receipt } = parse(text);
    expect(digests).toMatchObject([
      { papers: expected.map((paper) => Object.assign({ abstract: ABSTRACT }, paper)) },
    ]);
    expect(receipt.unassigned).toEqual([]);
  });

  it('has no space where the full stop behind a title stood apart', () => {
    const { digests } = parse(record('A Quiet Vocoder ', 0, [ABSTRACT]));
    expect(digests[0]?.papers).toMatchObject([{ title: 'A Quiet Vocoder' }]);
  });

  it('has abstracts in parts, and says where there is none', () => {
    const parts = [`BACKGROUND: ${ABSTRACT}`, `RESULTS: ${ABSTRACT}`];
    const text = [record('A Quiet Vocoder', 0, parts), record('Twins', 1, [])].join('\n\n');
    const { digests, problems } = parse(text);
    expect(digests[0]?.papers.map(({ abstract }) => abstract)).toEqual([parts.join(' '), null]);
    expect(problems.map(({ rule }) => rule)).toEqual(['title-without-abstract']);
  });

  it('has titles without the space before a full stop, and none of signs alone', () => {
    const written = ['Twins ', '[Drei Zwillinge ', '[]', ''];
    const text = written.map((title, at) => record(title, at, [ABSTRACT])).join('\n\n\n');
    const { digests, receipt } = parse(text.replace('Zwillinge .', 'Zwillinge ].'));
    expect(digests[0]?.papers.map(({ title }) => title)).toEqual(['Twins', 'Drei Zwillinge']);
    expect(receipt.unassigned.length).toBeGreaterThan(0);
  });

  it('names the lines of a record that was cut', () => {
    const whole = record('A Quiet Vocoder', 0, [ABSTRACT]);
    const cut = record('Twins', 1, [ABSTRACT]).split('\n').slice(0, 6).join('\n');
    const { digests, problems } = parse(`${whole}\n\n\n${cut}`);
    expect(digests[0]?.papers.length).toBe(1);
    const lines = whole.split('\n').length;
    expect(problems.map(({ line }) => line ?? 0).every((line) => line > lines)).toBe(true);
    expect(problems.length).toBeGreaterThan(0);
  });
});
