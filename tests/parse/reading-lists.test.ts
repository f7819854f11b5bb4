import { describe, expect, it } from 'vitest';
import { parseDigestFile } from '#parse/parse-digest.ts';

const PAPERS = [
  'Averaging the Weights of Twins',
  'Boost Supervised Pretraining for Visual Transfer Learning',
  'Sparse Attention, Dense Retrieval',
  'What Clicks Tell: Crosses Revisited',
].map((title, at) => ({ title, abstract: null, arxivId: `2503.0000${String(at)}` }));
const ABSTRACT = 'We average the weights of models, and find that all is well. '
  .repeat(5)
  .trim();

function parse(text: string) {
  return parseDigestFile('any.txt', new TextEncoder().encode(text));
}

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
    ['@article{byron, title={Averaging}, year={1843}}', 'BibTeX'],
    ['TY  - JOUR\nTI  - Averaging\nAU  - Byron, Ada\nER  - ', 'RIS'],
    ['title,authors,abstract\n"Averaging","Ada Byron","We average."', 'a table of values'],
  ])('%s', (text, name) => {
    const { digests, problems } = parse(text);
    expect(digests).toEqual([]);
    expect(problems).toMatchObject([{ rule: 'unknown-shape', severity: 'error' }]);
    expect(problems[0]?.message).toContain(`not ${name}`);
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
