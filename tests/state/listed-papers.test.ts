import { expect, test } from 'vitest';
import { digestId } from '#domain/digest.ts';
import { LISTED_IN_A_FILE, type ListedPaper } from '#domain/listed-paper.ts';
import { paperId } from '#domain/paper.ts';
import {
  createListedStore,
  findListed,
  hasFailed,
  isSettled,
  papersUpToMissing,
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

async function loadFile(file: number): Promise<readonly ListedPaper[]> {
  const first = file * LISTED_IN_A_FILE;
  return Array.from({ length: LISTED_IN_A_FILE }, (_, place) => listed(first + place));
}

const NUMBERS = [3, 40, 4, 100];

test('papers are listed in the order asked for, each file loaded once', async () => {
  const store = createListedStore();
  const asked: number[] = [];
  const load = (file: number) => {
    asked.push(file);
    return loadFile(file);
  };
  await requireListed(store, NUMBERS, load);
  await requireListed(store, [5, 41], load);
  expect(asked).toEqual([0, 5, 12]);
  const papers = papersUpToMissing(store.getState(), NUMBERS);
  expect(papers.map(({ paper }) => paper.title)).toEqual(
    NUMBERS.map((number) => `Paper ${String(number)}`),
  );
  expect(findListed(store.getState(), paperId('paper-41'))?.paper.title).toBe('Paper 41');
});

test('up to the first that is not here, so that no row moves when it comes', async () => {
  const store = createListedStore();
  const load = async (file: number) => (file === 5 ? null : loadFile(file));
  await requireListed(store, NUMBERS, load);
  expect(papersUpToMissing(store.getState(), NUMBERS)).toHaveLength(1);
  expect(hasFailed(store.getState(), NUMBERS)).toBe(true);
  expect(isSettled(store.getState(), NUMBERS)).toBe(true);
  const again = requireListed(store, NUMBERS, loadFile);
  expect(isSettled(store.getState(), NUMBERS)).toBe(false);
  await again;
  expect(papersUpToMissing(store.getState(), NUMBERS)).toHaveLength(4);
  expect(hasFailed(store.getState(), NUMBERS)).toBe(false);
});
