import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paperId, type PaperId } from '#domain/paper.ts';
import type { RelatedPaper } from '#domain/enriched-paper.ts';
import { countTerms, type PaperText } from '#enrich/count-terms.ts';
import { PaperRelations } from '#enrich/relate-papers.ts';

function paper(id: string, title: string, abstract: string | null = null): PaperText {
  return { id: paperId(id), title, abstract: abstract ?? '' };
}

/** What is related in digests that come one after another, the oldest first. */
function relateDigests(
  ...digests: readonly (readonly PaperText[])[]
): Map<PaperId, readonly RelatedPaper[]> {
  const relations = new PaperRelations(null);
  return new Map(
    digests.flatMap((papers) => {
      const counts = countTerms(papers);
      relations.learn(counts);
      return Array.from(relations.relateLast(counts));
    }),
  );
}

/** The cosine of two papers by definition, for papers of plain, unambiguous words. */
function cosines(papers: readonly PaperText[]): (a: number, b: number) => number {
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

describe('papers of one digest', () => {
  it('finds the nearest with the terms both share, the most telling first', () => {
    const related = relateDigests([
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
    const related = relateDigests([
      paper('a', 'The zebra', 'We propose it at https://github.com/zoo/tool.'),
      paper('b', 'The lynx', 'We propose it at https://github.com/zoo/tool.'),
      paper('c', '', null),
    ]);
    expect([...related.values()]).toEqual([[], [], []]);
    expect(relateDigests([]).size).toBe(0);
  });

  it('keeps the order of the papers among equals, and names five at most', () => {
    const same = Array.from({ length: 8 }, (_, index) =>
      paper(`p${String(index)}`, 'Otter heron'),
    );
    const related = relateDigests([...same, paper('q', 'Gecko'), paper('r', 'Gecko')]);
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
        const related = relateDigests(papers);
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
        expect(relateDigests(papers)).toEqual(related);
      }),
    );
  });
});

describe('papers of several digests', () => {
  const texts = fc.array(
    fc
      .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 })
      .map((all) => all.join(' ')),
    { maxLength: 8 },
  );

  it('are related to those of their day and of the days before', () => {
    const related = relateDigests(
      [paper('a', 'Otter heron'), paper('b', 'Otter heron'), paper('z', 'Zebra')],
      [paper('c', 'Otter heron lynx'), paper('d', 'Gecko mamba')],
      [paper('e', 'Lynx')],
    );
    const ids = (id: string) => related.get(paperId(id))?.map((each) => each.id);
    expect(ids('a')).toEqual(['b']);
    expect(ids('c')).toEqual(['a', 'b']);
    expect(ids('e')).toEqual(['c']);
  });

  it('stay related as they are when later digests come', () => {
    fc.assert(
      fc.property(fc.array(texts, { minLength: 1, maxLength: 6 }), texts, (days, later) => {
        const digests = [...days, later].map((titles, day) =>
          titles.map((title, place) => paper(`p${String(day)}-${String(place)}`, title)),
        );
        const before = relateDigests(...digests.slice(0, -1));
        const after = relateDigests(...digests);
        expect([...after].slice(0, before.size)).toEqual([...before]);
      }),
    );
  });

  it('are weighed by what is common by their day', () => {
    const days = Array.from({ length: 12 }, (_, day) =>
      Array.from({ length: 10 }, (_paper, place) => {
        const name = `p${String(day)}-${String(place)}`;
        return paper(name, `Bison ${WORDS[place % 8] ?? ''}`, place === day ? 'Mamba.' : null);
      }),
    );
    const found = relateDigests(...days).get(paperId('p11-0'));
    // By then more than thirty papers, and more than one in twenty, say "bison".
    expect(found?.map(({ shared }) => shared)).toEqual(
      Array.from({ length: 5 }, () => ['zebra']),
    );
  });
});
