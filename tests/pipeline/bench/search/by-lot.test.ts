import { expect, test } from 'vitest';
import { mrrByLot } from '#pipeline/bench/search/by-lot.ts';

const PAPERS = [
  'Learning to Rank with Lists',
  'Learning to Rate Papers',
  'Learning to Rank with Lists, Again',
  'A List of Ranks',
].map((title) => ({ title, abstract: 'Nothing.' }));

test('several titles that begin with what was typed share their places', () => {
  const items = [
    { query: 'learning to ra', paper: 0 },
    { query: 'learning to rank with lists a', paper: 2 },
  ];
  const three = (1 + 1 / 2 + 1 / 3) / 3;
  expect(mrrByLot(PAPERS, [{ kind: 'cutPrefix', items }])).toEqual({
    cutPrefix: (three + 1) / 2,
  });
});

test('a word is whole, and beyond ten places nothing counts', () => {
  const many = Array.from({ length: 20 }, () => ({ title: 'Ranks of a list', abstract: '' }));
  const items = [{ query: 'ranks', paper: 0 }];
  const { rarestWord } = mrrByLot(many, [{ kind: 'rarestWord', items }]);
  expect(rarestWord).toBeCloseTo(2.929 / 20, 4);
  expect(
    mrrByLot(PAPERS, [{ kind: 'rarestWord', items: [{ query: 'rank', paper: 0 }] }]),
  ).toEqual({ rarestWord: 1.5 / 2 });
});

test('says nothing of kinds where a title fits more or less', () => {
  const items = [{ query: 'learning lists', paper: 0 }];
  expect(mrrByLot(PAPERS, [{ kind: 'twoTitleWords', items }])).toEqual({});
});
