import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { answerQuery } from '#search/answer-query.ts';
import { findRanges } from '#search/highlight-ranges.ts';
import { analyseText } from '#search/analyse-text.ts';
import { digestPapers } from './digest-papers.ts';
import { madeSource } from './made-source.ts';
import { titlesOnly } from './open-made-index.ts';

/** The titles a query finds in a list of papers without abstracts. */
function finder(...titles: readonly string[]) {
  const source = madeSource(titlesOnly(titles));
  return (query: string): readonly string[] =>
    answerQuery(source, query, titles.length).hits.map(({ paper }) => titles[paper] ?? '');
}

describe('which papers answer', () => {
  const find = finder(
    'Merging models',
    'Emerging trends',
    'A naïve Straße',
    'Few-shot voice conversion',
    'Few shot detection',
    'Fewshot segmentation',
    'AI for chess',
    'GPT-4o in C++',
    'LLMs that reason',
    '语音识别 with BERT',
    '识别语音 again',
    'Bounds in $L_2$ with \\alpha',
    'An α-stable L² norm',
    'F1 λόγος',
    'Быстрый поиск',
  );

  test.each([
    ['merging', ['Merging models']],
    ['models merging', ['Merging models']],
    ['merge', ['Merging models']],
    ['model merged', ['Merging models']],
    ['emerging', ['Emerging trends']],
    ['naive strasse', ['A naïve Straße']],
    ['NAÏVE straße', ['A naïve Straße']],
    ['conv', ['Few-shot voice conversion']],
    ['voice conv', ['Few-shot voice conversion']],
    ['conv voice', []],
    ['ai', ['AI for chess']],
    ['LLM', ['LLMs that reason']],
    ['gpt 4o', ['GPT-4o in C++']],
    ['gpt4o', ['GPT-4o in C++']],
    ['gpt-4', ['GPT-4o in C++']],
    ['c++', ['GPT-4o in C++']],
    ['语音', ['识别语音 again', '语音识别 with BERT']],
    ['音识', ['语音识别 with BERT']],
    ['识', ['识别语音 again', '语音识别 with BERT']],
    ['bert 识别', ['语音识别 with BERT']],
    ['alpha', ['Bounds in $L_2$ with \\alpha', 'An α-stable L² norm']],
    ['α', ['Bounds in $L_2$ with \\alpha', 'An α-stable L² norm']],
    ['\\alpha l2', ['Bounds in $L_2$ with \\alpha', 'An α-stable L² norm']],
    ['f1', ['F1 λόγος']],
    ['λογο', ['F1 λόγος']],
    ['быстрыи поиск', ['Быстрый поиск']],
    ['merging trends', ['Emerging trends']],
    ['"merging" -trends', ['Merging models']],
  ])('%s', (query, titles) => {
    expect(find(query).toSorted()).toEqual(titles.toSorted());
  });

  test.each(['few-shot', 'fewshot', 'few shot', 'few-sh'])('%s however written', (query) => {
    const found = find(query);
    expect(found).toContain('Few-shot voice conversion');
    expect(found).toContain('Few shot detection');
    expect(found.includes('Fewshot segmentation')).toBe(query !== 'few-sh');
  });

  test.each(['', '  ', '…', '+ " -'])('a query without words (%j) is met by all', (query) => {
    const source = madeSource(titlesOnly(['One', 'Two', 'Three']));
    const { hits, total, marks } = answerQuery(source, query, 2);
    expect(marks).toEqual([]);
    expect(total).toBe(3);
    expect(hits.map(({ paper }) => paper)).toEqual([0, 1]);
  });
});

describe('typos', () => {
  const titles = ['Convolutional networks', 'Speech', 'A model of modes', 'Top 2024'];
  const source = madeSource(titlesOnly(titles));

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
    const { hits, marks } = answerQuery(source, query, 9);
    expect(hits.map(({ paper }) => titles[paper])).toEqual([title]);
    expect(marks.map(({ outcome }) => outcome)).toEqual(['corrected']);
  });

  test.each(['spehc3', 'spceeh', '2025', 'xx'])('%s is beyond that', (query) => {
    expect(answerQuery(source, query, 9).total).toBe(0);
  });

  test('a typo never drowns the word as it stands', () => {
    expect(finder('Gating', 'Gating gating', 'Rating')('rating')[0]).toBe('Rating');
  });

  test('a short word that falls into two, or only varies another, may be mistyped', () => {
    expect(finder('ET without RP', 'Bounds for ERP')('etrp')).toContain('Bounds for ERP');
    const find = finder('Rubbing', 'Ruby bounds', 'Other bounds');
    expect(find('rube')).toEqual(['Rubbing', 'Ruby bounds']);
    expect(find('rube bounds')).toEqual(['Ruby bounds']);
  });

  test('a slip that got into print does not hide what was meant', () => {
    expect(finder('Trnsformer', 'Transformer chess')('trnsformer chess')).toEqual([
      'Transformer chess',
    ]);
  });

  test('in a compound', () => {
    const find = finder('Click-through rate', 'Other');
    expect(find('clikc-through')).toEqual(['Click-through rate']);
    expect(find('clickthruogh')).toEqual(['Click-through rate']);
  });
});

