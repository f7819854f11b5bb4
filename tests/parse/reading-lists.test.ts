import { describe, expect, it } from 'vitest';
import { ABSTRACT, PAPERS, parse } from './four-papers.ts';

describe('a list of titles and addresses', () => {
  const address = (id: string): string => `https://arxiv.org/abs/${id}`;

  it.each(['\n', '\n\n'])('has the address under each title, parted by %j', (separator) => {
    const text = PAPERS.map(({ title, arxivId }) => `${title}\n${address(arxivId)}`);
    expect(parse(text.join(separator)).digests).toMatchObject([{ papers: PAPERS }]);
  });

  it('or over it', () => {
    const papers = [
      ...PAPERS,
      {
        title: 'Can Semantic Labels Assist Self-Supervised Visual Representation Learning?',
        abstract: null,
        arxivId: '2503.00004',
      },
      {
        title:
          'Channelized Axial Attention – considering Channel Relation within Spatial Attention for Semantic Segmentation',
        abstract: null,
        arxivId: '2503.00005',
      },
    ];
    const text = papers.map(({ title, arxivId }) => `${address(arxivId)}\n${title}`);
    expect(parse(text.join('\n\n')).digests).toMatchObject([{ papers }]);
  });

  it('has a bare id under each title', () => {
    const text = PAPERS.map(({ title, arxivId }) => `${title}\n${arxivId}`);
    expect(parse(text.join('\n')).digests).toMatchObject([{ papers: PAPERS }]);
  });

  it('or behind its abstract, with a word before it', () => {
    const text = PAPERS.map(
      ({ title, arxivId }, at) =>
        `${String(at + 1)}/ ${title}\n\n${ABSTRACT} ${String(at)}.\n\nabs: ${address(arxivId)}`,
    );
    const papers = PAPERS.map((paper, at) => ({
      ...paper,
      abstract: `${ABSTRACT} ${String(at)}.`,
    }));
    expect(parse(text.join('\n\n')).digests).toMatchObject([{ papers }]);
  });

  it('copied from a chat has who wrote each message', () => {
    const text = PAPERS.map(
      ({ title, arxivId }, at) =>
        `Ada Byron  9:1${String(at)} AM\n${title}\n${address(arxivId)}`,
    );
    expect(parse(text.join('\n\n')).digests).toMatchObject([{ papers: PAPERS }]);
  });
});

describe('a list of titles alone, a line each', () => {
  it.each([
    [
      'Zeros: Linking Characters That Span Three Thousand Years',
      'bert2BERT: Towards Reusable Pretrained Language Models',
      'iTrees: Inverted Trees Are Effective for Reading Leaves',
    ],
    [
      'ConSERT: A Contrastive Framework for Self-Supervised Sentence Representation Transfer',
      'Contributions of Transformer Attention Heads in Multi- and Cross-lingual Tasks',
      'Controllable Open-ended Question Generation with A New Question Type Ontology',
      'ConvoSumm: Conversation Summarization Benchmark and Improved Abstractive Summarization with Argument Mining',
      'Counterfactuals to Control Latent Disentangled Text Representations for Style Transfer',
      'DYPLOC: Dynamic Planning of Content Using Mixed Language Models for Text Generation',
      'De-Confounded Variational Encoder-Decoder for Logical Table-to-Text Generation',
      'Deep Context- and Relation-Aware Learning for Aspect-based Sentiment Analysis',
    ],
  ])('%s, …', (...titles) => {
    const papers = titles.map((title) => ({ title, abstract: null }));
    expect(parse(titles.join('\n')).digests).toMatchObject([{ papers }]);
  });
});

describe('two titles alone', () => {
  it.each([
    ['A Title of Some Kind about Leaves', 'Sparse Attention, Dense Retrieval'],
    ['Learning to Read Leaves', 'Graph Networks, Deep Sets'],
  ])('%s, %s', (...titles) => {
    const papers = titles.map((title) => ({ title, authors: [] }));
    expect(parse(titles.join('\n')).digests).toMatchObject([{ papers }]);
  });
});

