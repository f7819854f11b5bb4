import { describe, expect, it } from 'vitest';
import { ABSTRACT, PAPERS, parse } from './four-papers.ts';

const NAMES = ['Ada Byron', 'François de Boissieu', 'Emmy Noether'];
const papers = PAPERS.map(({ title, arxivId }) => ({ title, arxivId, abstract: ABSTRACT }));
const titled = papers.map(({ title, abstract }) => ({ title, abstract }));
const named = titled.map((paper) => ({ ...paper, authors: NAMES }));

function read(text: string) {
  return parse(text).digests.flatMap((digest) => digest.papers);
}

function write(layout: (paper: (typeof papers)[number], at: number) => string): string {
  return papers.map(layout).join('\n');
}

describe('names with facts behind them', () => {
  it.each([
    ['by Ada Byron, François de Boissieu, Emmy Noether • Mar 14', 'Mar 14', null],
    [
      'Ada Byron, François de Boissieu, Emmy Noether · Mar 14, 2025 · 12 upvotes',
      'Mar 14, 2025',
      12,
    ],
  ])('are names, a day and votes under a title: %s', (line, publishedLabel, upvotes) => {
    const expected = named.map((paper) => ({ ...paper, publishedLabel, upvotes }));
    expect(read(write(({ title }) => `${title}\n\n${line}\n\n${ABSTRACT}\n`))).toMatchObject(
      expected,
    );
    expect(read(write(({ title }) => `${title}\n${line}\n${ABSTRACT}\n`))).toMatchObject(
      expected,
    );
  });

  it('are of the paper above where they stand behind all abstracts', () => {
    const line = 'Ada Byron, François de Boissieu, Emmy Noether · Mar 14, 2025 · 12 upvotes';
    const text = write(({ title }) => `${title}\n\n${ABSTRACT}\n\n${line}\n`);
    expect(read(text)).toMatchObject(named);
    expect(read(text).map(({ upvotes }) => upvotes)).toEqual(papers.map(() => 12));
  });

  it('are none without a day or votes', () => {
    const text = write(({ title }) => `${title} · Sparse Models · Ada\n\n${ABSTRACT}\n`);
    expect(read(text).map(({ authors }) => authors)).toEqual(papers.map(() => []));
  });
});

describe('addresses over titles', () => {
  it('are those of the papers below, though a name stands between', () => {
    const text = write(({ title, arxivId }) => {
      return `https://arxiv.org/abs/${arxivId}\narXiv.org\n${title}\n${ABSTRACT}`;
    });
    expect(read(text)).toMatchObject(papers);
  });
});

describe('addresses under abstracts', () => {
  it('are those of the papers above, though they touch the titles below', () => {
    const text = write(({ title, arxivId }) => {
      return `${title}\n\n${ABSTRACT}\nhttps://arxiv.org/abs/${arxivId}`;
    });
    expect(read(text)).toMatchObject(papers);
  });
});

describe('front matter', () => {
  it('has names in a list', () => {
    const text = write(({ title }) => {
      return `---\ntitle: ${title}\nauthors: [Ada Byron, Emmy Noether]\n---\n`;
    });
    expect(read(text)[0]?.authors).toEqual(['Ada Byron', 'Emmy Noether']);
  });
});

describe('a newsletter', () => {
  it('has titles without marks over texts and rows of links', () => {
    const text = write(({ title, arxivId }, at) => {
      const links = `[Paper](https://arxiv.org/abs/${arxivId}) | [Tweet](https://x.com/a/status/1)`;
      return `${String(at + 1)}. ${title}\n\n${ABSTRACT}\n\n${links}\n`;
    });
    expect(read(`# Papers of the Week\n\n${text}`)).toMatchObject(papers);
  });

  it('has links behind abstracts, which are no part of them', () => {
    const links = (id: string) =>
      `[Paper](https://arxiv.org/abs/${id}) | [Tweet](https://x.com/a/status/1)`;
    const text = write(({ title, arxivId }, at) => {
      return `${String(at + 1)}. **${title}** - ${ABSTRACT} ${links(arxivId)}\n`;
    });
    expect(read(text)).toMatchObject(papers);
    const inBrackets = write(({ title, arxivId }) => {
      return `**${title}** — ${ABSTRACT} (${links(arxivId)})\n`;
    });
    expect(read(inBrackets)).toMatchObject(papers);
    const copied = write(
      ({ title }, at) => `${String(at + 1)}) ${title} - ${ABSTRACT}\tPaper, Tweet`,
    );
    expect(read(copied)).toMatchObject(titled);
  });

  it('has its name as the one heading over plain text', () => {
    const text = write(
      ({ title }, at) => `${String(at + 1)}. ${title}\n${ABSTRACT}\nPaper | Tweet\n`,
    );
    expect(read(`# Papers of the Week\n\n${text}`)).toMatchObject(titled);
    expect(read(`# Papers of the Week\n\n${text}`)).toHaveLength(titled.length);
  });

  it('has tables with numbers that are escaped', () => {
    const rows = write(({ title, arxivId }, at) => {
      return `| ${String(at + 1)}\\) **${title}** - ${ABSTRACT} | [Paper](https://arxiv.org/abs/${arxivId}) |`;
    });
    expect(read(`| Paper | Links |\n|-------|-------|\n${rows}`)).toMatchObject(papers);
  });
});

