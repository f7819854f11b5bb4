import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { analyseText } from '#search/analyse-text.ts';
import { openIndex } from '#search/open-index.ts';
import { TIMES_IN_ABSTRACT, TITLE_MARK } from '#search/postings.ts';
import { listCursor, readCount, readList } from '#search/term-lists.ts';
import {
  beginsWith,
  cursorWord,
  findTerm,
  seekTerm,
  stepCursor,
  termCursor,
} from '#search/vocabulary.ts';
import { digestPapers } from './digest-papers.ts';
import { indexBytes, openMadeIndex, titlesOnly } from './open-made-index.ts';

const word = fc.oneof(
  fc.string({
    unit: fc.constantFrom('a', 'b', 'c', 'é', 'ж', '语'),
    minLength: 1,
    maxLength: 4,
  }),
  fc.constantFrom('the', 'few-shot', 'a'.repeat(60), 'supercalifragilistic-expialidocious'),
);
const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
const lists = fc.array(fc.record({ title: text, abstract: text }), { maxLength: 40 });

interface Place {
  readonly inTitle: boolean;
  readonly timesInAbstract: number;
}

/** What stands where, in plain maps. */
function plainIndex(papers: readonly { title: string; abstract: string }[]) {
  const terms = new Map<string, Map<number, Place>>();
  for (const [paper, { title, abstract }] of papers.entries()) {
    for (const [inTitle, field] of [
      [true, title],
      [false, abstract],
    ] as const) {
      for (const { parts, joined } of analyseText(field)) {
        for (const { folded } of joined === null ? parts : [...parts, joined]) {
          const places = terms.get(folded) ?? new Map<number, Place>();
          terms.set(folded, places);
          const known = places.get(paper) ?? { inTitle: false, timesInAbstract: 0 };
          const timesInAbstract = known.timesInAbstract + (inTitle ? 0 : 1);
          places.set(paper, { inTitle: known.inTitle || inTitle, timesInAbstract });
        }
      }
    }
  }
  return terms;
}

/** Whether a title stands under two of its words as one, too; see title-pairs.ts. */
function hasTitlePair(
  papers: readonly { title: string }[],
  terms: { has: (term: string) => boolean },
): boolean {
  return papers.some(({ title }) => {
    const words = analyseText(title).flatMap(({ parts }) => parts.map(({ folded }) => folded));
    return words.some((first, place) => {
      const next = words[place + 1] ?? '';
      return Math.min(first.length, next.length) > 1 && terms.has(first + next);
    });
  });
}

test('every term has its papers, with how often, and no others', () => {
  fc.assert(
    fc.property(lists, (papers) => {
      const plain = plainIndex(papers);
      fc.pre(!hasTitlePair(papers, plain));
      const index = openMadeIndex(papers);
      const terms = termCursor();
      const cursor = listCursor(index);
      expect(index.terms).toBe(plain.size);
      for (const [term, places] of plain) {
        const number = findTerm(index, terms, term);
        expect(readCount(index, cursor, number)).toBe(places.size);
        readList(index, cursor, number);
        expect([...cursor.numbers.subarray(0, cursor.length)]).toEqual([...places.keys()]);
        for (const [place, { inTitle, timesInAbstract }] of [...places.values()].entries()) {
          const mark = cursor.marks[place] ?? 0;
          expect(mark >= TITLE_MARK).toBe(inTitle);
          const times = TIMES_IN_ABSTRACT[mark] ?? -1;
          expect(Math.abs(times - timesInAbstract)).toBeLessThanOrEqual(
            timesInAbstract > 2 ? 30 : 0,
          );
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('long lists and wide gaps come back as they were', () => {
  const papers = Array.from({ length: 3000 }, (_, paper) => ({
    title: paper === 7 || paper === 2990 ? 'rare' : paper < 40 || paper === 2999 ? 'early' : '',
    abstract: paper % 3 === 0 ? 'third all' : 'all',
  }));
  const index = openMadeIndex(papers);
  const cursor = listCursor(index);
  const counts = ['rare', 'early', 'third', 'all'].map((term) => {
    readList(index, cursor, findTerm(index, termCursor(), term));
    return [cursor.length, cursor.numbers[cursor.length - 1]];
  });
  expect(counts).toEqual([
    [2, 2990],
    [40, 2999],
    [1000, 2997],
    [3000, 2999],
  ]);
});

test('what begins with some letters is one run of the vocabulary, in order', () => {
  const words = fc.uniqueArray(fc.stringMatching(/^[a-d]{1,5}$/), {
    minLength: 1,
    maxLength: 150,
  });
  fc.assert(
    fc.property(words, fc.stringMatching(/^[a-e]{1,3}$/), (titles, beginning) => {
      const index = openMadeIndex(titlesOnly(titles));
      const cursor = termCursor();
      const found: string[] = [];
      seekTerm(index, cursor, beginning);
      for (; beginsWith(index, cursor, beginning); stepCursor(index, cursor)) {
        found.push(cursorWord(cursor));
      }
      expect(found).toEqual(titles.filter((title) => title.startsWith(beginning)).toSorted());
    }),
    { numRuns: 100 },
  );
});

test('the same papers give the same bytes', () => {
  expect(indexBytes(digestPapers())).toEqual(indexBytes(digestPapers()));
});

test('bytes need not begin on a whole word of memory', () => {
  const bytes = indexBytes(titlesOnly(['One', 'Two']));
  const moved = new Uint8Array(bytes.length + 1);
  moved.set(bytes, 1);
  expect(openIndex(moved.subarray(1))).toHaveProperty('papers', 2);
});

const bytes = indexBytes(digestPapers().slice(0, 5));

test('bytes cut short are refused', () => {
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), (length) => {
      expect(openIndex(bytes.slice(0, length))).toEqual({ problem: 'cut short' });
    }),
  );
});

test('bytes with any bit flipped are refused', () => {
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.nat(7), (place, bit) => {
      const damaged = bytes.slice();
      damaged[place] = (damaged[place] ?? 0) ^ (1 << bit);
      expect(openIndex(damaged)).toHaveProperty('problem');
    }),
    { numRuns: 300 },
  );
});

test('bytes with something after them, of another version, or of anything else are refused', () => {
  expect(openIndex(new Uint8Array([...bytes, 0, 0, 0, 0]))).toEqual({ problem: 'damaged' });
  const other = bytes.slice();
  other[4] = 99;
  expect(openIndex(other)).toEqual({ problem: 'other version' });
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (any) => {
      expect(openIndex(any)).toHaveProperty('problem');
    }),
  );
});
