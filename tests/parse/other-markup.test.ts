import { describe, expect, it } from 'vitest';
import { parseDigestFile } from '#parse/parse-digest.ts';

const PAPERS = ['Averaging the Weights of Twins', 'A Quiet Vocoder', 'What Clicks Tell'].map(
  (title, at) => ({
    title,
    abstract: `We average the weights of models, and find in 2002. All is well, ${String(at)} times over, wherever one looks for it.`,
    arxivId: `2503.0000${String(at)}`,
  }),
);
const address = (id: string): string => `https://huggingface.co/papers/${id}`;
/** Wrapped before a year, which is no number of a list. */
const wrapped = (abstract: string): string => abstract.replace(' 2002', '\n2002');

describe('what Pandoc makes of a page', () => {
  it.each([
    [
      'Org',
      ({ title, abstract, arxivId }: (typeof PAPERS)[number]) =>
        `** [[${address(arxivId)}][${title}]]\n:PROPERTIES:\n:CUSTOM_ID: x\n:END:\n${wrapped(abstract)}\n`,
    ],
    [
      'AsciiDoc',
      ({ title, abstract, arxivId }: (typeof PAPERS)[number]) =>
        `=== ${address(arxivId)}[${title}]\n\n${address(arxivId)}[]\n\n${wrapped(abstract)}\n\n* {blank}\n\nhttps://github.com/byron/twins[GitHub\n1760]${address(arxivId)}[arXiv Page]\n`,
    ],
    [
      'reStructuredText',
      ({ title, abstract, arxivId }: (typeof PAPERS)[number]) => {
        const heading = `\`${title} <${address(arxivId)}>\`__`;
        return `${heading}\n${'~'.repeat(heading.length)}\n\n${wrapped(abstract)}\n`;
      },
    ],
    [
      'Markdown',
      ({ title, abstract, arxivId }: (typeof PAPERS)[number]) =>
        `### [${title}](${address(arxivId)}){.title}\n\n${wrapped(abstract)}\n`,
    ],
  ])('%s', (_, write) => {
    const bytes = new TextEncoder().encode(PAPERS.map(write).join('\n'));
    const { digests, receipt } = parseDigestFile('page.txt', bytes);
    expect(digests).toMatchObject([{ papers: PAPERS }]);
    expect(receipt.unassigned).toEqual([]);
  });
});

it('takes headings in capitals with their address behind for titles, as html-to-text writes them', () => {
  const cards = PAPERS.map(({ title, abstract, arxivId }, at) => {
    const capitals = title.toUpperCase();
    const heading = at === 0 ? capitals.replace(' OF ', ' OF\n') : capitals;
    return `https://huggingface.co/papers/${arxivId}\nSubmitted by\n[a.jpg] byron-a\n\n\n${heading}\n[${address(arxivId)}]\n\n${wrapped(abstract)}\n\n * \n\n3 authors · Published on May 17, 2025\nUpvote\n3\n[https://huggingface.co/login?next=x]GitHub 3705\n[https://github.com/byron/twins]arXiv Page [${address(arxivId)}]\n`;
  });
  const head = `Subscribe [https://huggingface.co/login?next=%2Fpapers]\n\n\nTRENDING PAPERS\n\n\nBY AK [https://huggingface.co/akhaliq] AND THE RESEARCH COMMUNITY\n\nTrending Papers ranked by GitHub stars\n\n`;
  const bytes = new TextEncoder().encode(head + cards.join(''));
  const { digests } = parseDigestFile('page.txt', bytes);
  const wanted = PAPERS.map(({ title, abstract, arxivId }) => {
    return { title: title.toUpperCase(), abstract, arxivId };
  });
  expect(digests).toMatchObject([{ papers: wanted }]);
});
