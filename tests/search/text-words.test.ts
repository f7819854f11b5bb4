import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { paperId } from '#domain/paper.ts';
import { startIndex } from '#search/build-index.ts';
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

test('an index of words that were read before is the index of the texts', () => {
  fc.assert(
    fc.property(fc.array(papers, { maxLength: 4 }), (groups) => {
      const [fromTexts, fromWords] = [startIndex(), startIndex()];
      for (const [group, all] of groups.entries()) {
        for (const { title, abstract, labels } of all) fromTexts.add(title, abstract, labels);
        const named = all.map(({ title, abstract }, place) => ({
          id: paperId(`p${String(group)}-${String(place)}`),
          title,
          abstract,
        }));
        fromWords.addWords(
          readWords(named),
          all.map(({ labels }) => labels),
        );
      }
      expect(fromWords.finish()).toEqual(fromTexts.finish());
    }),
  );
});
