import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { bestParts } from '#pipeline/bench/search-scale/best-part.ts';
import { markOf, TITLE_MARK } from '#search/postings.ts';

const place = fc.record({
  position: fc.integer({ min: -1, max: 20 }),
  times: fc.integer({ min: 1, max: 9 }),
  titleClass: fc.integer({ min: 0, max: 7 }),
  abstractClass: fc.integer({ min: 0, max: 3 }),
});

it('takes titles before abstracts, more before fewer, in the order of papers', () => {
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 60 }), fc.nat(), (list, wish) => {
      const size = 1 + (wish % list.length);
      const papers = new Int32Array(list.length + size);
      const marks = new Uint16Array(papers.length);
      for (const [at, { position, times, titleClass }] of list.entries()) {
        papers[at] = at;
        marks[at] = markOf(position, times, titleClass);
      }
      const classes = list.map(({ abstractClass }) => abstractClass);
      const whole = [0, list.length] as const;
      bestParts(papers, marks, classes)([whole], whole, [list.length, papers.length]);
      const best = [...papers.subarray(list.length)];
      expect(best).toEqual(best.toSorted((a, b) => a - b));
      expect(new Set(best).size).toBe(size);
      expect([...marks.subarray(list.length)]).toEqual(best.map((paper) => marks[paper]));
      const rest = [...list.keys()].filter((paper) => !best.includes(paper));
      const isInTitle = (paper: number) => (marks[paper] ?? 0) >= TITLE_MARK;
      const mixed = best.some((paper) => !isInTitle(paper));
      expect(rest.filter((paper) => mixed && isInTitle(paper))).toEqual([]);
      const worse = (paper: number, other: number) =>
        !isInTitle(paper) &&
        !isInTitle(other) &&
        classes[paper] === classes[other] &&
        (marks[paper] ?? 0) < (marks[other] ?? 0);
      expect(best.filter((paper) => rest.some((other) => worse(paper, other)))).toEqual([]);
    }),
  );
});

it('takes a word in an abstract before others where its form stands in the title', () => {
  const inTitle = markOf(3, 0, 2);
  const once = markOf(-1, 1, 0);
  const often = markOf(-1, 3, 0);
  // The form in the title of the first paper; the word in both abstracts; room for one.
  const papers = Int32Array.of(0, 0, 1, 0);
  const marks = Uint16Array.of(inTitle, once, often, 0);
  bestParts(papers, marks, [1, 1])(
    [
      [0, 1],
      [1, 3],
    ],
    [1, 3],
    [3, 4],
  );
  expect([papers[3], marks[3]]).toEqual([0, once]);
});
