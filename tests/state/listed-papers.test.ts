import { expect, test } from 'vitest';
import { digestId } from '#domain/digest.ts';
import type { ListedPaper } from '#domain/listed-paper.ts';
import { paperId } from '#domain/paper.ts';
import {
  createListedStore,
  findListed,
  hasFailed,
  papersUpToMissing,
  putListed,
  requireListed,
} from '#state/listed-papers.ts';

function listed(number: number): ListedPaper {
  const title = `Paper ${String(number)}`;
  return {
    home: digestId('day'),
    paper: {
      id: paperId(`paper-${String(number)}`),
      title,
      titleText: [{ kind: 'text', text: title }],
      abstract: null,
      abstractText: null,
      authors: [],
      formerIds: [],
      arxivId: null,
      published: null,
      links: [],
      themes: [],
    },
  };
}

/** Loads any paper, and notes for which places it was asked. */
function countingLoader() {
  const asked: number[] = [];
  const load = async (place: number) => {
    asked.push(place);
    return listed(place);
  };
  return { asked, load };
}

const NUMBERS = [3, 40, 4, 100];

test('papers are listed in the order asked for, each loaded once', async () => {
  const store = createListedStore();
  const { asked, load } = countingLoader();
  await requireListed(store, NUMBERS, load);
  await requireListed(store, [40, 5], load);
  expect(asked).toEqual([...NUMBERS, 5]);
  const papers = papersUpToMissing(store.getState(), NUMBERS);
  expect(papers.map(({ paper }) => paper.title)).toEqual(
    NUMBERS.map((number) => `Paper ${String(number)}`),
  );
  expect(findListed(store.getState(), paperId('paper-5'))?.paper.title).toBe('Paper 5');
  expect(findListed(store.getState(), paperId('paper-6'))).toBeUndefined();
});

test('one that is on its way is not loaded again, one that came by another way neither', async () => {
  const store = createListedStore();
  const { asked, load } = countingLoader();
  putListed(store, [[3, listed(3)]]);
  await Promise.all([requireListed(store, [3, 4], load), requireListed(store, [4, 3], load)]);
  expect(asked).toEqual([4]);
});

test('up to the first that is not here, so that no row moves when it comes', async () => {
  const store = createListedStore();
  const load = async (place: number) => (place === 40 ? null : listed(place));
  await requireListed(store, NUMBERS, load);
  expect(papersUpToMissing(store.getState(), NUMBERS)).toHaveLength(1);
  expect(hasFailed(store.getState(), NUMBERS)).toBe(true);
  await requireListed(store, NUMBERS, async (place) => listed(place));
  expect(papersUpToMissing(store.getState(), NUMBERS)).toHaveLength(4);
  expect(hasFailed(store.getState(), NUMBERS)).toBe(false);
});
