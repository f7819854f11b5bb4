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
