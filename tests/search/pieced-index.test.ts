import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { paperId } from '#domain/paper.ts';
import { listWords } from '#search/list-words.ts';
import { readWords, type SearchablePaper } from '#search/text-words.ts';
import { answerQuery } from '#search/answer-query.ts';
import { cutIndex } from '#search/cut-index.ts';
import { decodeIndexHead } from '#search/index-head.ts';
import { PIECE_KINDS } from '#search/index-pieces.ts';
import { openPieces, type PiecedIndex } from '#search/pieced-index.ts';
import type { QueryAnswer } from '#search/query-answer.ts';
import type { SearchIndex } from '#search/search-index.ts';
import { digestPapers } from './digest-papers.ts';
import { indexBytes, openMadeIndex, type PaperText } from './open-made-index.ts';
import { bareSource } from './made-source.ts';

/** Papers enough for many pieces: words of a small alphabet, none of them in every paper. */
function madePapers(count: number): readonly PaperText[] {
  let state = 7;
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const word = () =>
    Array.from({ length: 3 + next(6) }, () => 'aeioulnrstmc'.charAt(next(12))).join('');
  const words = Array.from({ length: 9000 }, word);
  const text = (length: number) =>
    Array.from({ length }, () => words[Math.floor(next(95) ** 2)] ?? '').join(' ');
  return Array.from({ length: count }, () => ({ title: text(6), abstract: text(60) }));
}

function named(papers: readonly PaperText[]): readonly SearchablePaper[] {
  return papers.map((paper, place) => ({ ...paper, id: paperId(`paper-${String(place)}`) }));
}

const PAPERS = [...digestPapers(), ...madePapers(1500)];
const WHOLE = openMadeIndex(PAPERS);
const PARTS = [listWords([{ words: readWords(named(PAPERS)), labels: [] }])];
const CUT = cutIndex(indexBytes(PAPERS), PARTS);
const FILES = new Map(CUT.pieces.map(({ name, bytes }) => [name, bytes]));

/** Asks until nothing is missing; gives how often pieces were fetched, and which. */
function askPieces<T>(
  pieced: PiecedIndex,
  run: () => T,
  files: ReadonlyMap<string, Uint8Array> = FILES,
) {
  const fetched: string[] = [];
  for (let rounds = 0; ; rounds += 1) {
    const found = run();
    const missed = pieced.takeMissed();
    if (missed.length === 0) return { found, rounds, fetched };
    for (const name of missed) {
      const file = `${name.kind}${String(name.number)}`;
      fetched.push(file);
      expect(pieced.put(name, files.get(file) ?? new Uint8Array())).toBeNull();
    }
  }
}

/** The first fifty answers to words alone. */
function ask(index: SearchIndex, query: string): QueryAnswer {
  return answerQuery(bareSource(index), query, 50);
}

function openCut(): PiecedIndex {
  return openPieces(decodeIndexHead(JSON.parse(JSON.stringify(CUT.head)), ''));
}

/** With every piece there from the beginning. */
function openAll(): PiecedIndex {
  const pieced = openCut();
  const { stamp } = CUT.head;
  for (const [file, bytes] of FILES) {
    const kind = PIECE_KINDS.find((each) => file.startsWith(each));
    if (kind !== undefined) pieced.put({ stamp, kind, number: Number(file.slice(1)) }, bytes);
  }
  return pieced;
}

function placesOf({ hits }: QueryAnswer): number[] {
  return hits.map(({ paper }) => paper);
}

const titleWords = PAPERS.flatMap(({ title }) => title.match(/[A-Za-z]{3,}/g) ?? []);
const queries = fc
  .array(fc.constantFrom(...titleWords), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' '));

