import { describe, expect, it } from 'vitest';
import { parseDigestFile } from '#parse/parse-digest.ts';
import { ABSTRACT } from './four-papers.ts';

const TITLES = [
  'Averaging the Weights of Twins',
  'Boost Supervised Pretraining for Visual Transfer Learning',
  'Sparse Attention in Dense Retrieval',
  'What Clicks Tell: Crosses Revisited',
  'Learning to Read the Leaves of Birches',
  'A Study of Roots That Grow in Dry Sand',
  'Towards Stems That Bend without a Break',
  'On the Veins of Leaves under Rain',
];
const FAMILIES = 'Byron Noether Hopper Curie Kowalewska Germain Agnesi Lovelace Hypatia'.split(
  ' ',
);
/** No two of these papers have all their authors in common. */
const namesOf = (title: string): readonly string[] => {
  const at = TITLES.indexOf(title);
  return [`Ada ${FAMILIES[at] ?? ''}`, 'Emmy Maria Weber', `Grace ${FAMILIES[at + 1] ?? ''}`];
};
const byline = (title: string): string => namesOf(title).join(', ');

function read(write: (title: string) => string) {
  const body = TITLES.map(write).join('\n');
  const page = `<!DOCTYPE html>\n<html><body><nav>Home</nav><h1>Accepted Papers</h1>\n${body}\n<footer>Contact us</footer></body></html>\n`;
  const { digests, problems, receipt } = parseDigestFile(
    'page.html',
    new TextEncoder().encode(page),
  );
  return { papers: digests.flatMap(({ papers }) => papers), problems, receipt };
}

describe('a saved page whose elements do not say what a title is', () => {
  it.each([
    [
      'items with names on their second line',
      (title: string) => `<ul><li>${title}<br>${byline(title)}</li></ul>`,
      null,
    ],
    [
      'links to files',
      (title: string) => `<li><a href="papers/1.pdf">${title}</a><br>${byline(title)}</li>`,
      null,
    ],
    ['paragraphs', (title: string) => `<p>${title}</p>\n<p>${byline(title)}</p>`, null],
    [
      'names in bold',
      (title: string) => `<dl><dt>${title}</dt><dd><b>${byline(title)}</b></dd></dl>`,
      null,
    ],
    ['abstracts', (title: string) => `<p>${title}</p>\n<p>${ABSTRACT}</p>`, ABSTRACT],
  ])('%s', (_, write, abstract) => {
    const { papers, receipt } = read(write);
    expect(papers.map(({ title }) => title)).toEqual(TITLES);
    expect(papers.map((paper) => paper.abstract)).toEqual(TITLES.map(() => abstract));
    expect(papers.map(({ authors }) => authors)).toEqual(
      TITLES.map((title) => (abstract === null ? namesOf(title) : [])),
    );
    const lines = papers.map((paper) => paper.lines[0]);
    expect(lines).toEqual(lines.toSorted((one, other) => one - other));
    expect(lines[0]).toBe(3);
    const { roles, blankLines } = receipt;
    expect(Object.values(roles).reduce((sum, count) => sum + count, blankLines)).toBe(
      receipt.lines,
    );
  });

  it('is a table without titles in bold', () => {
    const rows = TITLES.map(
      (title) => `<tr><td>${title}</td><td>${byline(title)}</td></tr>`,
    ).join('\n');
    const page = `<html><body><h1>Papers</h1><table><tr><th>Title</th><th>Authors</th></tr>\n${rows}</table></body></html>`;
    const { digests } = parseDigestFile('page.html', new TextEncoder().encode(page));
    const papers = digests.flatMap((digest) => digest.papers);
    expect(papers.map(({ title }) => title)).toEqual(TITLES);
    expect(papers.map(({ authors }) => authors)).toEqual(TITLES.map(namesOf));
  });

  it('says what it cannot read, rather than taking all of it for one abstract', () => {
    const { papers, problems } = read(
      (title) => `<ul><li>${title}. <em>${byline(title)}</em></li></ul>`,
    );
    expect(papers).toEqual([]);
    expect(problems.map(({ rule }) => rule)).toContain('no-papers');
  });

  it('is left as it is where it is the page of one paper', () => {
    const references = TITLES.map(
      (title) => `<li>A. Byron and E. Noether. ${title}. 2020.</li>`,
    );
    const page = `<html><body><h1>Twins</h1><p>Ada Byron, Emmy Noether</p><p>${ABSTRACT}</p><ol>${references.join('\n')}</ol></body></html>`;
    const { digests } = parseDigestFile('page.html', new TextEncoder().encode(page));
    expect(digests[0]?.papers.map(({ title }) => title)).toEqual(['Twins']);
  });

  it('has the parts of one paper, which are no papers', () => {
    const references = TITLES.map((title) => `<li>A. Byron. ${title}. 2020.</li>`).join('\n');
    const page = `<html><body><h1>Leaves and Veins</h1><p>Ada Byron, Emmy Noether</p><h2>Abstract</h2><p>${ABSTRACT}</p><h2>References</h2><ol>${references}</ol></body></html>`;
    const { digests } = parseDigestFile('page.html', new TextEncoder().encode(page));
    expect(digests.flatMap(({ papers }) => papers)).toMatchObject([
      { title: 'Leaves and Veins', abstract: ABSTRACT, authors: ['Ada Byron', 'Emmy Noether'] },
    ]);
  });

  it('has no papers at all', () => {
    const items =
      'Forgot your password?|Create a new account|Terms of the service|Help and contact us|Privacy and cookies|A note on access';
    const list = items
      .split('|')
      .map((item) => `<li>${item}</li>`)
      .join('\n');
    const page = `<html><body><h1>Sign in to continue</h1><ul>${list}</ul></body></html>`;
    const { digests, problems } = parseDigestFile('page.html', new TextEncoder().encode(page));
    expect(digests.flatMap(({ papers }) => papers)).toEqual([]);
    expect(problems.map(({ rule }) => rule)).toContain('no-papers');
  });
});
