import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { paperId } from '#domain/paper.ts';
import { buildSearchIndex } from '#search/build-search-index.ts';
import { findPapers } from '#search/find-papers.ts';
import { findRanges } from '#search/highlight-ranges.ts';
import { digestPapers } from './digest-papers.ts';

/** An index over titles only, each paper named by its title. */
function indexOf(...titles: readonly string[]) {
  return buildSearchIndex(titles.map((title) => ({ id: paperId(title), title, abstract: '' })));
}

function find(index: ReturnType<typeof indexOf>, query: string): readonly string[] {
  return findPapers(index, query).hits.map(({ id }) => id);
}

describe('which papers answer', () => {
  const index = indexOf(
    'Merging models',
    'Emerging trends',
    'A naïve Straße',
    'Few-shot voice conversion',
    'Few shot detection',
    'Fewshot segmentation',
    'Shot by few cameras',
    'AI for chess',
    'We aim high',
    'GPT-4o in C++',
    'LLMs that reason',
    '语音识别 with BERT',
    '识别语音 again',
  );

  test.each([
    ['merging', ['Merging models']],
    ['models merging', ['Merging models']],
    ['emerging', ['Emerging trends']],
    ['naive strasse', ['A naïve Straße']],
    ['NAÏVE', ['A naïve Straße']],
    ['conv', ['Few-shot voice conversion']],
    ['voice conv', ['Few-shot voice conversion']],
    ['conv voice', ['Few-shot voice conversion']],
    ['ai', ['AI for chess']],
    ['ai ', ['AI for chess']],
    ['hi', ['We aim high']],
    ['hi aim', []],
    ['LLM', ['LLMs that reason']],
    ['gpt 4o', ['GPT-4o in C++']],
    ['gpt4o', ['GPT-4o in C++']],
    ['gpt-4', ['GPT-4o in C++']],
    ['c++', ['GPT-4o in C++']],
    ['语音', ['识别语音 again', '语音识别 with BERT']],
    ['音识', ['语音识别 with BERT']],
    ['语', ['识别语音 again', '语音识别 with BERT']],
    ['bert 识别', ['语音识别 with BERT']],
    ['merging trends', []],
    ['"merging" -models', ['Merging models']],
  ])('%s', (query, titles) => {
    expect(find(index, query).toSorted()).toEqual(titles.toSorted());
  });

  test.each(['few-shot', 'fewshot', 'few-sh'])('%s however it is written', (query) => {
    const found = find(index, query);
    expect(found).toContain('Few-shot voice conversion');
    expect(found).toContain('Fewshot segmentation');
    expect(found).not.toContain('Shot by few cameras');
    expect(found.includes('Few shot detection')).toBe(query !== 'fewshot');
  });

  test.each(['', '  ', '…', '+ " -'])('a query without words (%j) is met by all', (query) => {
    const { hits, words } = findPapers(index, query);
    expect(words).toEqual([]);
    expect(hits.map(({ id }) => id)).toEqual(index.ids);
  });
});