describe('an index in pieces', () => {
  test('is several files of some kilobytes', () => {
    expect(CUT.pieces.filter(({ name }) => name.startsWith('v')).length).toBeGreaterThan(3);
    expect(CUT.pieces.filter(({ name }) => name.startsWith('p')).length).toBeGreaterThan(3);
    const own = CUT.pieces.filter(({ name }) => !/^[in]/.test(name));
    expect(Math.max(...own.map(({ bytes }) => bytes.length))).toBeLessThan(16_000);
  });

  test('answers as with all pieces there, from those fetched in at most seven rounds', () => {
    const all = openAll();
    fc.assert(
      fc.property(queries, (query) => {
        const pieced = openCut();
        const { found, rounds } = askPieces(pieced, () => ask(pieced.index, query));
        expect(found).toEqual(ask(all.index, query));
        expect(all.takeMissed()).toEqual([]);
        expect(rounds).toBeLessThanOrEqual(7);
      }),
      { numRuns: 60 },
    );
  });

  test('has the words, forms and beginnings that the whole has', () => {
    const all = openAll();
    for (const query of ['merging', 'language mod', 'few-shot', 'speech recognition']) {
      expect(placesOf(ask(all.index, query))).toEqual(placesOf(ask(WHOLE, query)));
    }
  });

  test('fetches a small part of itself for a word', () => {
    const pieced = openCut();
    const { fetched } = askPieces(pieced, () => ask(pieced.index, 'diffusion'));
    expect(fetched.length).toBeLessThan(FILES.size / 3);
  });

  test('fetches the lists of all words together', () => {
    for (const query of ['language models reasoning', 'speech recognition with models']) {
      const pieced = openCut();
      const { found, rounds } = askPieces(pieced, () => ask(pieced.index, query));
      expect(found.hits.length).toBeGreaterThan(0);
      // The vocabulary with the lengths of abstracts, the lists.
      expect(rounds).toBe(2);
    }
  });

  test('fetches at once all pieces of the vocabulary in which a begun word goes on', () => {
    const pieced = openCut();
    const { fetched } = askPieces(pieced, () => ask(pieced.index, 'c'));
    const firstList = fetched.findIndex((file) => file.startsWith('p'));
    expect(firstList).toBeGreaterThan(2);
    expect(fetched.slice(firstList).filter((file) => file.startsWith('v'))).toEqual([]);
  });

  test('seeks no typos of what begins the word of many papers, though a few have it as it stands', () => {
    const papers = Array.from({ length: 2000 }, (_, place) => ({
      title: place === 0 ? 'att' : place % 5 === 0 ? 'attention' : 'act',
      abstract: '',
    }));
    const { head, pieces } = cutIndex(indexBytes(papers), []);
    const files = new Map(pieces.map(({ name, bytes }) => [name, bytes]));
    const pieced = openPieces(head);
    const { found, fetched } = askPieces(pieced, () => ask(pieced.index, 'att'), files);
    expect(found.total).toBe(400);
    expect(fetched.filter((file) => file.startsWith('b'))).toEqual([]);
  });

  test('fetches no list of a common word for its neighbours in the vocabulary', () => {
    const papers = Array.from({ length: 60_000 }, (_, place) => ({
      title: place % 100 === 0 ? 'common commons commot' : 'common',
      abstract: '',
    }));
    const { head, pieces } = cutIndex(indexBytes(papers), []);
    const files = new Map(pieces.map(({ name, bytes }) => [name, bytes]));
    const fetchedFor = (query: string) => {
      const pieced = openPieces(head);
      const { found, fetched } = askPieces(pieced, () => ask(pieced.index, query), files);
      return {
        total: found.total,
        lists: fetched.filter((file) => file.startsWith('p')).length,
      };
    };
    const common = fetchedFor('"common"');
    expect(common.total).toBe(60_000);
    expect(common.lists).toBeGreaterThan(30);
    const rare = fetchedFor('commot');
    expect(rare.total).toBe(600);
    expect(rare.lists).toBeLessThanOrEqual(2);
  });

  test('fetches nothing twice', () => {
    const pieced = openCut();
    const first = askPieces(pieced, () => ask(pieced.index, 'merging models'));
    const again = askPieces(pieced, () => ask(pieced.index, 'merging models'));
    expect(first.fetched.length).toBeGreaterThan(0);
    expect(new Set(first.fetched).size).toBe(first.fetched.length);
    expect(again.fetched).toEqual([]);
  });

  test.each([
    ['swapped in the first half', 'emrging', 'merging'],
    ['swapped across the middle', 'diffsuion', 'diffusion'],
    ['a letter left out near the end', 'diffusin', 'diffusion'],
    ['a letter put in at the beginning', 'xdiffusion', 'diffusion'],
    ['the first letter replaced', 'fiffusion', 'diffusion'],
    ['the last letter replaced', 'diffusiom', 'diffusion'],
  ])('forgives a typo: %s', (_, query, meant) => {
    const pieced = openCut();
    const { found } = askPieces(pieced, () => ask(pieced.index, query));
    const right = ask(WHOLE, meant);
    expect(found.hits.length).toBeGreaterThan(0);
    expect(placesOf(right)).toEqual(expect.arrayContaining(placesOf(found).slice(0, 3)));
  });

  test('gives what is there while a piece is missing, and notes it', () => {
    const pieced = openCut();
    expect(ask(pieced.index, 'merging').hits).toEqual([]);
    expect(pieced.takeMissed().map(({ kind }) => kind)).toContain('v');
  });

  test.each<[string, (bytes: Uint8Array) => Uint8Array, string]>([
    ['cut short', (bytes) => bytes.slice(0, -8), 'cut short'],
    [
      'with a wrong bit',
      (bytes) => bytes.map((byte, at) => (at === 99 ? byte ^ 4 : byte)),
      'damaged',
    ],
    [
      'of another index',
      () =>
        cutIndex(indexBytes(madePapers(600)), [
          listWords([{ words: readWords(named(madePapers(600))), labels: [] }]),
        ]).pieces[0]?.bytes ?? new Uint8Array(),
      'other version',
    ],
    ['that is another piece', () => FILES.get('v1') ?? new Uint8Array(), 'other version'],
    [
      'of another format',
      (bytes) => bytes.map((byte, at) => (at === 4 ? 9 : byte)),
      'other version',
    ],
    [
      'that is a page of HTML',
      () => new TextEncoder().encode('<!doctype html><p>Not found</p>'),
      'other version',
    ],
    ['that is empty', () => new Uint8Array(), 'cut short'],
  ])('refuses a piece %s', (_, damage, problem) => {
    const pieced = openCut();
    const name = { stamp: CUT.head.stamp, kind: 'v', number: 0 } as const;
    const bytes = damage(FILES.get('v0') ?? new Uint8Array());
    expect(pieced.put(name, bytes)).toEqual({ problem });
    expect(pieced.index.pieces[0]).toBeUndefined();
  });

  test('is cut into the same bytes again', () => {
    expect(cutIndex(indexBytes(PAPERS), PARTS)).toEqual(CUT);
  });
});
