import { describe, expect, it } from 'vitest';
import { ABSTRACT, PAPERS, parse } from './four-papers.ts';

const papers = PAPERS.map(({ title, arxivId }) => ({ title, arxivId, abstract: ABSTRACT }));

function read(text: string) {
  return parse(text).digests.flatMap((digest) => digest.papers);
}

/** Breaks the last space of a title. */
function wrapLast(text: string): string {
  return text.replace(/ (?=\S+$)/, '\n');
}

describe('headings that are links', () => {
  it('may all be wrapped, with no blank line around them', () => {
    const text = papers.map(({ title, arxivId, abstract }) => {
      return `### [${wrapLast(title)}](https://huggingface.co/papers/${arxivId})\n${abstract}`;
    });
    expect(read(text.join('\n'))).toMatchObject(papers);
  });
});

describe('addresses by number at the end of a text, with no heading', () => {
  const address = ({ arxivId }: (typeof papers)[number]) => `https://arxiv.org/abs/${arxivId}`;

  it.each([
    ['[1]: https://…', '[', ']: '],
    ['[1] https://…', '[', '] '],
  ])('belong to the titles that end with the numbers: %s', (_, open, close) => {
    const body = papers.map(({ title, abstract }, at) => {
      return `${at === 2 ? wrapLast(title) : title} [${String(at + 1)}]\n\n${abstract}\n\n`;
    });
    const list = papers.map((paper, at) => `${open}${String(at + 1)}${close}${address(paper)}`);
    expect(read(`${body.join('')}${list.join('\n')}\n`)).toMatchObject(papers);
  });

  it('leave numbers alone that stand behind sentences', () => {
    const body = papers.map(({ title, abstract }) => `## ${title}\n\n${abstract} [1]\n\n`);
    const titles = read(`${body.join('')}[1]: https://arxiv.org/abs/2503.00000\n`);
    expect(titles.map(({ title }) => title)).toEqual(papers.map(({ title }) => title));
  });
});

describe('what arXiv writes', () => {
  it('is read from the text of its feed, without what stands before abstracts', () => {
    const text = papers.map(({ title, arxivId, abstract }) => {
      return `${title}\n\narXiv:${arxivId}v1 Announce Type: new Abstract: ${abstract}`;
    });
    expect(read(text.join('\n\n'))).toMatchObject(papers);
  });

  it('is read from a mail with a blank line under each line', () => {
    const records = papers.map(({ title, arxivId, abstract }) => {
      const fields = `arXiv:${arxivId}\nDate: Thu, 13 Mar 2025 10:00:00 GMT   (9kb)\n\nTitle: ${wrapLast(title).replace('\n', '\n  ')}\nAuthors: Ada Byron`;
      return `\\\\\n${fields}\n\\\\\n  ${abstract}\n\\\\ ( https://arxiv.org/abs/${arxivId} ,  9kb)\n${'-'.repeat(78)}`;
    });
    expect(read(records.join('\n').replace(/\n/g, '\n\n'))).toMatchObject(papers);
  });

  it('is read from the results of a search with their numbers', () => {
    const items = papers.map(({ title, arxivId, abstract }, at) => {
      return `${String(at + 1)}. arXiv:${arxivId} [pdf, other] cs.CL\nTitle: ${title}\nAuthors: Ada Byron\nAbstract: ${abstract.slice(0, 40)}… ▽ More ${abstract} △ Less\nSubmitted 13 March, 2025; originally announced March 2025.`;
    });
    const text = `Showing 1–4 of 4 results for all: vocoder\n${items.join('\n')}\n`;
    expect(read(text)).toMatchObject(papers);
  });
});

