import { describe, expect, it } from 'vitest';
import { ABSTRACT, PAPERS, parse } from './four-papers.ts';

const papers = PAPERS.map(({ title, arxivId }) => ({ title, arxivId }));

function read(text: string) {
  return parse(text).digests.flatMap((digest) => digest.papers);
}

function address(id: string): string {
  return `https://arxiv.org/abs/${id}`;
}

describe('a row of a table whose cell was wrapped', () => {
  const head = '| Title | Authors | Summary |\n|-------|---------|---------|\n';
  const rows = papers.map(({ title, arxivId }) => {
    const links = `[arXiv](${address(arxivId)}) or [HuggingFace](https://huggingface.co/papers/${arxivId})`;
    const wrapped = title.replace(/ (\S+)$/, '\n  $1');
    return `| ${wrapped} (Read more on ${links})| Ada Byron, Emmy Noether | ${ABSTRACT} |\n`;
  });

  it('is one paper, without the words that lead to it', () => {
    expect(read(`${head}${rows.join('')}`)).toMatchObject(
      papers.map((paper) => ({
        ...paper,
        authors: ['Ada Byron', 'Emmy Noether'],
        abstract: ABSTRACT,
      })),
    );
  });

  it('ends at a blank line, and what follows is no part of it', () => {
    const text = `${head}${rows.join('')}| A Last Title That Is Cut\n\nThanks for reading.\n`;
    expect(read(text).map(({ title }) => title)).toEqual([
      ...papers.map(({ title }) => title),
      'A Last Title That Is Cut',
    ]);
  });
});

describe('a cell with stars and pictures before its title', () => {
  it('is the title without them, in each row', () => {
    const rows = papers.map(({ title, arxivId }, at) => {
      const link = `[**${title}**](${address(arxivId)})`;
      const star = `![Star](https://img.shields.io/github/stars/ada/engine.svg?style=social) <br> ${link} <br>`;
      return `| ${[link, star, `🔥🔥 ${link}`, `⭐️ ${link}`][at] ?? ''} | arXiv | 2025-03-14 | - |\n`;
    });
    const text = `| Title | Venue | Date | Code |\n|:---|:---:|:---:|:---:|\n${rows.join('')}`;
    expect(read(text)).toMatchObject(papers);
  });
});

describe('a line with a date, a title in bold and the first author', () => {
  const dated = papers.map((paper) => ({
    ...paper,
    abstract: null,
    authors: ['Ada Byron'],
    published: '2025-03-14',
  }));
  const items = papers.map(
    ({ title, arxivId: id }) =>
      `- 2025-03-14, **${title}**, Ada Byron et.al., Paper: [${address(id)}](${address(id)})`,
  );
  const coded = items.map((item, at) =>
    at % 2 === 0
      ? item
      : `${item}, Code: **[https://github.com/ada/engine](https://github.com/ada/engine)**`,
  );
  const rows = papers.map(
    ({ title, arxivId }) =>
      `|**2025-03-14**|**${title}**|Ada Byron et.al.|[${arxivId}v1](${address(arxivId)}v1)|null|`,
  );

  it('is a paper, as an item of a list', () => {
    expect(
      read(`# Updated on 2025.03.15\n\n## Merging\n\n${coded.join('\n')}\n`),
    ).toMatchObject(dated);
  });

  it.each([
    ['an item', items],
    ['a row', rows],
  ])('is a paper, as %s under its id in JSON', (_name, lines) => {
    const keyed = papers.map(({ arxivId }, at) => [arxivId, `${lines[at] ?? ''}\n`] as const);
    const text = JSON.stringify({ Merging: Object.fromEntries(keyed) });
    expect(read(text)).toMatchObject(dated);
  });

  it('has the address of its code in JSON', () => {
    const keyed = papers.map(({ arxivId }, at) => [arxivId, coded[at] ?? ''] as const);
    const found = read(JSON.stringify({ Merging: Object.fromEntries(keyed) }));
    expect(found.map(({ addresses }) => addresses)).toEqual(
      coded.map((line) => (line.includes('Code') ? ['https://github.com/ada/engine'] : [])),
    );
  });
});

