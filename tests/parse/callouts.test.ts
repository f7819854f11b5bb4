import { describe, expect, it } from 'vitest';
import { ABSTRACT, PAPERS, parse } from './four-papers.ts';

const papers = PAPERS.map(({ title }) => ({ title, abstract: ABSTRACT }));

function read(text: string) {
  return parse(text).digests.flatMap((digest) =>
    digest.papers.map(({ title, abstract }) => ({ title, abstract })),
  );
}

describe('callouts', () => {
  it.each(['[!abstract]', '[!abstract]- Abstract', '[!quote]+ Summary:'])(
    '“%s” under headings say what stands in them',
    (head) => {
      const text = papers.map(({ title }) => `## ${title}\n\n> ${head}\n> ${ABSTRACT}`);
      expect(read(text.join('\n\n'))).toEqual(papers);
      expect(read(`# Papers\n\nTo read.\n\n${text.join('\n\n')}\n\nSo much.\n`).length).toBe(4);
    },
  );

  it.each(['[!note]', '[!paper]-', '[!info]+'])('“%s” have titles of papers', (head) => {
    const text = papers.map(({ title }) => `> ${head} ${title}\n> ${ABSTRACT}`);
    expect(read(text.join('\n\n'))).toEqual(papers);
    const linked = PAPERS.map(({ title, arxivId }) => {
      return `> ${head} [${title}](https://arxiv.org/abs/${arxivId})\n> ${ABSTRACT}`;
    });
    expect(read(linked.join('\n\n'))).toEqual(papers);
  });
});

describe('rows of a table', () => {
  const head = '| # | Title | Abstract |\n|---|---|---|\n';

  it('are counted by their numbers, which are no text', () => {
    const rows = papers.map(
      ({ title }, at) => `| ${String(at + 1)} | ${title} | ${ABSTRACT} |`,
    );
    expect(read(head + rows.join('\n'))).toEqual(papers);
    const titles = PAPERS.map(({ title }, at) => `| ${String(at + 1)} | ${title} | |`);
    expect(read(head + titles.join('\n'))).toEqual(
      papers.map(({ title }) => ({ title, abstract: null })),
    );
  });

  it('may have a star in their title, and hold a long abstract', () => {
    const title = 'A*-Search among the Weights of Twins';
    const abstract = `${ABSTRACT} `.repeat(20).trim();
    const rows = [`| 1 | ${title} | ${abstract} |`, `| 2 | A Quiet Vocoder | ${ABSTRACT} |`];
    expect(read(head + rows.join('\n'))).toEqual([
      { title, abstract },
      { title: 'A Quiet Vocoder', abstract: ABSTRACT },
    ]);
  });
});
