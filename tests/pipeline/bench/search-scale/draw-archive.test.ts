import { describe, expect, it } from 'vitest';
import { paperId } from '#domain/paper.ts';
import { termOfStep, wordsOfStep } from '#pipeline/bench/search-scale/corpus-terms.ts';
import { drawArchive } from '#pipeline/bench/search-scale/draw-archive.ts';
import { fitModel } from '#pipeline/bench/search-scale/fit-model.ts';
import { samplePapers } from '#pipeline/bench/search-scale/sample-papers.ts';
import { buildIndex, writeIndex } from '#search/build-index.ts';
import { openIndex } from '#search/open-index.ts';
import { listCursor, readList } from '#search/term-lists.ts';
import { findTerm, termCursor } from '#search/vocabulary.ts';
import { LAST_POSITION, TITLE_MARK } from '#search/postings.ts';
import { timesBesideTitle } from '#search/read-papers.ts';
import { scalePapers } from './scale-papers.ts';

const MODEL = fitModel(scalePapers(120));

function draw(papers: number, seed: number) {
  const drawer = MODEL.drawer(seed);
  const archive = drawArchive(MODEL.corpus, drawer, papers, seed);
  return { drawer, archive, bytes: writeIndex(archive.lists, archive.abstractClasses) };
}

function openBytes(bytes: Uint8Array) {
  const index = openIndex(bytes);
  if ('problem' in index) throw new Error(index.problem);
  return index;
}

/** The papers of each term, in an opened index. */
function listsOf(bytes: Uint8Array) {
  const index = openBytes(bytes);
  const cursor = listCursor(index);
  return (word: string) => {
    const term = findTerm(index, termCursor(), word);
    if (term < 0) return [];
    readList(index, cursor, term);
    return Array.from(cursor.numbers.subarray(0, cursor.length), (paper, at) => ({
      paper,
      mark: cursor.marks[at] ?? 0,
    }));
  };
}

describe('a drawn archive', () => {
  it('is the same for a seed, another for another', () => {
    expect(draw(200, 1).bytes).toEqual(draw(200, 1).bytes);
    expect(draw(200, 1).bytes).not.toEqual(draw(200, 2).bytes);
  });

  it('has each word in the papers that were drawn with it, and where', () => {
    const { drawer, archive, bytes } = draw(150, 3);
    const found = listsOf(bytes);
    const expected = new Map<string, Map<number, { title: number; times: number }>>();
    for (let paper = 0; paper < 150; paper += 1) {
      const { title, abstract } = drawer.draw(paper);
      const enter = (step: number) => {
        const papers = expected.get(archive.terms[termOfStep(step)] ?? '') ?? new Map();
        expected.set(archive.terms[termOfStep(step)] ?? '', papers);
        const place = papers.get(paper) ?? { title: -1, times: 0 };
        papers.set(paper, place);
        return place;
      };
      let position = 0;
      for (const step of title) {
        const place = enter(step);
        if (place.title < 0) place.title = position;
        position += wordsOfStep(step);
      }
      for (const step of abstract) enter(step).times += 1;
    }
    expect(expected.size).toBe(archive.lists.numbers.size);
    for (const [term, papers] of expected) {
      const told = found(term).map(({ paper, mark }) => ({
        paper,
        title: mark >= TITLE_MARK ? mark & LAST_POSITION : -1,
        times: mark >= TITLE_MARK ? timesBesideTitle(mark) : Math.min(4, mark),
      }));
      const right = [...papers].map(([paper, { title, times }]) => ({
        paper,
        title: Math.min(LAST_POSITION, title),
        times: Math.min(title < 0 ? 4 : 3, times),
      }));
      expect(told).toEqual(right);
    }
  });

  it('keeps words together that belong together', () => {
    const found = listsOf(draw(600, 5).bytes);
    const papersWith = (word: string) => new Set(found(word).map(({ paper }) => paper));
    const both = (a: string, b: string) =>
      [...papersWith(a)].filter((paper) => papersWith(b).has(paper)).length;
    expect(both('speech', 'phoneme')).toBeGreaterThan(2 * both('speech', 'pixel'));
  });

  it('has ever more words that the corpus does not have', () => {
    const known = new Set(MODEL.corpus.terms);
    const newWords = (papers: number) =>
      [...draw(papers, 7).archive.lists.numbers.keys()].filter((term) => !known.has(term))
        .length;
    const [few, more] = [newWords(120), newWords(480)];
    expect(few).toBeGreaterThan(20);
    expect(more).toBeGreaterThan(2 * few);
  });

  it('gives its papers as texts, with the very words and compounds', () => {
    const { drawer, archive, bytes } = draw(60, 9);
    const texts = samplePapers(drawer, archive, 60);
    expect(texts).toHaveLength(60);
    const again = buildIndex(
      texts.map(({ title, abstract }, place) => ({
        id: paperId(`p${String(place)}`),
        title,
        abstract,
      })),
    );
    const [drawn, built] = [listsOf(bytes), listsOf(again)];
    for (const word of ['speech', 'learning', 'fewshot-', 'few', 'the']) {
      expect(built(word).map(({ paper }) => paper)).toEqual(
        drawn(word).map(({ paper }) => paper),
      );
    }
  });
});