describe('ranking', () => {
  test('a title counts more than an abstract, a word more than one that begins with it', () => {
    const source = madeSource([
      { title: 'One', abstract: 'On graph theory' },
      { title: 'Graphics', abstract: 'On other theory' },
      { title: 'Graph', abstract: 'On other theory' },
      { title: 'Two', abstract: 'On other theory' },
    ]);
    expect(answerQuery(source, 'graph', 9).hits.map(({ paper }) => paper)).toEqual([2, 1, 0]);
  });

  test('a name comes first where the title begins with it', () => {
    const find = finder('Beyond the bounds of StableVC', 'StableVC: bounds of voice and style');
    expect(find('stablevc')[0]).toBe('StableVC: bounds of voice and style');
    expect(find('stabelvc')[0]).toBe('StableVC: bounds of voice and style');
  });

  test.each(['multi robot', 'multi robot exp', 'end to end plan', 'end-to-end planning'])(
    'what a title begins with comes first, in compounds and twice in it as well: %s',
    (query) => {
      const find = finder(
        'Robot to plan: multi-end exploration, end',
        'Exploration and planning for a robot, end-to-end and multi-robot',
        'Multi-Robot Exploration of Large Unknown Underground Mines and of Tunnels, Caves and Wells',
        'End-to-End Planning with Large Language Models in Robot Football, Handball and Hockey',
      );
      const begins = query.startsWith('multi') ? /^Multi-Robot/ : /^End-to-End/;
      expect(find(query)[0]).toMatch(begins);
    },
  );

  test('two words in a title come first; of three, a paper that is about them does', () => {
    const source = madeSource([
      {
        title: 'One of the many ways in which a super correction of rolling wheels may be had',
        abstract: 'Else.',
      },
      {
        title: 'Rolling shutter correction',
        abstract: 'Super rolling, correction. '.repeat(8),
      },
    ]);
    const order = (query: string) =>
      answerQuery(source, query, 9).hits.map(({ paper }) => paper);
    expect(order('correction super rolling')).toEqual([1, 0]);
    expect(order('super correction')).toEqual([0, 1]);
    expect(order('super rolling')).toEqual([0, 1]);
  });

  test('of what one or two letters alone begin, the rarer words are read where there is much of it', () => {
    const common = Array.from('abcdefghijklmnop', (letter) => `zza${letter}`).join(' ');
    const papersOf = (count: number) =>
      madeSource([
        { title: 'Rare', abstract: 'zzarare' },
        ...Array.from({ length: count }, () => ({ title: 'Common', abstract: common })),
      ]);
    const [many, few] = [papersOf(2000), papersOf(1800)];
    expect(answerQuery(many, 'zz', 9)).toMatchObject({ total: 1, hits: [{ paper: 0 }] });
    expect(answerQuery(many, 'zza', 9).total).toBe(2001);
    expect(answerQuery(many, 'common zz', 9).total).toBe(2000);
    expect(answerQuery(few, 'zz', 9).total).toBe(1801);
  });

  test('titles that begin with the typed words come first', () => {
    const find = finder('Deep nets for inference', 'Nets for deep inference', 'For deep nets');
    expect(find('nets for dee')[0]).toBe('Nets for deep inference');
  });

  test('the limit cuts the best off, the total stays', () => {
    const source = madeSource(titlesOnly(Array.from({ length: 300 }, () => 'Same words')));
    const { hits, total } = answerQuery(source, 'words', 10);
    expect(hits.map(({ paper }) => paper)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(total).toBe(300);
  });

  const papers = digestPapers();
  const source = madeSource(papers);

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
    const [best] = answerQuery(source, query, 9).hits;
    expect(papers[best?.paper ?? -1]?.title).toContain(title);
  });

  const wordsOf = ({ title, abstract }: (typeof papers)[number]): ReadonlySet<string> =>
    new Set(
      analyseText(`${title}\n${abstract}`).flatMap(({ parts, joined }) =>
        [...parts, ...(joined === null ? [] : [joined])].map(({ folded }) => folded),
      ),
    );
  const wordsOfPapers = papers.map(wordsOf);
  const vocabulary = fc.constantFrom(...new Set(wordsOfPapers.flatMap((words) => [...words])));
  const mangled = fc
    .tuple(vocabulary, fc.nat(12), fc.constantFrom('', 'x', '-', 'é'))
    .map(([word, at, put]) => word.slice(0, at) + put + word.slice(at + 1));
  const typed = fc.oneof(vocabulary, mangled, fc.string({ maxLength: 8, unit: 'grapheme' }));
  const queries = fc.array(typed, { maxLength: 4 }).map((words) => words.join(' '));

  test('every paper that has all the words is a hit', () => {
    fc.assert(
      fc.property(fc.array(vocabulary, { minLength: 1, maxLength: 4 }), (words) => {
        const { hits } = answerQuery(source, words.join(' '), papers.length);
        const found = new Set(hits.map(({ paper }) => paper));
        const having = [...papers.keys()].filter((paper) =>
          words.every((word) => wordsOfPapers[paper]?.has(word)),
        );
        for (const paper of having) expect(found).toContain(paper);
      }),
      { numRuns: 300 },
    );
  });

  test('hits are as many as said, different, best first, and every word shows a mark', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const { hits, total, marks } = answerQuery(source, query, papers.length);
        expect(hits).toHaveLength(total);
        expect(new Set(hits.map(({ paper }) => paper)).size).toBe(total);
        for (const [place, { paper, score }] of hits.entries()) {
          expect(score).toBeLessThanOrEqual(hits[place - 1]?.score ?? Infinity);
          if (place > 2) continue;
          const { title = '', abstract = '' } = papers[paper] ?? {};
          for (const mark of marks) {
            const shown = [
              ...findRanges(title, [mark], 'title'),
              ...findRanges(abstract, [mark], 'abstract'),
            ];
            expect(shown.length).toBeGreaterThan(0);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