describe('titles in quotes, one an item', () => {
  it.each(['* [Oct 2024] ', '* ', '* 📖 ', '- ⚖️ [Oct 2024] '])(
    'are titles without them behind %j, and links are no abstract',
    (before) => {
      const lines = papers.map(({ title, arxivId }, at) => {
        const mark = at === 1 ? '* ' : before;
        return `${mark}**"${title}"** [[paper](${address(arxivId)})]\n`;
      });
      expect(read(`## Merging\n${lines.join('')}`)).toMatchObject(
        papers.map((paper) => ({ ...paper, abstract: null })),
      );
    },
  );

  it('keep the quotes where few titles stand in some', () => {
    const lines = papers.map(({ title, arxivId }, at) => {
      const written = at === 1 ? `“${title}”` : title;
      return `* **${written}** [[paper](${address(arxivId)})]\n`;
    });
    expect(read(lines.join('')).map(({ title }) => title)).toEqual(
      papers.map(({ title }, at) => (at === 1 ? `“${title}”` : title)),
    );
  });
});

describe('labels with a language', () => {
  it('say what stands there a second time, in another one', () => {
    const text = papers.map(
      ({ title, arxivId }) =>
        `# ${title} \n\n**Title (ZH)**: 稀疏模型的合并\n\n**Authors**: Ada Byron, Emmy Noether  \n\n` +
        `**Link**: [PDF](https://arxiv.org/pdf/${arxivId})  \n\n**Abstract**: ${ABSTRACT}  \n\n` +
        `**Abstract (ZH)**: 我们提出了一种合并稀疏模型的方法，并在许多任务上进行了评估。\n\n---\n`,
    );
    expect(read(text.join(''))).toMatchObject(
      papers.map((paper) => ({
        ...paper,
        authors: ['Ada Byron', 'Emmy Noether'],
        abstract: ABSTRACT,
      })),
    );
  });

  it('are the abstract where they say that it is in English', () => {
    const text = papers.map(
      ({ title }) =>
        `## ${title}\n\n**Abstract (EN)**: ${ABSTRACT}\n\n**Summary (日本語)**: 疎なモデル。\n\n`,
    );
    expect(read(text.join(''))).toMatchObject(
      papers.map(({ title }) => ({ title, abstract: ABSTRACT })),
    );
  });
});

describe('names right behind a title, and where it appeared', () => {
  it('are no abstract, and a full stop that all titles have is none of theirs', () => {
    const lines = papers.map(
      ({ title, arxivId }, at) =>
        `${String(at + 1)}. [**${title}.**](${address(arxivId)}) _Ada Byron, Emmy Noether._ Arxiv 2023.\n\n`,
    );
    expect(read(`## Merging\n\n${lines.join('')}`)).toMatchObject(
      papers.map((paper) => ({
        ...paper,
        abstract: null,
        authors: ['Ada Byron', 'Emmy Noether'],
      })),
    );
  });

  it('may stand in a line of their own, under a day in brackets', () => {
    const lines = papers.map(
      ({ title, arxivId }) =>
        `[**${title}**](${address(arxivId)}) （**2025.03.14**）\n\n` +
        `<font color="gray">Ada Byron, Emmy Noether, etc . - 【arXiv.org】</font>\n\n---\n\n`,
    );
    expect(read(lines.join(''))).toMatchObject(
      papers.map((paper) => ({
        ...paper,
        abstract: null,
        authors: ['Ada Byron', 'Emmy Noether'],
        published: '2025-03-14',
      })),
    );
  });
});

describe('labels in Chinese', () => {
  it.each([
    ['作者', '摘要', 'arXiv所属领域'],
    ['👥 作者', '论文摘要', '关键词'],
  ])('say what those in English do: %s, %s, %s', (authors, abstract, other) => {
    const text = papers.map(
      ({ title, arxivId }, at) =>
        `### ${String(at + 1)}. [${title}](${address(arxivId)})\n\n` +
        `**<font color=#1a73e8>${authors}：</font>** Ada Byron, Emmy Noether 等 4 位作者  \n\n` +
        `**<font color=#188038>${other}：</font>** Machine Learning\n\n` +
        `**<font color=#5f6368>${abstract}：</font>**\n> ${ABSTRACT}\n\n---\n\n`,
    );
    expect(read(text.join(''))).toMatchObject(
      papers.map((paper) => ({
        ...paper,
        abstract: ABSTRACT,
        authors: ['Ada Byron', 'Emmy Noether'],
      })),
    );
  });

  it('are none in running text', () => {
    const text = papers.map(
      ({ title }) => `## ${title}\n\n摘要是本文的一部分。${ABSTRACT}\n\n`,
    );
    expect(read(text.join(''))).toMatchObject(
      papers.map(() => ({ abstract: `摘要是本文的一部分。${ABSTRACT}` })),
    );
  });
});

