import { describe, expect, it } from 'vitest';
import { ABSTRACT, parse } from './four-papers.ts';

const PAPERS = [
  { title: 'Averaging the Weights of Twins', arxivId: '2503.00001', upvotes: 101 },
  {
    title: 'How Do Small Models Compare With Large Ones in Flexible Fashion Search?',
    arxivId: '2503.00002',
    upvotes: 7,
  },
  {
    title: 'Which Crosses Do Clicks Tell, and Which of Them Matter?',
    arxivId: '2503.00003',
    upvotes: 12,
  },
  { title: 'STAR: A Quiet Vocoder for Small Devices', arxivId: '2503.00004', upvotes: 3 },
];
type Written = (typeof PAPERS)[number];
const address = ({ arxivId }: Written): string => `https://huggingface.co/papers/${arxivId}`;

function read(head: string, papers: readonly string[]) {
  const { digests, receipt } = parse(`${head}\n${papers.join('\n')}\n`);
  expect(receipt.unassigned).toEqual([]);
  return digests.flatMap((digest) => digest.papers);
}

describe('a daily page, which has no abstracts, and before each paper who sent it in', () => {
  const known = PAPERS.map((paper) => ({ ...paper, abstract: null }));

  it('saved as HTML', () => {
    const papers = PAPERS.map(
      (paper) =>
        `<article><div>Submitted by <div><img alt="" src="a.jpg"> byron-a</div></div><a href="/login?next=x"><div>${String(paper.upvotes)}</div></a><h3><a href="/papers/${paper.arxivId}">${paper.title}</a></h3><ul><li></li><li></li></ul><div>· 8 authors</div><a href="/papers/${paper.arxivId}#community">4</a></article>`,
    );
    const head =
      '<!doctype html><html><body><h1>Daily Papers</h1><h2>by <a href="/akhaliq"><img alt="">AK</a> and the research community</h2><div>Nov 7</div>';
    expect(read(head, papers)).toMatchObject(known);
  });

  it('clipped, with links around several blocks', () => {
    const papers = PAPERS.map((paper) => {
      const link = address(paper);
      return `Submitted by\n\n![](https://cdn.hf.co/a.jpg) byron-a\n\n[\n\n${String(paper.upvotes)}\n\n](https://huggingface.co/login?next=x)\n\n### [${paper.title}](${link})\n\n[\n\n-   \n-   \n\n· 8 authors\n\n](${link})[4](${link}#community)\n`;
    });
    const head =
      '# Daily Papers\n\n## by [AK](https://huggingface.co/akhaliq) and the research community\n\nNov 7\n';
    expect(read(head, papers)).toMatchObject(known);
  });

  it('dumped without links, with signs for pictures', () => {
    const papers = PAPERS.map(({ title, upvotes }) => {
      return `   [2503]\n   Submitted by\n   [IMG] byron-a\n   ${String(upvotes)}\n\n${title}\n\n     •\n     •\n\n   · 8 authors\n   4`;
    });
    const head =
      "   Hugging Face's logo Hugging Face ____\n\nDaily Papers\n\nby AK's avatarAK and the research community\n\n   Nov 7";
    const titles = known.map(({ title, upvotes, abstract }) => ({ title, upvotes, abstract }));
    expect(read(head, papers)).toMatchObject(titles);
  });
});