describe('typos', () => {
  const index = indexOf('Convolutional networks', 'Speech', 'A model of modes', 'Top 2024');

  test.each([
    ['convolutinoal', 'Convolutional networks'],
    ['convoltional', 'Convolutional networks'],
    ['convoolutional', 'Convolutional networks'],
    ['convolutiomal', 'Convolutional networks'],
    ['cnovolutiomal', 'Convolutional networks'],
    ['ocnvolutional', 'Convolutional networks'],
    ['xonvolutional', 'Convolutional networks'],
    ['convlut', 'Convolutional networks'],
    ['spech', 'Speech'],
    ['sepech', 'Speech'],
    ['modl', 'A model of modes'],
  ])('%s is forgiven', (query, title) => {
    const { hits, words } = findPapers(index, query);
    expect(hits.map(({ id }) => id)).toEqual([title]);
    expect(words.map(({ outcome }) => outcome)).toEqual(['corrected']);
  });

  test.each(['cnovolutinoal x', 'spehc3', 'spceeh', 'mdl', '2025', 'onvolutionalist'])(
    '%s is beyond that',
    (query) => {
      expect(find(index, query)).toEqual([]);
    },
  );

  test('a letter left out of four is forgiven, of three not', () => {
    expect(find(indexOf('Next word'), 'wrd nxt')).toEqual(['Next word']);
    expect(find(indexOf('Top'), 'tp')).toEqual([]);
  });

  test('a word with more in front is another word, even where nothing else answers', () => {
    expect(find(indexOf('Emerging trends'), 'merging')).toEqual([]);
  });

  test('a typo is not tried where the word is right', () => {
    expect(find(indexOf('Gating', 'Rating'), 'rating')).toEqual(['Rating']);
  });

  test('in a compound', () => {
    const compounds = indexOf('Click-through rate', 'Click to the throughput');
    expect(find(compounds, 'clikc-through')).toEqual(['Click-through rate']);
    expect(find(compounds, 'rate-click')).toEqual([]);
  });
});

describe('ranking', () => {
  test('a title counts more than an abstract, a word more than one that begins with it', () => {
    const index = buildSearchIndex([
      { id: paperId('abstract'), title: 'One', abstract: 'On graph theory' },
      { id: paperId('beginning'), title: 'Graphics', abstract: 'On other theory' },
      { id: paperId('title'), title: 'Graph', abstract: 'On other theory' },
    ]);
    expect(find(index, 'graph')).toEqual(['title', 'beginning', 'abstract']);
  });

  const papers = digestPapers();
  const index = buildSearchIndex(papers);

  test.each([
    ['bilinear pooling', 'Trying Bilinear Pooling in Video-QA'],
    ['stablevc', 'StableVC: Style Controllable Zero-Shot Voice Conversion'],
    ['zero-shot voice', 'StableVC: Style Controllable Zero-Shot Voice Conversion'],
    ['manifold mixup', 'MixUp as Locally Linear Out-Of-Manifold Regularization'],
    ['manifold mxiup', 'MixUp as Locally Linear Out-Of-Manifold Regularization'],
    ['finalmlp', 'FinalMLP: An Enhanced Two-Stream MLP Model for CTR Prediction'],
    ['two stream ctr', 'FinalMLP: An Enhanced Two-Stream MLP Model for CTR Prediction'],
    ['adhd', "Exploiting the Brain's Network Structure"],
    ['multi-scale vmam', 'Multi-Scale VMamba'],
  ])('%s', (query, title) => {
    const [best] = findPapers(index, query).hits;
    expect(papers.find(({ id }) => id === best?.id)?.title).toContain(title);
  });

  const vocabulary = fc.constantFrom(...index.vocabulary);
  const mangled = fc
    .tuple(vocabulary, fc.nat(12), fc.constantFrom('', 'x', '-', 'é'))
    .map(([word, at, put]) => word.slice(0, at) + put + word.slice(at + 1));
  const typed = fc.oneof(vocabulary, mangled, fc.string({ maxLength: 8, unit: 'grapheme' }));
  const queries = fc.array(typed, { maxLength: 4 }).map((words) => words.join(' '));

  test('one word more never finds more', () => {
    fc.assert(
      fc.property(queries, typed, (query, word) => {
        const ids = new Set(findPapers(index, query).hits.map(({ id }) => id));
        for (const { id } of findPapers(index, `${query} ${word}`).hits) {
          expect(ids).toContain(id);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('every hit shows a mark for every word', () => {
    const textOf = new Map(papers.map(({ id, title, abstract }) => [id, [title, abstract]]));
    fc.assert(
      fc.property(queries, (query) => {
        const { hits, words } = findPapers(index, query);
        for (const { id } of words.length === 0
          ? []
          : [hits.at(0), hits.at(-1)].filter((hit) => hit !== undefined)) {
          for (const word of words) {
            const marks = textOf.get(id)?.flatMap((text) => findRanges(text, [word])) ?? [];
            expect(marks.length).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
