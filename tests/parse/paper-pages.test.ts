import { describe, expect, it } from 'vitest';
import { ABSTRACT, parse } from './four-papers.ts';

const TITLES = ['Averaging the Weights of Twins', 'A Quiet Vocoder for Small Devices'];
const NAMES = ['Ada Byron', 'Emmy Noether', 'Kurt Gödel'];

/** The page of one paper as browsers copy it, names and buttons as given. */
function page(title: string, id: string, names: readonly string[], text: readonly string[]) {
  const head = ['Papers', `arxiv:${id}`, title, 'Published on Mar 14, 2025'];
  const sent = ['· Submitted by', 'byron-a', 'on Mar 15', '#1 Paper of the day'];
  const votes = ['Upvote', '101', '+95', 'Authors:'];
  const buttons = ['View arXiv page', 'View PDF', 'GitHub', '37', 'Add to collection'];
  return [...head, ...sent, ...votes, ...names, 'Abstract', ...text, ...buttons, 'Community'];
}

describe('pages of papers, each copied whole', () => {
  const papers = TITLES.map((title, at) => {
    const arxivId = `2503.0000${String(at)}`;
    const facts = { upvotes: 101, published: '2025-03-14', arxivId };
    return { title, abstract: ABSTRACT, authors: NAMES, ...facts };
  });

  it.each([
    ['in one line', ['Ada Byron , Emmy Noether , Kurt Gödel']],
    ['in a line that is wrapped', ['Ada Byron, Emmy', 'Noether, Kurt Gödel']],
    ['on a line each', NAMES],
    ['on a line each, with its comma', ['Ada Byron,', 'Emmy Noether ,', 'Kurt Gödel']],
    ['with commas apart', ['Ada Byron', ',', 'Emmy Noether', ',', 'Kurt Gödel']],
  ])('names stand %s', (_, names) => {
    for (const count of [1, 2])
      for (const sign of ['\n', '\n\n']) {
        const lines = papers
          .slice(0, count)
          .flatMap(({ title, arxivId }) => page(title, arxivId, names, [ABSTRACT]));
        const { digests, problems } = parse(['Models', 'Log In', ...lines].join(sign));
        expect(digests).toMatchObject([{ papers: papers.slice(0, count) }]);
        expect(new Set(problems.map(({ rule }) => rule))).toEqual(new Set(['page-furniture']));
      }
  });

  it('a summary that a machine wrote is none of the abstract', () => {
    const text = ['AI-generated summary', 'Twins are averaged.', ABSTRACT];
    for (const sign of ['\n', '\n\n']) {
      const { digests } = parse(page(TITLES[0] ?? '', '2503.00000', NAMES, text).join(sign));
      expect(digests).toMatchObject([{ papers: [{ abstract: ABSTRACT }] }]);
    }
  });

  it('what stands below in the comments is said', () => {
    const lines = page(TITLES[0] ?? '', '2503.00000', NAMES, [ABSTRACT]);
    const { digests, problems } = parse([...lines, 'The weights of whom?'].join('\n\n'));
    expect(digests).toMatchObject([{ papers: [{ title: TITLES[0], abstract: ABSTRACT }] }]);
    expect(problems.at(-1)?.message).toContain('The weights of whom?');
  });

  it('without an abstract the paper is one all the same', () => {
    const { digests, problems } = parse(
      page(TITLES[0] ?? '', '2503.00000', NAMES, []).join('\n'),
    );
    expect(digests).toMatchObject([{ papers: [{ title: TITLES[0], abstract: null }] }]);
    expect(problems.map(({ rule }) => rule)).toContain('title-without-abstract');
  });

  it('a list of other papers below is not lost for it', () => {
    const others = Array.from({ length: 9 }, (_, at) => {
      return [`Of Leaves and Their Veins, Part ${String(at)}`, ABSTRACT];
    });
    const lines = page(TITLES[0] ?? '', '2503.00000', NAMES, [ABSTRACT]);
    const { digests } = parse([...lines, ...others.flat()].join('\n\n'));
    const titles = digests.flatMap((digest) => digest.papers.map(({ title }) => title));
    expect(titles).toEqual(expect.arrayContaining(others.map(([title]) => title)));
  });
});