describe('labels of a list of its own', () => {
  const head = '| Date | Institute | Paper |\n|---|---|---|\n';
  const rows = (institute: (at: number) => string) =>
    papers.map(
      ({ title, arxivId }, at) =>
        `| 2025-03 | ${institute(at)} | [${title}](${address(arxivId)}) |\n`,
    );

  it('stand before facts, which are no abstracts', () => {
    const text = `${head}${rows((at) => `Laboratory ${String(at)}`).join('')}`;
    expect(read(text)).toMatchObject(papers.map((paper) => ({ ...paper, abstract: null })));
  });

  it('stand before texts where these are sentences', () => {
    const text = head.replace('Institute', 'Takeaway') + rows(() => ABSTRACT).join('');
    expect(read(text).map(({ abstract }) => abstract)).toEqual(
      papers.map(() => expect.stringContaining(ABSTRACT)),
    );
  });
});

describe('a paper by itself', () => {
  it('has its title over the parts of what is said of it', () => {
    const text =
      `# [Averaging the Weights of Twins](${address('2503.00001')})\n\n` +
      `## What is the main contribution of this paper?\n\n${ABSTRACT}\n\n` +
      `## What are the key terms?\n\n${ABSTRACT}\n`;
    expect(read(text)).toMatchObject([
      { title: 'Averaging the Weights of Twins', arxivId: '2503.00001' },
    ]);
  });
});

describe('notes on one paper', () => {
  const notes = (under: string) =>
    `# Averaging the Weights of Twins\n\n${under}\n\n## Summary of Merging\n\n${ABSTRACT}\n\n` +
    `## Methods for Sparse Routes\n\n${ABSTRACT}\n\n## Results on Clicks\n\n${ABSTRACT}\n\n## Relevance to Agents\n\n${ABSTRACT}\n`;

  it('are one paper, whose address stands under its title', () => {
    expect(read(notes(`**arXiv:** [2503.00001](${address('2503.00001')})`))).toMatchObject([
      { title: 'Averaging the Weights of Twins', arxivId: '2503.00001' },
    ]);
  });

  it('are none where several papers are named', () => {
    const text = notes(`See [one](${address('2503.00001')}), [two](${address('2503.00002')}).`);
    expect(read(text).length).toBeGreaterThan(1);
  });
});

describe('the name of a list in bold', () => {
  it('is no paper over items with titles in bold', () => {
    const items = [
      ...papers,
      ...papers.map(({ title }) => ({ title: `More on ${title}` })),
    ].map(({ title }) => `- **${title}**  \n  Ada Byron, Emmy Noether\n\n  ${ABSTRACT}\n\n`);
    const text = `# Daily Digest\n\n**Robotics arXiv Daily**  \nA digest for robotics.\n\n${items.join('')}`;
    expect(read(text)).toHaveLength(items.length);
  });
});

describe('a numbered list of papers in a report', () => {
  const five = [...papers, { title: 'Merging Without Data' }];
  const entries = five.map(
    ({ title }, at) => `## ${String(at + 1)}. ${title}\n\n${ABSTRACT}\n\n`,
  );

  it('is what stands between its first and its last number', () => {
    const text = `# Report\n\n## Highlights\n\n${ABSTRACT}\n\n${entries.join('')}## Outlook\n\n${ABSTRACT}\n`;
    expect(read(text)).toMatchObject(five.map(({ title }) => ({ title, abstract: ABSTRACT })));
  });

  it('keeps a paper within it that lost its number', () => {
    const within = entries.with(2, `## Sparse Routes\n\n${ABSTRACT}\n\n`);
    expect(read(within.join(''))).toHaveLength(five.length);
  });

  it('is none of the chapters that Chinese counts', () => {
    const text = `# 日报\n\n## 一、今日执行摘要\n\n${ABSTRACT}\n\n## 二、论文逐篇解析\n\n${ABSTRACT}\n\n`;
    const titled = papers.map(({ title }) => `### ${title}\n\n${ABSTRACT}\n\n`);
    expect(read(text + titled.join(''))).toMatchObject(papers.map(({ title }) => ({ title })));
  });
});

describe('a heading with a number in brackets, a link and names in italics right under it', () => {
  const entries = (last: string) =>
    papers.map(
      ({ title, arxivId }, at) =>
        `### [${String((at % 2) + 1)}] [${title}](${address(arxivId)})\n*Ada Byron, Emmy Noether*\n\n` +
        `Main category: cs.AI\n\n<details>\n  <summary>Details</summary>\nAbstract: ${ABSTRACT}\n</details>\n\n` +
        `${last}\n\n---\n\n`,
    );

  it('is a title without its number, and links and subjects at the end are no abstract', () => {
    const last = '[**[PDF]**](https://arxiv.org/pdf/2503.00001) | **Categories:** cs.AI, cs.LG';
    expect(read(`## AI [cs.AI]\n\n${entries(last).join('')}`)).toMatchObject(
      papers.map((paper) => ({
        ...paper,
        authors: ['Ada Byron', 'Emmy Noether'],
        abstract: ABSTRACT,
      })),
    );
  });
});

