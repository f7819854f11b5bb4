import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { paperId } from '#domain/paper.ts';
import { analyseText } from '#search/analyse-text.ts';
import { buildIndex } from '#search/build-index.ts';
import { cutIndex } from '#search/cut-index.ts';
import { phraseTester } from '#search/find-phrases.ts';
import { PIECE_KINDS } from '#search/index-pieces.ts';
import { openPieces, type PiecedIndex } from '#search/pieced-index.ts';
import { listWords } from '#search/list-words.ts';
import { readWords } from '#search/text-words.ts';
import { digestPapers } from './digest-papers.ts';
import type { PaperText } from './open-made-index.ts';

function openAll(papers: readonly PaperText[]): PiecedIndex {
  const named = papers.map((paper, place) => ({ ...paper, id: paperId(`p${String(place)}`) }));
  const { head, pieces } = cutIndex(buildIndex(named), [
    listWords([{ words: readWords(named), labels: [] }]),
  ]);
  const pieced = openPieces(head);
  for (const { name, bytes } of pieces) {
    const kind = PIECE_KINDS.find((each) => name.startsWith(each));
    if (kind === undefined) continue;
    expect(
      pieced.put({ stamp: head.stamp, kind, number: Number(name.slice(1)) }, bytes),
    ).toBeNull();
  }
  return pieced;
}

function wordsOf(text: string): readonly string[] {
  return analyseText(text).flatMap(({ parts }) => parts.map(({ folded }) => folded));
}

/** The definition: somewhere in the text these words stand in a row. */
function standsIn(text: string, words: readonly string[]): boolean {
  const all = wordsOf(text);
  return all.some((_, at) => words.every((word, place) => all[at + place] === word));
}

const FIELDS = ['title', 'abstract'] as const;

const word = fc.constantFrom('a', 'b', 'c', 'few-shot', 'C++', 'γ', '语音识别', 'the', '3.5');
const text = (most: number) =>
  fc.array(word, { maxLength: most }).map((words) => words.join(' '));
const papers = fc.array(
  fc.record({ title: text(40), abstract: fc.oneof(text(30), text(400)) }),
  { minLength: 1, maxLength: 8 },
);
const phrases = fc
  .array(word, { minLength: 2, maxLength: 4 })
  .map((words) => wordsOf(words.join(' ')))
  .filter((words): words is readonly [string, string, ...string[]] => words.length > 1);

test('a phrase is found where its words stand in a row, and nowhere else', () => {
  fc.assert(
    fc.property(papers, phrases, fc.constantFrom(...FIELDS), (made, words, field) => {
      const holds = phraseTester(openAll(made))({ field, words });
      for (const [paper, texts] of made.entries()) {
        const all = wordsOf(texts[field]);
        // Asked only of papers that have all the words there.
        if (!words.every((each) => all.includes(each))) continue;
        expect(holds(paper)).toBe(standsIn(texts[field], words));
      }
    }),
    { numRuns: 300 },
  );
});

test('so it is in the shipped digest, for every pair of words in a row', () => {
  const digest = digestPapers();
  const pieced = openAll(digest);
  const testOf = phraseTester(pieced);
  const [first] = digest;
  const all = wordsOf(first?.abstract ?? '');
  for (let at = 0; at + 1 < all.length; at += 1) {
    const [one = '', two = ''] = all.slice(at, at + 2);
    const holds = testOf({ field: 'abstract', words: [one, two] });
    for (const [paper, { abstract }] of digest.entries()) {
      const has = wordsOf(abstract);
      if (!has.includes(one) || !has.includes(two)) continue;
      expect(holds(paper)).toBe(standsIn(abstract, [one, two]));
    }
  }
  expect(pieced.takeMissed()).toEqual([]);
});

test('what stands where is fetched only for phrases', () => {
  const named = digestPapers();
  const { head } = cutIndex(buildIndex(named), [
    listWords([{ words: readWords(named), labels: [] }]),
  ]);
  const pieced = openPieces(head);
  pieced.positionsOf(0);
  expect(pieced.takeMissed().map(({ kind }) => kind)).toContain('n');
});
