import { expect, it } from 'vitest';
import { drawComposed } from '#pipeline/bench/search/composed-queries.ts';
import { drawFacts } from '#pipeline/bench/search/draw-facts.ts';
import { countPapersByWord } from '#pipeline/bench/search/paper-words.ts';
import { answerQuery } from '#search/answer-query.ts';
import { sourceOfPapers } from '#search/paper-source.ts';
import { digestPapers } from '../../../search/digest-papers.ts';
import { openMadeIndex } from '../../../search/open-made-index.ts';

const papers = digestPapers();
const facts = drawFacts(papers.length, 3);

it('draws queries of the whole language that find a paper, the one they are made of', () => {
  const drawing = { seed: 3, purpose: 'test' };
  const { oneWord, composed } = drawComposed(papers, facts, countPapersByWord(papers), drawing);
  expect(composed.length).toBeGreaterThan(20);
  expect(oneWord).toHaveLength(composed.length);
  const source = sourceOfPapers(openMadeIndex(papers), papers, () => facts);
  for (const query of composed) {
    expect(query).toMatch(
      /^is:unread theme:[\w-]+ after:\d{4}-\d\d -[\p{L}]+ "\p{L}+ \p{L}+"$/u,
    );
    const { total, notes } = answerQuery(source, query, 1);
    expect([query, total > 0, notes]).toEqual([query, true, []]);
  }
});