describe('an item with its id and its subjects behind the title', () => {
  it('has the names and the abstract of the lines below', () => {
    const items = papers.map(
      ({ title, arxivId }) =>
        `- **[${title}](${address(arxivId)})**  \`arXiv:${arxivId}\`  \`cs.RO\` \`cs.CV\`  \n` +
        `  _Ada Byron, Emmy Noether, et al._\n  <details open><summary>Abstract</summary>\n` +
        `  ${ABSTRACT}\n  </details>\n\n`,
    );
    expect(read(`## Paper List\n\n${items.join('')}`)).toMatchObject(
      papers.map((paper) => ({
        ...paper,
        authors: ['Ada Byron', 'Emmy Noether'],
        abstract: ABSTRACT,
      })),
    );
  });
});

describe('labels in bold before addresses', () => {
  it('are no titles', () => {
    const text = papers.map(
      ({ title, arxivId }, at) =>
        `### ${String(at + 1)}. ${title}\n\n**Authors:** Ada Byron, Emmy Noether\n\n` +
        `**Paper link:** ${address(arxivId)}\n\n**PDF link:** https://arxiv.org/pdf/${arxivId}\n\n` +
        `**Abstract:**\n\n${ABSTRACT}\n\n---\n\n`,
    );
    expect(read(`# Weekly Papers\n\n## Top Papers\n\n${text.join('')}`)).toMatchObject(
      papers.map(({ title, arxivId }) => ({ title, arxivId, abstract: ABSTRACT })),
    );
  });
});

describe('a DOI that arXiv gave', () => {
  it('names the same paper as its id', () => {
    const lines = papers.map(
      ({ title, arxivId }) =>
        `[**${title}**](https://doi.org/10.48550/arXiv.${arxivId})\n\n${ABSTRACT}\n\n` +
        `[**${title}**](${address(arxivId)})\n\n${ABSTRACT}\n\n`,
    );
    expect(read(lines.join(''))).toMatchObject(papers);
    expect(read(lines.join(''))).toHaveLength(papers.length);
  });
});

describe('a list of papers with names in italics', () => {
  const named = papers.map((paper) => ({
    ...paper,
    abstract: null,
    authors: ['Ada Byron', 'Emmy Noether'],
  }));

  it.each([
    ['', " Preprint'24"],
    [' [[code](https://github.com/ada/engine)]', ' ICML 2024'],
  ])('has them under a linked title%s, before%s', (behind, venue) => {
    const lines = papers.map(
      ({ title, arxivId }) =>
        `1. **[${title}](${address(arxivId)})**${behind}\n\n    *Ada Byron, Emmy Noether.*${venue}\n\n`,
    );
    expect(read(`## Surveys\n\n${lines.join('')}`)).toMatchObject(named);
  });

  it('has them between a venue and links, with a month behind these', () => {
    const lines = papers.map(
      ({ title, arxivId }, at) =>
        `${String(at + 1)}. **${title}** ${at % 2 === 0 ? 'Preprint' : 'ACL 2021'}. ![](https://img.shields.io/badge/A-blue)\n\n` +
        `   *Ada Byron, Emmy Noether.* [[pdf](${address(arxivId)})], [[project](https://github.com/ada/engine)], 2021.11\n\n`,
    );
    expect(read(`## Surveys\n\n${lines.join('')}`)).toMatchObject(named);
  });

  it('has the first of them behind the title, with a place and “et al.”', () => {
    const lines = papers.map(
      ({ title, arxivId }) =>
        `- [2023/10] **${title}** *Ada Byron (Analytical University) et al. arXiv.* [[paper](${address(arxivId)})] [[code](https://github.com/ada/engine)]\n` +
        `  - It says in one line what was found.\n`,
    );
    expect(read(`#### 1.1 Planning\n\n${lines.join('')}`)).toMatchObject(
      papers.map((paper) => ({ ...paper, authors: ['Ada Byron'] })),
    );
  });

  it.each(['(Mar., 2026)', '(March 2026)', '[Mar 2026]'])(
    'has a month behind titles, which is no abstract: %s',
    (month) => {
      const lines = papers.map(
        ({ title, arxivId }) => `+ [${title}](${address(arxivId)}) ${month}\n`,
      );
      const found = read(`## Video\n\n${lines.join('')}`);
      expect(found).toMatchObject(papers);
      expect(found.map(({ abstract }) => abstract)).toEqual(papers.map(() => null));
    },
  );
});
