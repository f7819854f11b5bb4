import { describe, expect, it } from 'vitest';
import { ABSTRACT, PAPERS, parse } from './four-papers.ts';

const papers = PAPERS.map(({ title, arxivId }) => ({ title, abstract: ABSTRACT, arxivId }));
const bare = papers.map(({ title, abstract }) => ({ title, abstract }));
const wrap = (text: string, width: number): readonly string[] =>
  (text.match(new RegExp(`\\S.{0,${String(width - 1)}}(?=\\s|$)`, 'g')) ?? []).map((line) =>
    line.trim(),
  );

describe('a table of papers and their links', () => {
  const rows = papers.map(({ title, arxivId }, at) => {
    const cell = `${String(at + 1)}) <strong>${title}</strong> - ${ABSTRACT}`;
    const link = `<a href="https://arxiv.org/abs/${arxivId}">Paper</a>`;
    return `<tr>\n<td>${cell}</td>\n<td>${link}, <a href="https://x.com/a">Tweet</a></td>\n</tr>`;
  });
  const table = `<table>\n<tr><th>Paper</th><th>Links</th></tr>\n${rows.join('\n')}\n</table>`;

  it('is read with numbers before its titles', () => {
    const { digests } = parse(`<!DOCTYPE html><html><body><h1>Week</h1>${table}</body></html>`);
    expect(digests).toMatchObject([{ papers }]);
  });

  it('is read where Pandoc leaves it in Markdown as it was', () => {
    expect(parse(`# Week\n\n${table}\n`).digests).toMatchObject([{ papers }]);
  });

  it('is read where Pandoc makes lines of its rows', () => {
    const lines = papers.map(({ title, arxivId }, at) => {
      const link = `[Paper](https://arxiv.org/abs/${arxivId})`;
      return `  ${String(at + 1)}\\) **${title}** - ${ABSTRACT}   ${link}, [Tweet](https://x.com/a)`;
    });
    const { digests } = parse(
      `# Week\n\n  Paper   Links\n  -----   -----\n${lines.join('\n')}\n`,
    );
    expect(digests).toMatchObject([{ papers }]);
  });

  it.each([
    ['in two lines', ['Paper,', 'Tweet']],
    ['in one', ['[1]Paper, [2]Tweet']],
  ])('is read where a text browser dumps the links beside the text, %s', (_, links) => {
    const lines = papers.flatMap(({ title }, at) => {
      const cell = wrap(`${String(at + 1)}) ${title} - ${ABSTRACT}`, 60);
      return cell.map((line, row) => `${line.padEnd(62)}${links[row - 1] ?? ''}`.trimEnd());
    });
    const { digests } = parse(
      ['Week', '', `${' '.repeat(20)}Paper${' '.repeat(37)}Links`, ...lines].join('\n'),
    );
    expect(digests).toMatchObject([{ papers: bare }]);
  });
});

describe('Markdown in which Pandoc leaves elements', () => {
  it('has the titles of links whose tags are wrapped', () => {
    const parts = papers.map(({ title, arxivId }) => {
      const address = `https://arxiv.org/abs/${arxivId}`;
      const title2 = title.replace(/ (\S+)$/, '\n$1');
      return `<div id="x" class="panel">\n\n## <a href="${address}"\nclass="title">${title2}</a> <span class="copy">\\[Copy\\]</span>\n\n<span\nclass="text">${ABSTRACT}</span>\n\n</div>`;
    });
    const { digests } = parse(`# Papers\n\n${parts.join('\n\n')}\n`);
    expect(digests[0]?.papers.map(({ abstract, arxivId }) => ({ abstract, arxivId }))).toEqual(
      papers.map(({ abstract, arxivId }) => ({ abstract, arxivId })),
    );
    expect(digests[0]?.papers[0]?.title).toContain(papers[0]?.title);
  });

  it('has the days of a search of arXiv, wrapped after a word', () => {
    const parts = papers.map(({ title, arxivId }, at) => {
      const link = `[arXiv:${arxivId}](https://arxiv.org/abs/${arxivId})`;
      const names =
        '<span class="x">Authors:</span>\n    [Ada\n    Byron](https://arxiv.org/a)';
      const day = '<span class="x">Submitted</span> 14 March,\n    2025; originally announced.';
      return `${String(at + 1)}.  <div class="y">\n\n    ${link} \\[[pdf](https://arxiv.org/pdf/${arxivId}),\n    [other](https://arxiv.org/format/${arxivId})\\]\n\n    <span class="tag">cs.CL</span>\n\n    </div>\n\n    ${title}\n\n    ${names}\n\n    <span class="x">Abstract</span>: ${ABSTRACT}\n\n    ${day}\n`;
    });
    const { digests } = parse(
      `# Showing 1–4 of 4 results for all: weights\n\n${parts.join('\n')}`,
    );
    const facts = { authors: ['Ada Byron'], published: '2025-03-14' };
    expect(digests).toMatchObject([
      { papers: papers.map((paper) => ({ ...paper, ...facts })) },
    ]);
  });

  it('is no page of HTML, nor a text that speaks of tags', () => {
    const text = papers.map(
      ({ title }) => `## ${title}\n\n${ABSTRACT} We read <a href> tags.\n`,
    );
    const { digests } = parse(text.join('\n'));
    expect(digests[0]?.papers[0]?.abstract).toContain('<a href>');
  });
});

it('a dash between a title and its abstract is of neither, nor is the border of a cell', () => {
  const text = papers.map(
    ({ title, arxivId }) =>
      `[**${title}**](https://arxiv.org/abs/${arxivId})\n\n\\- ${ABSTRACT}|\n`,
  );
  expect(parse(text.join('\n')).digests).toMatchObject([{ papers }]);
});
