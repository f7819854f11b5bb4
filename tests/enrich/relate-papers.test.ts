import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paperId } from '#domain/paper.ts';
import { relatePapers, type RelatableText } from '#enrich/relate-papers.ts';

function paper(id: string, title: string, abstract: string | null = null): RelatableText {
  return { id: paperId(id), title, abstract };
}

/** The cosine of two papers by definition, for papers of plain, unambiguous words. */
function cosines(papers: readonly RelatableText[]): (a: number, b: number) => number {
  const counts = papers.map(({ title, abstract }) => {
    const tf = new Map<string, number>();
    for (const word of title.split(' ')) tf.set(word, (tf.get(word) ?? 0) + 3);
    for (const word of (abstract ?? '').split(' ')) tf.set(word, (tf.get(word) ?? 0) + 1);
    tf.delete('');
    return tf;
  });
  const weight = (index: number, word: string): number => {
    const tf = counts[index]?.get(word);
    const df = counts.filter((other) => other.has(word)).length;
    return tf === undefined || df < 2 ? 0 : (1 + Math.log(tf)) * Math.log(papers.length / df);
  };
  const dot = (a: number, b: number): number => {
    let sum = 0;
    for (const word of counts[a]?.keys() ?? []) sum += weight(a, word) * weight(b, word);
    return sum;
  };
  return (a, b) => dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

const WORDS = ['zebra', 'lynx', 'otter', 'heron', 'panda', 'koala', 'gecko', 'bison', 'mamba'];

describe('relatePapers', () => {
  it('finds the nearest with the terms both share, the most telling first', () => {
    const related = relatePapers([
      paper(
        'a',
        'Merging models with CTRs',
        'Permutations align neurons before they are merged.',
      ),
      paper('b', 'Permutations and merging', 'A permutation is found.'),
      paper('c', 'Speech', 'Of vowels.'),
      paper('d', 'Speech and vowels', null),
      paper('e', 'CTRs of tubes', null),
    ]);
    expect(related.get(paperId('a'))?.map(({ id, shared }) => ({ id, shared }))).toEqual([
      { id: 'b', shared: ['merging', 'permutations'] },
      { id: 'e', shared: ['CTRs'] },
    ]);
    expect(related.get(paperId('c'))).toEqual([
      { id: 'd', title: 'Speech and vowels', shared: ['speech', 'vowels'] },
    ]);
  });

  it('relates nothing where nothing is shared but stop words and addresses', () => {
    const related = relatePapers([
      paper('a', 'The zebra', 'We propose it at https://github.com/zoo/tool.'),
      paper('b', 'The lynx', 'We propose it at https://github.com/zoo/tool.'),
      paper('c', '', null),
    ]);
    expect([...related.values()]).toEqual([[], [], []]);
    expect(relatePapers([]).size).toBe(0);
  });

  it('keeps the order of the papers among equals, and names five at most', () => {
    const same = Array.from({ length: 8 }, (_, index) =>
      paper(`p${String(index)}`, 'Otter heron'),
    );
    const related = relatePapers([...same, paper('q', 'Gecko'), paper('r', 'Gecko')]);
    expect(related.get(paperId('p6'))?.map(({ id }) => id)).toEqual([
      'p0',
      'p1',
      'p2',
      'p3',
      'p4',
    ]);
    expect(related.get(paperId('p0'))?.map(({ id }) => id)).toEqual([
      'p1',
      'p2',
      'p3',
      'p4',
      'p5',
    ]);
  });

  it('agrees with comparing every pair', () => {
    const text = fc
      .array(fc.constantFrom(...WORDS), { maxLength: 6 })
      .map((all) => all.join(' '));
    const many = fc.array(fc.tuple(text, fc.option(text)), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(many, (texts) => {
        const papers = texts.map(([title, abstract], index) =>
          paper(`p${String(index)}`, title, abstract),
        );
        const cosine = cosines(papers);
        const related = relatePapers(papers);
        for (const [self, { id }] of papers.entries()) {
          const near = papers
            .map((_, other) => (other === self ? 0 : cosine(self, other)))
            .filter((similarity) => similarity >= 0.05)
            .toSorted((a, b) => b - a);
          const found = (related.get(id) ?? []).map((paperFound) =>
            cosine(
              self,
              papers.findIndex((other) => other.id === paperFound.id),
            ),
          );
          expect(found).toHaveLength(Math.min(near.length, 5));
          for (const [place, similarity] of found.entries()) {
            expect(similarity).toBeCloseTo(near[place] ?? 0, 9);
          }
        }
        expect(relatePapers(papers)).toEqual(related);
      }),
    );
  });
});