describe('pages that elinks dumped with numbers', () => {
  it('have no papers but those of the page where titles are no links', () => {
    const address = 'https://huggingface.co/models';
    const cards = papers.map(({ title, abstract }, at) => {
      const number = String(at * 2 + 3);
      return `   [${number}][IMG]\n\n  ${title}\n\n   ${abstract}\n\n     • \n\n\n   Curtin University · Published on Mar 10, 2025\n   [${number}]Upvote\n   17${number}\n   [${number}]GitHub 783[${String(at * 2 + 4)}]arXiv Page\n`;
    });
    const list = papers.flatMap(({ arxivId }, at) => [
      `   ${String(at * 2 + 3)}. https://huggingface.co/login?next=x`,
      `   ${String(at * 2 + 4)}. https://arxiv.org/abs/${arxivId}`,
    ]);
    const head = `   [1]Hugging Face's logo[2]Hugging Face [99]_____________________\n\n     • [1]Models\n     • [2]Log In\n\n                                Trending Papers\n\n`;
    const text = `${head}${cards.join('')}\nReferences\n\n   Visible links\n   1. ${address}\n   2. ${address}\n${list.join('\n')}\n`;
    const wanted = papers.map((paper) => ({ ...paper, published: '2025-03-10' }));
    expect(read(text)).toMatchObject(wanted);
  });

  it("are read as arXiv's lists where links are named over their addresses", () => {
    const items = papers.map(({ title, arxivId, abstract }, at) => {
      const number = at * 2 + 2;
      return `   [${String(at + 1)}] [${String(number)}]arXiv:${arxivId} [pdf]\n   Title: ${wrapLast(title).replace('\n', '\n   ')}\n   [${String(number + 1)}]Ada Byron, Carl Gauss\n   Subjects: Robotics (cs.RO)\n\n   ${abstract}\n`;
    });
    const list = papers.map(({ arxivId }, at) => {
      const number = at * 2 + 2;
      return `   ${String(number)}. Abstract\n\thttps://arxiv.org/abs/${arxivId}\n   ${String(number + 1)}. https://arxiv.org/search/cs?searchtype=author&query=x\n`;
    });
    const text = `  Showing new listings for Friday, 14 March 2025\n\n${items.join('\n')}\nReferences\n\n   Visible links\n   1. https://arxiv.org/\n${list.join('')}`;
    const found = read(text);
    expect(found).toMatchObject(papers);
    for (const { authors } of found) expect(authors).toEqual(['Ada Byron', 'Carl Gauss']);
  });
});

describe("arXiv's lists with links that go on in the next line", () => {
  const author = 'https://arxiv.org/search/cs?searchtype=author&query=Byron';
  const head = 'Showing new listings for Friday, 14 March 2025\n\n';

  it.each([
    [
      'html2text',
      (title: string, id: string) =>
        `[1] [arXiv:${id}](https://arxiv.org/abs/${id} "Abstract")\n[[pdf](https://arxiv.org/pdf/${id}),\n[other](https://arxiv.org/format/${id})]\n\n    \n\nTitle: ${title}\n\n[Ada\nByron](${author}), [Carl Gauss](${author})\n\nComments: 12 pages, with\nthree figures\n\n`,
    ],
    [
      "Pandoc's Markdown",
      (title: string, id: string) =>
        `[\\[1\\]]{#item1} [arXiv:${id}](https://arxiv.org/abs/${id} "Abstract") \\[[pdf](https://arxiv.org/pdf/${id})\\]\n\n:   ::: meta\n    ::: {.list-title .mathjax}\n    [Title:]{.descriptor} ${title}\n    :::\n\n    ::: list-authors\n    [Ada\n    Byron](${author}), [Carl Gauss](${author})\n    :::\n\n    ::: list-comments\n    [Comments:]{.descriptor} 12 pages, with\n    three figures\n    :::\n\n`,
    ],
    [
      "Pandoc's Org",
      (title: string, id: string) =>
        `- [1] [[https://arxiv.org/abs/${id}][arXiv:${id}]]\n  [[[https://arxiv.org/pdf/${id}][pdf]],\n  [[https://arxiv.org/format/${id}][other]]] ::\n\n  Title: ${title}\n\n  [[${author}][Ada\n  Byron]], [[${author}][Carl Gauss]]\n\n  Comments: 12 pages, with\n  three figures\n\n`,
    ],
    [
      'html-to-text',
      (title: string, id: string) =>
        `[1] arXiv:${id} [https://arxiv.org/abs/${id}] [pdf\n[https://arxiv.org/pdf/${id}],\nother [https://arxiv.org/format/${id}]]\nTitle: ${title}\nAda Byron\n[${author}], Carl\nGauss [${author}]\nComments: 12 pages, with\nthree figures\n\n`,
    ],
  ])('are read as %s writes them', (name, write) => {
    const items = papers.map(({ title, arxivId, abstract }) => {
      return `${write(wrapLast(title), arxivId)}${abstract}\n\n`;
    });
    const start = name.endsWith('Org') ? `* Robotics\n\n*** ${head}` : head;
    const found = read(start + items.join(''));
    expect(found).toMatchObject(papers);
    for (const { authors } of found) expect(authors).toEqual(['Ada Byron', 'Carl Gauss']);
  });
});