describe('notes', () => {
  it.each([
    [
      'Notion',
      ({ title, arxivId }: (typeof papers)[number]) =>
        `# ${title}\n\nCreated: March 14, 2025 9:${arxivId.slice(-1)}0 AM\nStatus: To read\nAuthors: Ada Byron\nURL: https://arxiv.org/abs/${arxivId}\n\n## Abstract\n\n${ABSTRACT}\n`,
    ],
    [
      'Obsidian',
      ({ title, arxivId }: (typeof papers)[number]) =>
        `## [[${title}]]\n- authors:: Ada Byron, Emmy Noether\n- arxiv:: ${arxivId}\n- status:: #toread\n\n${ABSTRACT}\n`,
    ],
    [
      'Logseq',
      ({ title, arxivId }: (typeof papers)[number]) =>
        `- title:: ${title}\n  authors:: Ada Byron, Emmy Noether\n  url:: https://arxiv.org/abs/${arxivId}\n  - ${ABSTRACT}`,
    ],
    [
      'Logseq, as pages',
      ({ title, arxivId }: (typeof papers)[number]) =>
        `- [[${title}]]\n\t- Authors:: [[Ada Byron]], [[Emmy Noether]]\n\t- Abstract:: ${ABSTRACT}\n\t- URL:: https://arxiv.org/abs/${arxivId}`,
    ],
    [
      'Roam, from Zotero',
      ({ title, arxivId }: (typeof papers)[number]) =>
        `- [[@byron${arxivId}]]\n    - Title:: ${title}\n    - Author(s):: [[Ada Byron]], [[Emmy Noether]]\n    - Abstract:: ${ABSTRACT}\n    - Type:: [[Article]]\n    - URL:: https://arxiv.org/abs/${arxivId}`,
    ],
    [
      'Readwise',
      ({ title, arxivId }: (typeof papers)[number]) =>
        `# ${title}\n\n![rw-book-cover](https://example.com/a.png)\n\n## Metadata\n- Author: [[Ada Byron]]\n- Full Title: ${title}\n- URL: https://arxiv.org/abs/${arxivId}\n\n## Highlights\n- ${ABSTRACT} ([View Highlight](https://example.com/h))\n`,
    ],
  ])('of %s have titles, facts and abstracts', (_, layout) => {
    expect(read(write(layout))).toMatchObject(papers);
  });

  it('keep their authors', () => {
    const [paper] = read(
      write(
        ({ title }) =>
          `- [[${title}]]\n\t- Authors:: [[Ada Byron]], [[Emmy Noether]]\n\t- Abstract:: ${ABSTRACT}`,
      ),
    );
    expect(paper?.authors).toEqual(['Ada Byron', 'Emmy Noether']);
  });
});

describe('a list of papers', () => {
  it('has names and a venue behind titles', () => {
    const names = 'Ada Byron, Emmy Noether';
    const expected = papers.map(({ title, arxivId }) => ({
      title,
      arxivId,
      abstract: null,
      authors: ['Ada Byron', 'Emmy Noether'],
    }));
    const linked = write(({ title, arxivId }) => {
      return `- [${title}](https://arxiv.org/abs/${arxivId}), ${names}, *ICRA 2023*`;
    });
    expect(read(linked)).toMatchObject(expected);
    const bold = write(({ title, arxivId }) => {
      return `- **${title}**, *${names}*, NeurIPS 2024. [[Paper]](https://arxiv.org/abs/${arxivId})`;
    });
    expect(read(bold)).toMatchObject(expected);
  });

  it('has breaks between title, names and abstract', () => {
    const text = write(({ title, arxivId }, at) => {
      return `${String(at + 1)}. **${title}**<br>*Ada Byron, Emmy Noether*<br>${ABSTRACT}<br>[[arXiv](https://arxiv.org/abs/${arxivId})]`;
    });
    expect(read(text)).toMatchObject(papers);
  });
});

describe('what a reader of feeds shows', () => {
  it('has names and an age under titles or behind abstracts', () => {
    const under = write(({ title }) => {
      return `${title}\ncs.CL updates on arXiv.org by Ada Byron, Emmy Noether / 8h\n${ABSTRACT}\n`;
    });
    const behind = write(({ title, arxivId }) => {
      return `${title}\narXiv:${arxivId}v1 Announce Type: new\nAbstract: ${ABSTRACT}\nby Ada Byron, Emmy Noether / 8h\n`;
    });
    const authors = ['Ada Byron', 'Emmy Noether'];
    expect(read(under)).toMatchObject(
      papers.map(({ title }) => ({ title, authors, abstract: ABSTRACT })),
    );
    expect(read(behind)).toMatchObject(
      papers.map(({ title, arxivId }) => ({ title, arxivId, authors, abstract: ABSTRACT })),
    );
  });
});

