import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { paperId } from '#domain/paper.ts';
import { startIndex, writeIndex } from '#search/build-index.ts';
import { cutIndex } from '#search/cut-index.ts';
import { joinLists } from '#search/join-lists.ts';
import { listWords, type LabelledWords } from '#search/list-words.ts';
import { readWords } from '#search/text-words.ts';

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'few-shot',
        'Merging',
        'merging',
        'GPT-4o',
        'α',
        '多模态',
        'C++',
        'naïve',
      ),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 12 },
  )
  .map((words) => words.join(' '));
const papers = fc.array(
  fc.record({
    title: text,
    abstract: text,
    labels: fc.array(fc.constantFrom('code', 'theme:speech'), { maxLength: 2 }),
  }),
  { maxLength: 6 },
);

interface MadePaper {
  readonly title: string;
  readonly abstract: string;
  readonly labels: readonly string[];
}

function readGroup(group: readonly MadePaper[], number: number): LabelledWords {
  const named = group.map(({ title, abstract }, place) => ({
    id: paperId(`p${String(number)}-${String(place)}`),
    title,
    abstract,
  }));
  return { words: readWords(named), labels: group.map(({ labels }) => labels) };
}

test('an index of words that were read before, in parts, is the index of the texts', () => {
  fc.assert(
    fc.property(fc.array(papers, { maxLength: 4 }), (groups) => {
      const fromTexts = startIndex();
      for (const { title, abstract, labels } of groups.flat()) {
        fromTexts.add(title, abstract, labels);
      }
      const parts = groups.map((group, number) => listWords([readGroup(group, number)]));
      const { lists, abstractClasses } = joinLists(parts);
      expect(writeIndex(lists, abstractClasses)).toEqual(fromTexts.finish());
    }),
  );
});

test('an index is cut into the same pieces whatever its parts were', () => {
  fc.assert(
    fc.property(fc.array(papers, { minLength: 1, maxLength: 4 }), (groups) => {
      const read = groups.map(readGroup);
      const whole = listWords(read);
      const { lists, abstractClasses } = joinLists([whole]);
      const bytes = writeIndex(lists, abstractClasses);
      fc.pre(groups.flat().length > 0);
      const parts = read.map((group) => listWords([group]));
      expect(cutIndex(bytes, parts)).toEqual(cutIndex(bytes, [whole]));
    }),
  );
});