describe('a page with abstracts', () => {
  const known = PAPERS.map((paper) => ({ ...paper, abstract: ABSTRACT }));
  const withoutVotes = known.map(({ title, arxivId, abstract }) => ({
    title,
    arxivId,
    abstract,
  }));

  it('with a row of links that no space parts', () => {
    const papers = PAPERS.map(({ title, upvotes }) => {
      return `${title}\n\n   ${ABSTRACT}\n\n   8 authors · Published on Jun 22, 2025\n   Upvote${String(upvotes)}GitHub 4.4karXiv Page\n   [logo.svg]\n`;
    });
    const read4 = read('Trending Papers\n', papers);
    expect(read4).toMatchObject(known.map(({ title, upvotes }) => ({ title, upvotes })));
    expect(read4.map(({ abstract }) => abstract)).toEqual(PAPERS.map(() => ABSTRACT));
  });

  it('as Markdown whose links have their words for names, wrapped in the list', () => {
    const papers = PAPERS.map(
      ({ title }) =>
        `### [${title}]\n\n[][${title}]\n\n${ABSTRACT}\n\nNVIDIA\n\n<div>\n\n·\n\n</div>\n\nMay 29\n`,
    );
    const list = PAPERS.map((paper) => `  [${paper.title}]:\n    ${address(paper)}`);
    expect(read('# Daily Papers\n', [...papers, ...list])).toMatchObject(withoutVotes);
  });

  it('as Org, with wrapped links and pictures that are links', () => {
    const papers = PAPERS.map((paper) => {
      const title = paper.title.replace(/ (?=\S+ \S+$)/, '\n');
      return `[[${address(paper)}][[[https://cdn.hf.co/a.png]]]]\n\n*** [[${address(paper)}][${title}]]\n    :PROPERTIES:\n    :CUSTOM_ID: x\n    :END:\n\n[[${address(paper)}][]]\n${ABSTRACT}\n`;
    });
    const head =
      '[[https://huggingface.co/][[[https://huggingface.co/logo.svg]]Hugging\nFace]]\n\n* Daily Papers\n';
    expect(read(head, papers)).toMatchObject(withoutVotes);
  });

  it('as reStructuredText, with wrapped links and rubrics', () => {
    const papers = PAPERS.map((paper) => {
      const title = paper.title.replace(/ (?=\S+ \S+$)/, '\n         ');
      return `      .. container::\n\n         ${String(paper.upvotes)}\n\n      .. rubric:: \`${title} <${address(paper)}>\`__\n         :name: a-title\n\n      \` <${address(paper)}>\`__\n      ${ABSTRACT}\n`;
    });
    expect(read('.. container:: flex\n', papers)).toMatchObject(known);
  });

  it('with addresses in square brackets behind the words of links', () => {
    const papers = PAPERS.map((paper) => {
      return `${paper.title.toUpperCase()}\n[${address(paper)}]\n\n${ABSTRACT}\n\n[${address(paper)}]\n\nMay 29\n4 [${address(paper)}#community]\n`;
    });
    const titles = withoutVotes.map(({ title, arxivId, abstract }) => {
      return { title: title.toUpperCase(), arxivId, abstract };
    });
    expect(read('DAILY PAPERS\n\n', papers)).toMatchObject(titles);
  });

  it('dumped by lynx in wide lines, a title in two lines at the left edge', () => {
    const short = Array.from(
      { length: 20 },
      (_, at) => `A Quiet Vocoder for Device ${String(at)}`,
    );
    const titles = ['Averaging the Weights of Twins That Share One Start\nTogether', ...short];
    const papers = titles.map((title) => {
      const lines = Array.from(
        { length: 5 },
        () => '   We average the weights of models, and find that',
      );
      return `${title}\n\n${lines.join('\n')}\n   all is well.\n     *\n\n   4 authors`;
    });
    const found = read('   Daily Papers', papers);
    expect(found.map(({ title }) => title)).toEqual(
      titles.map((title) => title.replace('\n', ' ')),
    );
  });
});

it.each([
  ['some of a longer list', [3, 7, 12]],
  ['counted down', [10, 9, 8]],
  ['under one number', [4, 4, 4]],
])('a list is read to its end, %s', (_, numbers) => {
  const titles = PAPERS.map(({ title }) => title).slice(1);
  const items = titles.map(
    (title, at) =>
      `${String(numbers[at])}. [${title}](https://arxiv.org/abs/2503.0000${String(at)})`,
  );
  const { digests } = parse(`# Picks, 14 March 2025\n\n${items.join('\n')}\n`);
  const found = digests.flatMap(({ papers }) => papers.map(({ title }) => title));
  expect(found).toEqual(titles);
});

it('a number at the beginning of a wrapped line is of the text', () => {
  const text = '(1) leads a soft robot and\n2) joins its segments, as [two others][2] do.';
  const { digests } = parse(
    `### [A Snake of Wood][1]\n\n${ABSTRACT} It ${text}\n\n  [1]: https://arxiv.org/abs/2503.00001\n  [2]: https://arxiv.org/abs/2503.00002\n`,
  );
  const [paper] = digests.flatMap((digest) => digest.papers);
  expect(paper?.abstract).toMatch(/robot and 2\) joins its segments/);
});