describe('a picture before each line', () => {
  it('is of no title, name, address and abstract', () => {
    const text = write(({ title, arxivId }) => {
      return `📄 ${title}\n👥 Ada Byron, Emmy Noether\n🔗 https://arxiv.org/abs/${arxivId}\n📝 ${ABSTRACT}\n`;
    });
    expect(read(text)).toMatchObject(
      papers.map((paper) => ({
        title: paper.title,
        arxivId: paper.arxivId,
        abstract: ABSTRACT,
      })),
    );
    expect(read(text)[0]?.authors).toEqual(['Ada Byron', 'Emmy Noether']);
  });

  it('is as it stands where others have none', () => {
    const text = write(({ title }, at) => `${at === 1 ? '🍁 ' : ''}${title}\n\n${ABSTRACT}\n`);
    expect(read(text)[1]?.title).toContain('🍁');
  });
});

describe('names in italics that go on in the next line', () => {
  it('are names', () => {
    const text = write(({ title, arxivId }) => {
      return `### [${title}](https://arxiv.org/abs/${arxivId})\n\n*Ada Byron, Emmy\nNoether*\n\n${ABSTRACT}\n`;
    });
    expect(read(`# Papers\n\n${text}`)).toMatchObject(
      papers.map(({ title }) => ({
        title,
        abstract: ABSTRACT,
        authors: ['Ada Byron', 'Emmy Noether'],
      })),
    );
  });
});

it('has no blank behind words in italics that are no names', () => {
  const text = write(({ title, arxivId }, at) => {
    const names = at === 1 ? '*Ada Byron, Emmy Noether=\n*' : '*Ada Byron*';
    return `### [${title}](https://arxiv.org/abs/${arxivId})\n${names}\n\n**Summary**: ${ABSTRACT}\n`;
  });
  const [, second] = read(`# Papers\n\n${text}`);
  expect(second?.abstract).toBe(`Ada Byron, Emmy Noether= Summary: ${ABSTRACT}`);
});

describe('a list in a dump with numbers of links', () => {
  it('has none of them in its titles', () => {
    const items = write(({ title }, at) => `     * [${String(at + 1)}]${title} - ${ABSTRACT}`);
    const list = write(
      ({ arxivId }, at) => `   ${String(at + 1)}. https://arxiv.org/abs/${arxivId}`,
    );
    const { digests, problems } = parse(`${items}\n\nReferences\n\n${list}\n`);
    expect(digests).toMatchObject([{ papers: titled }]);
    expect(problems.filter(({ rule }) => rule === 'unassigned')).toHaveLength(0);
  });
});

describe('a page of trending research', () => {
  it('has whose code it is, and since when, under titles', () => {
    const text = write(({ title }, at) => {
      return `${title}\n\nbyron/merge${String(at)} • • 14 Mar 2025\n\n${ABSTRACT}\n\n4790\n2.1 stars / hour\n\nPaper\nCode\n`;
    });
    const expected = papers.map(({ title, abstract }) => {
      return { title, abstract, published: '2025-03-14' };
    });
    expect(read(text)).toMatchObject(expected);
  });
});

describe('a search of Semantic Scholar', () => {
  it('has a button behind each summary', () => {
    const text = write(({ title }, at) => {
      return `${title}\nAda Byron, Emmy Noether\nComputer Science\narXiv.org\n14 March 2025\nTLDR\nWe average the weights of ${String(at + 2)} models, and find that all is well. Expand\n${String(at)}\n[PDF]\narXiv\nSave\nAlert\nCite`;
    });
    expect(read(text)).toMatchObject(
      papers.map(({ title }, at) => ({
        title,
        abstract: `We average the weights of ${String(at + 2)} models, and find that all is well.`,
      })),
    );
  });

  it('has it in saved pages, too, and its label', () => {
    const text = write(
      ({ title }) => `## ${title}\n\nTLDR ${ABSTRACT} Expand\n\nSave\n\nAlert\n`,
    );
    expect(read(`# Results\n\n${text}`)).toMatchObject(
      papers.map(({ title }) => ({ title, abstract: ABSTRACT })),
    );
  });
});

describe('a link around several paragraphs', () => {
  it('leaves no bracket before the abstract, though that has others', () => {
    const text = write(({ title, arxivId }) => {
      const address = `https://huggingface.co/papers/${arxivId}`;
      return `### [${title}](${address})\n\n[${ABSTRACT} We follow [19].\n\n](${address})\n`;
    });
    expect(read(text)).toMatchObject(
      papers.map(({ title }) => ({ title, abstract: `${ABSTRACT} We follow [19].` })),
    );
  });
});

describe('a page that says the same with every paper', () => {
  it('has it in no abstract, nor a summary before the abstract', () => {
    const text = write(({ title }, at) => {
      const facts = '-   A Conference Oral\n-   Readers: Everyone';
      return `#### [${title}](https://openreview.net/forum?id=a${String(at)})\n\n${facts}\n\n**TL;DR:** We sum up.\n\n**Abstract:** ${ABSTRACT}\n\nView blog\n`;
    });
    expect(read(`# A Conference\n\n${text}`)).toMatchObject(titled);
  });
});
