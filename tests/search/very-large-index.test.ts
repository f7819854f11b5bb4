import { expect, test } from 'vitest';

import { startIndex } from '#search/build-index.ts';
import { answerQuery } from '#search/answer-query.ts';
import { cutIndex } from '#search/cut-index.ts';
import { openIndex } from '#search/open-index.ts';
import { openPieces } from '#search/pieced-index.ts';
import type { SearchIndex } from '#search/search-index.ts';
import { digestPapers } from './digest-papers.ts';
import { bareSource } from './made-source.ts';
import type { PaperText } from './open-made-index.ts';

/** The papers of the digest and two more, among very many that have no text. */
const PAPERS: readonly PaperText[] = [
  ...digestPapers(),
  { title: 'Ribosome', abstract: `A ribosome, ${'and much besides, '.repeat(80)}.` },
  { title: 'Ribosome', abstract: 'A ribosome.' },
];

function bytesAmong(papers: number): Uint8Array {
  const builder = startIndex();
  for (let paper = 0; paper < papers; paper += 1) {
    const { title, abstract } = PAPERS[paper] ?? { title: '', abstract: '' };
    builder.add(title, abstract, []);
  }
  return builder.finish();
}

function opened(bytes: Uint8Array): SearchIndex {
  const index = openIndex(bytes);
  if ('problem' in index) throw new Error(index.problem);
  return index;
}

function hitsOf(index: SearchIndex, query: string) {
  return answerQuery(bareSource(index), query, 50).hits;
}

const QUERIES = ['ribosome', 'model merging', 'a', 'langauge models', 'speech', 'mixup data'];

test('an index whose lists tell the lengths of abstracts ranks as one with a column of them', () => {
  const [column, lists] = [bytesAmong(131_072), bytesAmong(131_073)].map(opened);
  for (const query of QUERIES) {
    const places = [column, lists].map((index) =>
      index === undefined ? [] : hitsOf(index, query).map(({ paper }) => paper),
    );
    expect(places[0]?.length).toBeGreaterThan(0);
    expect(places[1]).toEqual(places[0]);
  }
});

test('it lies on the host without the column, and its pieces answer as the whole', () => {
  const bytes = bytesAmong(131_073);
  const { head, pieces } = cutIndex(bytes, []);
  expect(pieces.filter(({ name }) => name.startsWith('l'))).toEqual([]);
  const files = new Map(pieces.map(({ name, bytes: piece }) => [name, piece]));
  const whole = opened(bytes);
  const pieced = openPieces(head);
  for (const query of QUERIES) {
    let hits = hitsOf(pieced.index, query);
    for (let missed = pieced.takeMissed(); missed.length > 0; missed = pieced.takeMissed()) {
      for (const name of missed) {
        const piece = files.get(`${name.kind}${String(name.number)}`) ?? new Uint8Array();
        expect(pieced.put(name, piece)).toBeNull();
      }
      hits = hitsOf(pieced.index, query);
    }
    expect(hits).toEqual(hitsOf(whole, query));
  }
});