describe('lists of references for programs are refused, with what they are', () => {
  it.each([
    ['@article{byron, author={Ada Byron}, year={1843}}', 'BibTeX'],
    ['TY  - JOUR\nAU  - Byron, Ada\nER  - ', 'RIS'],
    ['% Encoding: UTF-8\n\n@misc{byron,\n\tyear = {1843},\n}', 'BibTeX'],
    ['%A Ada Byron\n%T Averaging\n%X We average.', 'EndNote'],
    ['\\begin{itemize}\n\\item \\textbf{Averaging} We average.\n\\end{itemize}', 'LaTeX'],
    ['Name;URL;Year\nAveraging;https://a.org;1843', 'a table of values'],
    [`Averaging\t${ABSTRACT}\nA Quiet Vocoder\t${ABSTRACT}`, 'a table of values'],
    [
      `A Quiet Vocoder,"${ABSTRACT}, and ""so"" on"\n"Averages, Twins","${ABSTRACT}"`,
      'a table of values',
    ],
  ])('%s', (text, name) => {
    const { digests, problems } = parse(text);
    expect(digests).toEqual([]);
    expect(problems).toMatchObject([{ rule: 'unknown-shape', severity: 'error' }]);
    expect(problems[0]?.message).toContain(`not ${name}`);
  });
});

describe('XML that is no feed is refused', () => {
  it.each([
    `<rdf:RDF xmlns:dc="x"><z:A><dc:title>Averaging</dc:title>${ABSTRACT}</z:A></rdf:RDF>`,
    `<papers>\n<t>Averaging</t>\n<a>${ABSTRACT}</a>\n</papers>`,
  ])('%s', (text) => {
    const { digests, problems } = parse(text);
    expect(digests).toEqual([]);
    expect(problems).toMatchObject([{ rule: 'unknown-shape', severity: 'error', line: 1 }]);
  });
});

describe('texts that look like tables, and are none', () => {
  it.each([
    ['a comma in a title', `Averages, Twins\n\n${ABSTRACT}, and so on.`, 'Averages, Twins'],
    ['a tab behind a mark', `•\tAveraging Twins\n\n${ABSTRACT}`, 'Averaging Twins'],
    ['tabs for spaces', `Averaging\tTwins\n\n${ABSTRACT}\tIt is.`, 'Averaging Twins'],
    ['quotes', `"Averages", "Twins"\n\n"${ABSTRACT}", they say.`, '"Averages", "Twins"'],
  ])('%s', (_, text, title) => {
    expect(parse(text).digests).toMatchObject([{ papers: [{ title }] }]);
  });
});

describe('abstracts of a newsletter with an address behind them', () => {
  const titles = ['Averaging Twins', 'A Quiet Vocoder', 'Mixing Leaves by Their Veins'];
  const abstract = ABSTRACT.replace(/\.$/, '');
  it.each([
    ['a blank line under titles', '\n\n', abstract, ''],
    ['none', '\n', abstract, ''],
    [
      'a link of Markdown in the first',
      '\n\n',
      abstract,
      ' ([ours](https://a.org/b)) and more',
    ],
    ['wrapped', '\n\n', abstract.replace(/(.{50,70}) /g, '$1\n'), ''],
  ])('are no titles: %s', (_, under, text, more) => {
    const texts = titles.map((__, at) => (at === 0 ? `${text}${more}` : text));
    const papers = titles.map((title, at) => {
      const address = `https://arxiv.org/abs/2503.0000${String(at + 1)}`;
      return `${title}${under}${texts[at] ?? ''} <${address}>`;
    });
    const expected = titles.map((title, at) => {
      return { title, abstract: texts[at]?.replaceAll('\n', ' ') };
    });
    expect(parse(papers.join('\n\n')).digests).toMatchObject([{ papers: expected }]);
  });
});

