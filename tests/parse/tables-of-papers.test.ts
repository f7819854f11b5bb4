import { describe, expect, it } from 'vitest';
import { ABSTRACT, PAPERS, parse } from './four-papers.ts';

type Paper = (typeof PAPERS)[number];
const address = ({ arxivId }: Paper): string => `https://arxiv.org/abs/${arxivId}v1`;

function read(text: string) {
  return parse(text).digests.flatMap((digest) => digest.papers);
}

describe('a table of papers under headings of sections', () => {
  const head = '|Publish Date|Title|Authors|PDF|Code|\n|---|---|---|---|---|\n';
  const row = (paper: Paper, code: string): string =>
    `|**2026-04-22**|**${paper.title}**|Ada Byron et.al.|[${paper.arxivId}v1](${address(paper)})|${code}|`;

  it('has a paper in each row, of its day, and no section is one', () => {
    const code = '**[link](https://github.com/example/net)**';
    const [one, two, three, four] = PAPERS.map((paper, at) =>
      row(paper, at < 2 ? code : 'null'),
    );
    const back = '<p align=right>(<a href="#top">back to top</a>)</p>';
    const text = `## Updated on 2026.04.26\n\n## Speech\n\n${head}${one}\n${two}\n\n${back}\n\n## Vision\n\n${head}${three}\n${four}\n`;
    expect(read(text)).toMatchObject(
      PAPERS.map((paper, at) => ({
        ...paper,
        authors: ['Ada Byron'],
        published: '2026-04-22',
        addresses: at < 2 ? ['https://github.com/example/net'] : [],
      })),
    );
  });
});

describe('a title and its abstract in one cell', () => {
  const head =
    '## Papers of the Week (June 23 - June 29)\n| **Paper** | **Links** |\n| ---- | ---- |\n';

  it.each([
    ['in bold', (title: string) => `**${title}** - ${ABSTRACT}`],
    ['before two spaces', (title: string) => `${title}  ${ABSTRACT}`],
    ['over a line break', (title: string) => `${title}<br>${ABSTRACT}`],
  ])('are told apart %s', (_, write) => {
    const rows = PAPERS.map((paper, at) => {
      return `| ${String(at + 1)}) ${write(paper.title)} | [Paper](${address(paper)}), [Tweet](https://x.com/example/1) |`;
    });
    expect(read(head + rows.join('\n'))).toMatchObject(
      PAPERS.map(({ title, arxivId }) => ({ title, arxivId, abstract: ABSTRACT })),
    );
  });
});

it('a table of results within a paper is none of papers', () => {
  const table = '| Name | Score |\n|---|---|\n| Ours | 4 |\n| Theirs | 3 |';
  const text = PAPERS.map(({ title }) => `## ${title}\n\n${ABSTRACT}\n\n${table}`).join('\n\n');
  expect(read(text).map(({ title }) => title)).toEqual(PAPERS.map(({ title }) => title));
});