describe('a part of a page in HTML under a note', () => {
  const title = 'Averaging Twins';
  it.each([
    `Papers of today:\n<div class="card"><h3>${title}</h3><p>${ABSTRACT}</p></div>`,
    `Look at this!\n\n<ul>\n<li><b>${title}</b><br>${ABSTRACT}</li>\n</ul>`,
    `From the page\n\n<article>\n<h3>\n${title}\n</h3>\n<p>\n${ABSTRACT}\n</p>\n</article>`,
  ])('is read, and the note is said: %s', (text) => {
    const { digests, receipt } = parse(text);
    expect(digests).toMatchObject([{ papers: [{ title, abstract: ABSTRACT }] }]);
    expect(receipt.unassigned).toEqual([1]);
  });

  it('is none where a text names an element', () => {
    const named = 'Nested <div> Elements in Pages';
    const text = `${named}\n\n${ABSTRACT}\n<p> is one, too.`;
    expect(parse(text).digests).toMatchObject([{ papers: [{ title: named }] }]);
  });
});

describe('what character references of HTML stand for', () => {
  it('is cleaned like what is written', () => {
    const html = `<h3><a href="/papers/2503.00001">A Title of&#x2; Leaves</a></h3><p>${ABSTRACT}</p>`;
    expect(parse(`<html><body>${html}</body></html>`).digests).toMatchObject([
      { papers: [{ title: 'A Title of Leaves', abstract: ABSTRACT }] },
    ]);
  });
});

describe('a list with numbers', () => {
  const titles = Array.from({ length: 24 }, (_, at) => {
    const kinds = [
      'Sparse Attention',
      'Averaging Weights',
      'What Clicks Tell',
      'Leaves and Veins',
    ];
    return `${kinds[at % 4] ?? ''}: A Study of the Ways in Which ${'Long '.repeat(at % 5)}Titles Are Wrapped before Their Last Words, Such as the Model ${String(at)}`;
  });
  const expected = titles.map((title) => ({ title, abstract: null }));
  const wrap = (text: string, indent: string): string =>
    text.replace(/.{1,60}(?:\s|$)/g, (line) => `${line.trim()}\n${indent}`).trim();

  it.each([
    ['a line each', (text: string) => text],
    ['wrapped', (text: string) => wrap(text, '')],
    ['wrapped, with an indent', (text: string) => wrap(text, '   ')],
  ])('has a title for each number, %s', (_, layOut) => {
    const text = titles.map((title, at) => layOut(`${String(at + 1)}. ${title}`)).join('\n');
    expect(parse(text).digests).toMatchObject([{ papers: expected }]);
  });

  it('may lack one of its numbers', () => {
    const text = titles.flatMap((title, at) => (at === 7 ? [] : `${String(at + 1)}. ${title}`));
    const papers = expected.filter((_, at) => at !== 7);
    expect(parse(text.join('\n')).digests).toMatchObject([{ papers }]);
  });

  it('in an abstract is of that abstract', () => {
    const list = ['First, we look.', 'Then we find.', 'Last, we show.'];
    const items = list.map((item, at) => `${String(at + 1)}. ${item}`);
    const text = PAPERS.flatMap(({ title }, at) => {
      return [title, '', ABSTRACT, ...(at === 1 ? items : []), ''];
    });
    const titlesRead = parse(text.join('\n')).digests[0]?.papers.map(({ title }) => title);
    expect(titlesRead).toEqual(PAPERS.map(({ title }) => title));
  });
});

describe('what stands under a title in an alert', () => {
  it.each([
    [
      'names of which one has a sign',
      'Ada Byron*, Emmy Noether',
      ['Ada Byron', 'Emmy Noether'],
    ],
    [
      'the first and the last name',
      'A. Byron, +2 authors E. Noether',
      ['A. Byron', 'E. Noether'],
    ],
    ['a place and a day', 'Computer Science · Nature · 14 March 2025', []],
    ['a day in a place', 'Published in Journal of Leaves 14 March 2025', []],
    ['a label', 'TLDR', []],
    ['the address of its page', 'https://www.semanticscholar.org/paper/0123abcd', []],
    ['an address as mails have it', '<https://example.org/leaves>', []],
  ])('is no part of its text: %s', (_, line, authors) => {
    const text = PAPERS.map(
      ({ title }, at) => `${title}\n${line}\n${ABSTRACT} ${String(at)}.\n`,
    );
    const papers = PAPERS.map(({ title }, at) => {
      return { title, abstract: `${ABSTRACT} ${String(at)}.`, authors };
    });
    expect(parse(text.join('\n')).digests).toMatchObject([{ papers }]);
  });
});
